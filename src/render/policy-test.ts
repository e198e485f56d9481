import type { Diagnostic } from '../model/diagnostic.ts'
import type { RuleOutcome } from '../model/plan/policy-verdict.ts'
import { visible } from '../model/visible.ts'
import { count } from './text/names.ts'
import type { Style } from './text/style.ts'

/** What a rule was expected to say, and what it says; `null` where there is no such rule. */
export interface PolicyMismatch {
  readonly rule: string
  readonly expected: RuleOutcome
  readonly got: RuleOutcome | null
  readonly message?: string
}

export interface PolicyTestResult {
  readonly file: string
  readonly name: string
  readonly passed: boolean
  readonly mismatches: readonly PolicyMismatch[]
}

/** What `policy test -o json` prints. */
export interface PolicyTestReport {
  readonly format: 'netloom.policy-test'
  readonly version: 1
  readonly passed: boolean
  readonly tests: readonly PolicyTestResult[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Each test with what differs, and the sums. */
export function policyTestText(tests: readonly PolicyTestResult[], style: Style): string {
  const failed = tests.filter(({ passed }) => !passed).length
  return [
    ...tests.flatMap(({ file, name, passed, mismatches }) => [
      `${passed ? style.green('pass') : style.red('FAIL')}  ${visible(file)}: ${visible(name)}`,
      ...mismatches.flatMap((one) => differing(one, style)),
    ]),
    '',
    `${count(tests.length, 'test')}, ${failed === 0 ? 'all pass' : `${failed} ${failed === 1 ? 'fails' : 'fail'}`}.`,
    '',
  ].join('\n')
}

const differing = ({ rule, expected, got, message }: PolicyMismatch, style: Style): string[] => [
  `        ${visible(rule)}`,
  style.red(`      - ${expected}`),
  style.green(`      + ${got ?? 'there is no such rule'}${message === undefined ? '' : `: ${visible(message)}`}`),
]
