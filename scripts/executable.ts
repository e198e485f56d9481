import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = new URL('..', import.meta.url).pathname

/**
 * Builds the executable, bin/netloom.js below a folder at the top. One chunk a command, so that `--help` and `validate` never pay for SSH. ssh2
 * stays outside: bundled, it would silently lose its native crypto.
 */
export async function buildExecutable(folder: string): Promise<void> {
  const bin = join(root, folder, 'bin')
  await build({
    entryPoints: { netloom: join(root, 'src/cli/main.ts') },
    outdir: bin,
    bundle: true,
    splitting: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['ssh2'],
    // What packages that are no modules of their own take for granted: they throw where they miss it, and not before.
    banner: {
      js: [
        "import { createRequire as __createRequire } from 'node:module';",
        'const require = __createRequire(import.meta.url);',
        'const __filename = import.meta.filename, __dirname = import.meta.dirname;',
      ].join(''),
    },
    logLevel: 'warning',
  })
  chmodSync(join(bin, 'netloom.js'), 0o755)
}
