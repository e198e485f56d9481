import type { Approval } from './approval.ts'

/** `needs-approval`: the plan may be applied once so many more people have approved it. */
export type RuleOutcome = 'pass' | 'fail' | 'needs-approval'

/** What one rule of the policy finds. */
export interface RuleVerdict {
  /** `maxNodes`, `approvals.required`, …; of a rule in CEL its own name. */
  readonly rule: string
  readonly outcome: RuleOutcome
  /** Those it is about, sorted; none where it is about the run as a whole, or passes. */
  readonly nodes: readonly string[]
  readonly message: string
  /** How many approvals are missing. */
  readonly missing?: number
}

/** What the policy of a cluster says of a plan. */
export interface PolicyReport {
  /** The gravest of its verdicts. */
  readonly outcome: RuleOutcome
  readonly verdicts: readonly RuleVerdict[]
  /** Those that count, one of each person. */
  readonly approvals: readonly Approval[]
  /** How many approvals the most demanding rule still lacks. */
  readonly missing: number
  /** Who could give them, as far as the file of signers names people. */
  readonly candidates: readonly string[]
  /** The revision it was read from; absent where that was the working tree. */
  readonly from?: { readonly revision: string; readonly commit: string }
}

const gravest = ['fail', 'needs-approval', 'pass'] as const

export const gravestOutcome = (outcomes: readonly RuleOutcome[]): RuleOutcome =>
  gravest.find((one) => outcomes.includes(one)) ?? 'pass'
