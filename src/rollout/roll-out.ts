import type { Stop } from '../model/plan/rollout-event.ts'
import type { Wave } from '../model/plan/wave.ts'
import { type Account, openAccount } from './account.ts'
import { changeSet, isDecided } from './change-set.ts'
import { changeWave, isOver, leftOff, type Run } from './change-wave.ts'
import type { RunContext } from './context.ts'
import type { Fleet, NodeEnd, RolloutPlan } from './fleet.ts'
import type { GateStop } from './gate-stop.ts'
import { type Gates, openGates } from './gates.ts'
import { type Back, decideBack, decidedBack, takeBack } from './take-back.ts'

export interface RolloutEnd {
  /** Of those that were begun, in the order in which they ended; of one that was to be taken back how that ended. */
  readonly ends: readonly NodeEnd[]
  readonly notStarted: readonly string[]
  /** Changed, confirmed, and silent when their wave had been left alone. */
  readonly vanished: readonly string[]
  /** Absent where all waves were gone through. */
  readonly stopped?: Stop
  /** What gates had against it. */
  readonly gates: readonly GateStop['stop'][]
  /** It failed, and was to be taken back. */
  readonly back?: Back
}

/** Changes nodes wave by wave; once too many failed, or somebody asked to stop, nothing further is begun. */
export async function rollOut(context: RunContext, plan: RolloutPlan, fleet: Fleet): Promise<RolloutEnd> {
  const all = plan.waves.reduce((sum, { nodes }) => sum + nodes.length, 0)
  const account = openAccount(plan.strategy, all, plan.down)
  const gates = openGates(context, plan.strategy, fleet)
  const end = {
    ends: [] as (NodeEnd & { readonly n: number })[],
    notStarted: [] as string[],
    vanished: [] as string[],
    gates: gates.stops,
  }
  const presentIn = ({ nodes }: Wave) => nodes.flatMap(({ node }) => (plan.down.has(node) ? [] : [node]))
  const isLeft = (node: string) => !isOver(context, fleet, node)
  const everybody = plan.waves.flatMap(presentIn)
  const isNew = everybody.every(isLeft)
  const onItsWay = await decidedBack(context)
  let stopped: { readonly by: Stop; readonly in: number } | undefined = onItsWay

  if (!stopped && everybody.some(isLeft)) await gates.baseline(everybody)
  for (const [at, wave] of plan.waves.entries()) {
    const n = at + 1
    const present = presentIn(wave)
    const about = { n, wave: wave.name, nodes: present }
    const isNotBegun = !isDecided(context, n) && present.every(isLeft)
    if (!stopped && isNotBegun) {
      const first = isNew && n === 1 ? await gates.ask('beforeRun', { ...about, nodes: everybody }) : undefined
      const by =
        first ?? (await gates.ask('beforeWave', about)) ?? (wave.together && (await gates.ask('beforeNode', about)))
      if (by) stopped = { by, in: n }
    }
    if (stopped && isNotBegun) {
      end.notStarted.push(...present)
      continue
    }
    const run: Run = {
      context,
      plan,
      fleet: gates.ofNodes ? gated(fleet, gates, account, { ...about, isSet: wave.together === true }) : fleet,
      account,
    }
    const waved = await (wave.together ? changeSet : changeWave)(run, wave, n, stopped?.by)
    end.ends.push(...waved.ends.map((one) => ({ ...one, n })))
    end.notStarted.push(...waved.notStarted)
    let by = waved.stopped
    if (by === undefined && n < plan.waves.length) {
      const silent = await soak(run, n, waved.ends)
      end.vanished.push(...silent)
      by = account.beyond()
    }
    by ??= await gates.ask('afterWave', { ...about, nodes: confirmedIn(waved.ends) })
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
  const atFailure = onItsWay ?? (stopped && (await decideBack({ context, plan }, stopped, end.ends)))
  const byNode = new Map(end.ends.map(({ n: _, ...one }): [string, NodeEnd] => [one.node, one]))
  const back = atFailure && (await takeBack({ context, plan, fleet, account }, atFailure, byNode))
  for (const one of back?.ends ?? []) byNode.set(one.node, one)
  const failedGate = onItsWay?.by.why === 'gate' ? [onItsWay.by] : []
  return {
    ...{ ends: [...byNode.values()], notStarted: end.notStarted, vanished: end.vanished },
    gates: [...gates.stops, ...failedGate],
    ...(stopped && { stopped: stopped.by }),
    ...(back && { back }),
  }
}

/** Nodes with what gates ask before and after each of them. Of a set all are asked before its first one, as nothing may keep it open. */
function gated(
  fleet: Fleet,
  gates: Gates,
  account: Account,
  { n, wave, isSet }: { readonly n: number; readonly wave: string; readonly isSet: boolean },
): Fleet {
  return {
    ...fleet,
    async change(node, member) {
      const about = { n, wave, nodes: [node] }
      const before = isSet || fleet.isSettled(node) ? undefined : await gates.ask('beforeNode', about)
      if (before?.why === 'asked') throw leftOff
      if (before) return { node, outcome: 'refused' }
      const end = await fleet.change(node, member)
      if (end.outcome === 'confirmed' && (await gates.ask('afterNode', about))?.why === 'gate') account.gateFailed()
      return end
    },
  }
}

const confirmedIn = (ends: readonly NodeEnd[]): readonly string[] =>
  ends.flatMap(({ node, outcome }) => (outcome === 'confirmed' ? [node] : []))

/** Leaves a wave alone for a while; who of it no longer answers then. */
async function soak(
  { context, plan: { strategy }, fleet, account }: Run,
  n: number,
  ends: readonly NodeEnd[],
): Promise<readonly string[]> {
  if (strategy.soakSeconds === 0) return []
  const confirmed = confirmedIn(ends)
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
