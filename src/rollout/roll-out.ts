import type { Stop } from '../model/plan/rollout-event.ts'
import { openAccount } from './account.ts'
import { changeSet, isDecided } from './change-set.ts'
import { changeWave, isOver, type Run } from './change-wave.ts'
import type { RunContext } from './context.ts'
import type { Fleet, NodeEnd, RolloutPlan } from './fleet.ts'

export interface RolloutEnd {
  /** Of those that were begun, in the order in which they ended. */
  readonly ends: readonly NodeEnd[]
  readonly notStarted: readonly string[]
  /** Changed, confirmed, and silent when their wave had been left alone. */
  readonly vanished: readonly string[]
  /** Absent where all waves were gone through. */
  readonly stopped?: Stop
}

/** Changes nodes wave by wave; once too many failed, or somebody asked to stop, nothing further is begun. */
export async function rollOut(context: RunContext, plan: RolloutPlan, fleet: Fleet): Promise<RolloutEnd> {
  const all = plan.waves.reduce((sum, { nodes }) => sum + nodes.length, 0)
  const run: Run = { context, plan, fleet, account: openAccount(plan.strategy, all, plan.down) }
  const end = { ends: [] as NodeEnd[], notStarted: [] as string[], vanished: [] as string[] }
  let stopped: { readonly by: Stop; readonly in: number } | undefined

  for (const [at, wave] of plan.waves.entries()) {
    const n = at + 1
    const present = wave.nodes.map(({ node }) => node).filter((node) => !plan.down.has(node))
    const isBegun = isDecided(context, n) || present.some((node) => isOver(context, fleet, node))
    if (stopped && !isBegun) {
      end.notStarted.push(...present)
      continue
    }
    const waved = await (wave.together ? changeSet : changeWave)(run, wave, n, stopped?.by)
    end.ends.push(...waved.ends)
    end.notStarted.push(...waved.notStarted)
    let by = waved.stopped
    if (by === undefined && n < plan.waves.length) {
      const silent = await soak(run, n, waved.ends)
      end.vanished.push(...silent)
      by = run.account.beyond()
    }
    // Whatever else stopped it: what is half has to be seen to.
    if (by && (!stopped || by.why === 'half')) stopped = { by, in: n }
  }
  if (stopped && (end.notStarted.length > 0 || stopped.by.why === 'half')) {
    const { name = '' } = plan.waves[stopped.in - 1] ?? {}
    fleet.tell({
      ...{ type: 'rollout-stopped', n: stopped.in, wave: name, notStarted: end.notStarted.length },
      ...stopped.by,
    })
  }
  return { ...end, ...(stopped && { stopped: stopped.by }) }
}

/** Leaves a wave alone for a while; who of it no longer answers then. */
async function soak(
  { context, plan: { strategy }, fleet, account }: Run,
  n: number,
  ends: readonly NodeEnd[],
): Promise<readonly string[]> {
  if (strategy.soakSeconds === 0) return []
  const confirmed = ends.flatMap(({ node, outcome }) => (outcome === 'confirmed' ? [node] : []))
  fleet.tell({ type: 'soaking', n, seconds: strategy.soakSeconds })
  await context.sleep(`soak ${n}`, strategy.soakSeconds * 1000)
  if (!(await context.goesOn())) return []
  const silent = await context.step(`look ${n}`, async () => {
    const answers = await Promise.all(confirmed.map((node) => fleet.answers(node)))
    return confirmed.filter((_, i) => !answers[i])
  })
  for (const node of silent) account.vanished(node)
  return silent
}
