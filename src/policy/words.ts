import type { RuleVerdict } from '../model/plan/policy-verdict.ts'
import type { PolicyRun } from './run.ts'

/** A verdict that passes once so many people have approved the plan. */
export function approved(
  rule: string,
  least: number,
  { approvals }: Pick<PolicyRun, 'approvals'>,
  { nodes, message }: Pick<RuleVerdict, 'nodes' | 'message'>,
): RuleVerdict {
  const missing = Math.max(0, least - approvals.length)
  if (missing === 0) return { rule, outcome: 'pass', nodes: [], message: `${message}; it has them` }
  return { rule, outcome: 'needs-approval', nodes, message, missing }
}

export const inWords = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

/** Of very many the first. */
export const firstFew = (words: readonly string[]): string =>
  words.length > most ? `${words.slice(0, most).join(', ')} and ${words.length - most} more` : words.join(', ')

const most = 4
