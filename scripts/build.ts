/** Builds dist/: the typed library by tsc, the executable by esbuild, and what runs on the nodes as it is. */
import { chmodSync, cpSync, rmSync } from 'node:fs'
import { build } from 'esbuild'
import { execaSync } from 'execa'

rmSync('dist', { recursive: true, force: true })
execaSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
cpSync('src/schema/generated', 'dist/schema/generated', { recursive: true })
cpSync('src/node/netloom-node.sh', 'dist/node/netloom-node.sh')

// One chunk a command, so that `--help` and `validate` never pay for SSH. ssh2 stays outside: bundled, it would silently
// lose its native crypto.
await build({
  entryPoints: { netloom: 'src/cli/main.ts' },
  outdir: 'dist/bin',
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
chmodSync('dist/bin/netloom.js', 0o755)
