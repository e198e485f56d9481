import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import { type Plan, records, type Step } from '../model/plan/plan.ts'
import type { TieBreak } from './order/order.ts'
import { asPeopleRead } from './order/tie-break.ts'
import { type PlanRequest, planNode } from './plan-node.ts'
import { kindOf } from './world/kinds.ts'
import { kindsByName } from './world/world.ts'

/**
 * The way to a node on which nothing is netloom's: what it made goes, what it took over gets its original values back, and its
 * own records and units go last. No step where there is nothing of that.
 */
export function planRelease(
  request: Pick<PlanRequest, 'kinds' | 'snapshot' | 'protect' | 'review' | 'dependents'>,
): Plan {
  const plan = planNode({ ...request, desired: [], tieBreak: firewallLast(request.kinds) })
  if (hasErrors(plan.diagnostics)) return plan
  const { protections = [] } = plan
  if (protections.length > 0)
    return { ...plan, steps: [], diagnostics: [...plan.diagnostics, stillProtected(protections)] }
  if (plan.steps.length === 0 && !request.snapshot.recorded) return plan
  const n = plan.steps.length + 1
  return {
    ...plan,
    steps: [...plan.steps, leaving(n)],
    ...(plan.rollback && { rollback: [n, ...plan.rollback] }),
  }
}

const leaving = (n: number): Step => ({
  ...{ n, ...records, action: 'forget', before: null, after: null, fields: [], needs: [], commands: [], undo: [] },
  because: 'the ledger, the history, the keys of seals and the units of netloom go once the change is confirmed',
})

/** It keeps others out for as long as anything else is still there. */
const firewallLast =
  (list: PlanRequest['kinds']): TieBreak =>
  (graph) => {
    const kinds = kindsByName(list)
    const asRead = asPeopleRead(kinds)(graph)
    const late = (i: number): number => {
      const operation = graph.operations[i]
      return operation && kindOf({ kinds }, operation).protects ? 1 : 0
    }
    return (a, b) => late(a) - late(b) || asRead(a, b)
  }

const stillProtected = (things: readonly string[]): Diagnostic => ({
  severity: 'error',
  code: 'review/still-protected',
  summary: `${things.join(', ')} ${things.length === 1 ? 'is' : 'are'} protected: what protects a node does not leave it`,
  hint: 'Lift that first, by a plan that does nothing else: take it out of `protect`, and apply.',
})
