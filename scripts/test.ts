/**
 * Runs every test and closes with an account: how many cases ran in each lab, what was skipped and why, and the line
 * that counts them all. Arguments go on to vitest.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { execa } from 'execa'

const labs = ['unit', 'namespace lab', 'VM lab', 'browser'] as const

interface Case {
  readonly fullName: string
  readonly status: 'passed' | 'failed' | 'pending' | 'skipped' | 'todo' | 'disabled'
  readonly failureMessages: readonly string[]
}
interface Report {
  readonly success: boolean
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    /** In milliseconds since 1970. */
    readonly startTime: number
    readonly endTime: number
    readonly assertionResults: readonly Case[]
  }[]
}
interface Counted extends Case {
  readonly lab: (typeof labs)[number]
}

const folder = mkdtempSync(join(tmpdir(), 'netloom-test-'))
const file = join(folder, 'report.json')
const { exitCode } = await execa(
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...process.argv.slice(2)],
  { stdin: 'ignore', stdout: 'inherit', stderr: 'inherit', reject: false },
)
const report: Report = JSON.parse(readFileSync(file, 'utf8'))
rmSync(folder, { recursive: true })

const cases = report.testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.map((result): Counted => ({ ...result, lab: labOf(name, result.fullName) })),
)
// A file that could not even be loaded has no cases, and must not vanish from the count.
const broken = report.testResults.filter(
  ({ assertionResults, message }) => assertionResults.length === 0 && message !== '',
)
const count = (status: Case['status'][], of: readonly Case[] = cases) =>
  of.filter((one) => status.includes(one.status)).length

console.log()
for (const lab of labs) {
  const those = cases.filter((one) => one.lab === lab)
  console.log(
    `${lab}: ${count(['passed', 'failed'], those)} cases ran, ${those.length - count(['passed', 'failed'], those)} skipped`,
  )
}
for (const { fullName, status } of cases) {
  if (status !== 'passed' && status !== 'failed') console.log(`skipped: ${fullName}`)
}
console.log('\nthe files that took longest:')
const seconds = ({ startTime, endTime }: Report['testResults'][number]) => Math.round((endTime - startTime) / 1000)
for (const result of report.testResults.toSorted((a, b) => seconds(b) - seconds(a)).slice(0, 25)) {
  console.log(`${String(seconds(result)).padStart(5)} s  ${relative(process.cwd(), result.name)}`)
}
// Once more where they are found first: vitest told of them hundreds of lines ago.
for (const { fullName, failureMessages } of cases.filter((one) => one.status === 'failed')) {
  console.log(`\nfailed: ${fullName}\n${failureMessages.join('\n').slice(0, 2000)}`)
}
for (const { name, message } of broken) console.log(`could not be run: ${name}: ${message.split('\n')[0]}`)

const failed = count(['failed']) + broken.length
const passed = count(['passed'])
console.log(`\n${passed} passed, ${failed} failed, ${cases.length - passed - count(['failed'])} skipped`)
process.exitCode = failed > 0 || passed === 0 || exitCode !== 0 ? 1 : 0

/** Cases that need a whole machine, or a browser, say so in their file's name or in their own. */
function labOf(path: string, fullName: string): Counted['lab'] {
  if (!path.includes('/test/real/')) return 'unit'
  if (path.endsWith('.browser.test.ts')) return 'browser'
  return path.endsWith('.vm.test.ts') || /\bVM\b/.test(fullName) ? 'VM lab' : 'namespace lab'
}
