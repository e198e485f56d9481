/**
 * Types, layers, lint and format, schema drift, dead code, the node's shell, and the pure tests; all of it, then the verdict.
 * `--without-tests`: for whoever runs all tests next.
 */
import { execa } from 'execa'
import pLimit from 'p-limit'

const checks: Record<string, readonly [string, ...string[]]> = {
  types: ['tsc', '-p', 'tsconfig.json'],
  'types of the report': ['tsc', '-p', 'src/render/html/client/tsconfig.json'],
  layers: ['tsx', 'scripts/layers.ts'],
  'lint and format': ['biome', 'check', '.'],
  'generated schemas': ['tsx', 'scripts/generate.ts', '--check'],
  'dead code': ['knip'],
  'node shell': ['tsx', 'scripts/shell.ts'],
  'pure tests': ['vitest', 'run', '--project', 'unit', '--reporter=dot'],
}

const failed: string[] = []
async function run(name: string): Promise<void> {
  const [program, ...args] = checks[name] as readonly [string, ...string[]]
  const { exitCode, all } = await execa(program, args, { preferLocal: true, all: true, stdin: 'ignore', reject: false })
  console.log(`${exitCode === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  if (exitCode === 0) return
  failed.push(name)
  console.log(all)
}

// The tests take about as long as everything else together, and take all processors by themselves.
const isQuick = process.argv.includes('--without-tests')
const turn = pLimit(isQuick ? 2 : 1)
const tests = isQuick ? undefined : run('pure tests')
await Promise.all(Object.keys(checks).map((name) => (name === 'pure tests' ? tests : turn(() => run(name)))))
if (failed.length > 0) {
  console.error(`npm run check: ${failed.join(', ')} failed`)
  process.exitCode = 1
}
