import { stale } from '../../apply/faults.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Plan, Review } from '../../model/plan/plan.ts'
import { planHash } from '../../model/plan/plan-hash.ts'
import type { KeptPlan } from '../secrets/kept-plan.ts'

/** Why the plan that is made now is not the one that was kept; empty when it is. */
export function otherThanKept(kept: Plan, now: KeptPlan): Diagnostic[] {
  const { node } = kept
  if (planHash(kept) === planHash(now.plan)) return []
  const reasons = [
    ...otherSecrets(kept, now.plan),
    ...now.movedSince(kept.basis).map((thing) => stale(node, thing)),
    ...(kept.basis.config === now.plan.basis.config ? [] : [configChanged(node)]),
  ]
  return reasons.length > 0 ? reasons : [otherPlan(node)]
}

/** An error where the node was more surely reachable after the plan when it was kept than it is now. */
export function worseReview(kept: Review | undefined, now: Review | undefined, node: string): Diagnostic[] {
  if (kept?.verdict !== 'keeps' || now?.verdict === 'keeps') return []
  return [
    {
      ...fault('review/worse', 'when the plan was kept the node was sure to stay reachable after it, and is no longer'),
      hint: 'See the notes on this plan. If you have another way to the node, apply with --allow-disconnect NODE=REASON.',
      node,
    },
  ]
}

function otherSecrets(kept: Plan, now: Plan): Diagnostic[] {
  const named = (now.secrets ?? []).flatMap((one) => ('name' in one ? [one] : []))
  return (kept.secrets ?? []).flatMap((one) => {
    if (!('name' in one)) return []
    const same = named.find(({ name }) => name === one.name)
    if (same === undefined) return [secretGone(kept.node, one.name)]
    return same.encrypted === one.encrypted ? [] : [secretChanged(kept.node, one.name)]
  })
}

const fault = (code: string, summary: string) => ({ severity: 'error', code, summary }) as const

const again = 'Make a new plan and look at it again: netloom plan.'

const configChanged = (node: string): Diagnostic => ({
  ...fault('plan-file/config-changed', 'the config asks for something else than when the plan was kept'),
  hint: again,
  node,
})

const secretChanged = (node: string, name: string): Diagnostic => ({
  ...fault(
    'plan-file/secret-changed',
    `the secret ${name} was encrypted anew since the plan was kept, so it may no longer be the one that was meant`,
  ),
  hint: again,
  node,
})

const secretGone = (node: string, name: string): Diagnostic => ({
  ...fault(
    'plan-file/secret-gone',
    `the plan needs the secret ${name}, and the config no longer uses one of this name`,
  ),
  hint: again,
  node,
})

const otherPlan = (node: string): Diagnostic => ({
  ...fault('plan-file/other-plan', 'config and node are as they were, and this version of netloom plans it otherwise'),
  hint: again,
  node,
})
