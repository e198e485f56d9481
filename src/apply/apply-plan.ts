import type { InventoryNode } from '../model/config/inventory.ts'
import type { NodeRun } from '../model/plan/event.ts'
import type { Plan } from '../model/plan/plan.ts'
import type { Transports } from '../transport/transport.ts'
import { back, forth, type Goal } from './goal.ts'
import { type Ended, NodeTransaction } from './node-transaction.ts'
import { reasonOf } from './reason.ts'
import type { ApplyRequest } from './request.ts'

export type { ApplyRequest } from './request.ts'

/**
 * Carries a plan out on one node, by the transaction of docs/safety.md, and reports how it ended. Never throws for a failure
 * of the world: the outcome has it. Nothing is touched unless the node still is as the plan saw it.
 */
export async function applyPlan(
  transports: Transports,
  node: InventoryNode,
  plan: Plan,
  request: ApplyRequest,
): Promise<NodeRun> {
  const since = performance.now()
  const travel = async (goal: Goal, by: ApplyRequest) => {
    const run = new NodeTransaction(transports, node, goal, by)
    return { run, ended: await run.carryOut().catch((cause): Ended => run.stranded(cause)) }
  }
  const { run, ended } = await travel(forth(request.kinds, plan), request)
  const { outcome, diagnostics } = await mended()
  const seconds = Math.round((performance.now() - since) / 100) / 10
  request.onEvent({ node: node.name, type: 'finished', outcome, seconds })
  return {
    ...{ node: node.name, outcome, stepsDone: run.stepsDone, ...(run.begun && { transaction: run.id }), diagnostics },
    ...(takenBack(outcome, ended.because) && { why: reasonOf(run.why, ended.because ?? []) }),
    ...(run.checked && run.checked.length > 0 && { checks: run.checked }),
  }

  /** What the node could not undo by itself is planned back and carried out, as a transaction of its own. */
  async function mended(): Promise<Ended> {
    const { before, now } = run
    if (ended.outcome !== 'rollback-incomplete' || !before || !now) return ended
    const goal = back(request.kinds, plan, before, now)
    if (!goal) return ended
    request.onEvent({ node: node.name, type: 'rolling-back', why: 'the node could not undo all by itself' })
    // Whoever asked to stop asked for this.
    const { ended: again } = await travel(goal, {
      ...{ kinds: request.kinds, holder: request.holder, onEvent: () => {}, signal: new AbortController().signal },
      ...(request.arrivals && { arrivals: request.arrivals }),
      ...(request.secrets && { secrets: request.secrets }),
      ...(request.deadlineSeconds !== undefined && { deadlineSeconds: request.deadlineSeconds }),
    })
    if (again.outcome !== 'confirmed') return { ...ended, diagnostics: [...ended.diagnostics, ...again.diagnostics] }
    const elsewhere = ended.diagnostics.filter(({ severity }) => severity === 'warning')
    return { outcome: 'rolled-back', diagnostics: [...(ended.because ?? []), ...elsewhere] }
  }
}

const takenBack = (outcome: Ended['outcome'], because: Ended['because']): boolean =>
  because !== undefined && (outcome === 'rolled-back' || outcome === 'rollback-incomplete')
