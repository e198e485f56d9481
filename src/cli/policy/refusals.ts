import type { Diagnostic } from '../../model/diagnostic.ts'
import type { PolicyReport, RuleVerdict } from '../../model/plan/policy-verdict.ts'
import { count, nodeNames } from '../../render/text/names.ts'

/** Everything for which the policy refuses to have a plan applied; empty where it does not. */
export const refusals = (report: PolicyReport | undefined): Diagnostic[] =>
  (report?.verdicts ?? []).filter(({ outcome }) => outcome !== 'pass').map(refusal)

function refusal({ rule, outcome, message, nodes, missing = 0 }: RuleVerdict): Diagnostic {
  const where = nodes.length > 0 ? ` (${nodeNames(nodes)})` : ''
  const summary = `the rule ${rule} of the policy refuses this: ${message}${where}`
  if (outcome === 'fail') return { severity: 'error', code: 'policy/refused', summary, hint: hintOf(rule) }
  return {
    severity: 'error',
    code: 'policy/needs-approval',
    summary: `${summary}; ${count(missing, 'approval')} ${missing === 1 ? 'is' : 'are'} missing`,
    hint: 'Keep the plan (netloom plan --out FILE), let others approve it (netloom approve FILE), and apply that file.',
  }
}

const hints: Readonly<Record<string, string>> = {
  maxNodes: 'Choose fewer nodes with --node, --group or --label, and apply the others later.',
  separateRoles: 'Apply to one role after the other: choose nodes with --group or --label.',
  noDelete: 'Leave it in the config; or give the nodes the label that allows it, by a change of its own.',
  reachability: 'See the notes on the way to these nodes, and change them by another way.',
  policy: 'Mend the cluster at that revision, or name another one with --trusted.',
}

const hintOf = (rule: string): string =>
  Object.hasOwn(hints, rule) ? (hints[rule] as string) : 'Change what the rule speaks of, or leave these nodes out.'
