import type { PolicyReport, RuleVerdict } from '../../model/plan/policy-verdict.ts'
import type { Approval } from '../plan/about.ts'
import { count, sentenceList } from '../text/names.ts'

/** Makes foreign words harmless where they go. */
type Word = (text: string) => string
type Names = (of: readonly string[]) => string

/** How the policy stands to a plan, in a few words: `refused by 2 rules, 1 rule waits for approvals`. */
export function policyHeadline({ verdicts }: PolicyReport): string {
  const failing = verdicts.filter(({ outcome }) => outcome === 'fail').length
  const waiting = verdicts.filter(({ outcome }) => outcome === 'needs-approval').length
  const parts = [
    ...(failing > 0 ? [`refused by ${count(failing, 'rule')}`] : []),
    ...(waiting > 0 ? [`${count(waiting, 'rule')} ${waiting === 1 ? 'waits' : 'wait'} for approvals`] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : `kept (${count(verdicts.length, 'rule')})`
}

/** Where it was read from, if that is not the working tree. */
export const policySource = ({ from }: PolicyReport, word: Word): string =>
  from === undefined ? '' : `, as of ${word(from.revision)} (${word(from.commit.slice(0, 12))})`

/** A line for each rule that keeps the plan from being applied, of very many the first: its name, what is wrong, where, and what would help. */
export function brokenLines({ verdicts }: PolicyReport, word: Word, names: Names): readonly string[] {
  const lines = verdicts.filter(({ outcome }) => outcome !== 'pass').map((one) => ruleText(one, word, names))
  return lines.length > mostRules
    ? [...lines.slice(0, mostRules), `and ${count(lines.length - mostRules, 'more rule')}`]
    : lines
}

export function ruleText({ rule, message, nodes, missing = 0 }: RuleVerdict, word: Word, names: Names): string {
  const where = nodes.length > 0 ? ` (${names(nodes)})` : ''
  const help = missing > 0 ? `; ${count(missing, 'approval')} missing` : ''
  return `${word(rule)}: ${word(message)}${where}${help}`
}

const mostRules = 12

/** Who approved a plan and who still must, as far as the policy asks for that. */
export function approvalOf({ approvals, missing, candidates }: PolicyReport): Approval | undefined {
  if (approvals.length === 0 && missing === 0) return undefined
  return { by: approvals.map(({ who }) => who), missing: candidates, ...(missing > 0 && { needed: missing }) }
}

/** Who still must approve: `1 approval, of a, b or c`; empty where nobody must. */
export function missingText({ missing, needed }: Approval, word: Word): string {
  if (needed === undefined) return sentenceList(missing.map(word))
  const more = missing.length > most ? [`${missing.length - most} more`] : []
  const those = [...missing.slice(0, most).map(word), ...more]
  const last = those.at(-1)
  if (last === undefined) return count(needed, 'approval')
  return `${count(needed, 'approval')}, of ${those.length === 1 ? last : `${those.slice(0, -1).join(', ')} or ${last}`}`
}

const most = 6
