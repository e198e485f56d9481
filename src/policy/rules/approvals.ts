import type { PolicyRules } from '../../model/config/policy.ts'
import { guardsRemoved, guardText } from '../../model/plan/guards.ts'
import type { RuleVerdict } from '../../model/plan/policy-verdict.ts'
import type { PolicyRun } from '../run.ts'
import { namesOf } from '../run.ts'
import { approved, firstFew, inWords } from '../words.ts'

/** Every plan that changes anything needs so many approvals. */
export function required({ approvals: { required: least = 0 } = {} }: PolicyRules, run: PolicyRun): RuleVerdict[] {
  if (least === 0) return []
  const rule = 'approvals.required'
  if (run.changing.length === 0) return [{ rule, outcome: 'pass', nodes: [], message: 'nothing changes' }]
  return [approved(rule, least, run, { nodes: [], message: `a plan needs ${inWords(least, 'approval')}` })]
}

/** One that removes a guard needs so many, and at least one where anybody's approval counts: no policy lets it pass by itself. */
export function denyRemoval({ approvals }: PolicyRules, run: PolicyRun): RuleVerdict[] {
  const { denyRemoval: written = 0, signers, forge = false } = approvals ?? {}
  const least = Math.max(written, signers !== undefined || forge ? 1 : 0)
  if (least === 0) return []
  const rule = 'approvals.denyRemoval'
  const found = run.changing
    .map((node) => ({ node, removed: guardsRemoved(node.plan.steps, run.denies).map(guardText) }))
    .filter(({ removed }) => removed.length > 0)
  if (found.length === 0) return [{ rule, outcome: 'pass', nodes: [], message: 'no guard is removed' }]
  const removed = [...new Set(found.flatMap((one) => one.removed))]
  const message = `removing a guard needs ${inWords(least, 'approval')}: ${firstFew(removed)}`
  return [approved(rule, least, run, { nodes: namesOf(found.map(({ node }) => node)), message })]
}
