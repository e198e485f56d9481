import type { PolicyRules } from '../../model/config/policy.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { RuleVerdict } from '../../model/plan/policy-verdict.ts'
import { refKey } from '../../model/ref.ts'
import type { Denies, PolicyRun, RunNode } from '../run.ts'
import { namesOf } from '../run.ts'
import { approved, firstFew, inWords } from '../words.ts'

/** Every plan that changes anything needs so many approvals. */
export function required({ approvals: { required: least = 0 } = {} }: PolicyRules, run: PolicyRun): RuleVerdict[] {
  if (least === 0) return []
  const rule = 'approvals.required'
  if (run.changing.length === 0) return [{ rule, outcome: 'pass', nodes: [], message: 'nothing changes' }]
  return [approved(rule, least, run, { nodes: [], message: `a plan needs ${inWords(least, 'approval')}` })]
}

/** One that lets in what was kept out needs so many. */
export function denyRemoval(
  { approvals: { denyRemoval: least = 0 } = {} }: PolicyRules,
  run: PolicyRun,
): RuleVerdict[] {
  if (least === 0) return []
  const rule = 'approvals.denyRemoval'
  const found = run.changing
    .map((node) => ({ node, removed: removedDenies(node, run.denies) }))
    .filter(({ removed }) => removed.length > 0)
  if (found.length === 0)
    return [{ rule, outcome: 'pass', nodes: [], message: 'nothing that denies traffic is removed' }]
  const removed = [...new Set(found.flatMap((one) => one.removed))]
  const message = `removing what denies traffic needs ${inWords(least, 'approval')}: ${firstFew(removed)}`
  return [approved(rule, least, run, { nodes: namesOf(found.map(({ node }) => node)), message })]
}

/** What was denied before and is no longer, of each thing that changes. */
function removedDenies({ plan }: RunNode, denies: Denies): readonly string[] {
  const things = new Map<string, { before: string[]; after: string[] }>()
  for (const { kind, id, before, after } of plan.steps as Plan['steps']) {
    const key = refKey({ kind, id })
    const thing = things.get(key) ?? { before: [], after: [] }
    if (before) thing.before.push(...denies(kind, before))
    if (after) thing.after.push(...denies(kind, after))
    things.set(key, thing)
  }
  return [...things].flatMap(([key, { before, after }]) => {
    const left = [...after]
    return before.flatMap((deny) => {
      const at = left.indexOf(deny)
      if (at >= 0) left.splice(at, 1)
      return at >= 0 ? [] : [`${key} (${deny})`]
    })
  })
}
