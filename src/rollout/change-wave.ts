import type { Outcome } from '../model/plan/event.ts'
import type { Stop } from '../model/plan/rollout-event.ts'
import type { Wave } from '../model/plan/wave.ts'
import { changeKey } from '../state/runs/entries.ts'
import type { Account } from './account.ts'
import type { RunContext } from './context.ts'
import type { Fleet, NodeEnd, RolloutPlan } from './fleet.ts'
import { mayNotBegin } from './may-begin.ts'
import { tellIfSlow } from './slow-wave.ts'

export interface Run {
  readonly context: RunContext
  readonly plan: RolloutPlan
  readonly fleet: Fleet
  readonly account: Account
}

export interface WaveEnd {
  /** In the order in which they ended. */
  readonly ends: readonly NodeEnd[]
  readonly notStarted: readonly string[]
  readonly stopped?: Stop
}

/** Milliseconds between two tries at a node that is down, where the strategy waits for it. */
const betweenTries = 10_000

/**
 * Changes the nodes of one wave, as many at once as its limits allow. What was begun is waited for; once nothing further
 * may begin, what is left is not started. `before` stopped the run already: then only what is over is told.
 */
export async function changeWave(run: Run, wave: Wave, n: number, before: Stop | undefined): Promise<WaveEnd> {
  const { context, plan, fleet, account } = run
  const { strategy, limits, down, waves } = plan
  const { name, nodes } = wave
  const present = nodes.flatMap(({ node }) => (down.has(node) ? [] : [node]))
  // Nothing is changed on these any more, so nothing keeps them back.
  const over = present.filter((node) => isOver(context, fleet, node))
  let pending = present.filter((node) => !over.includes(node))
  const { most, holds } = limits(nodes.length)
  const changing = new Set<string>()
  const work = new Map<string, Promise<void>>()
  const ends: NodeEnd[] = []
  const outcomes: Partial<Record<Outcome, number>> = {}
  let stopped = before
  let heldBy: string | undefined
  let fault: { readonly error: unknown } | undefined

  account.beginWave(nodes.length)
  fleet.tell({ type: 'wave-started', n, of: waves.length, wave: name, nodes: nodes.length })
  const slow = tellIfSlow(strategy, fleet, wave, n)
  for (const node of over) begin(node)
  // How those ended has to count before another one begins.
  await Promise.all(work.values())
  for (;;) {
    await fill()
    if (work.size === 0) break
    await Promise.race(work.values())
  }
  slow.stop()
  if (fault) throw fault.error
  if (pending.length > 0) stopped ??= { why: 'held', by: heldBy ?? 'a limit' }
  for (const { node } of nodes) {
    const outcome = down.get(node)
    if (outcome) account.wasDown(node, outcome)
  }
  stopped ??= account.beyond()
  fleet.tell({ type: 'wave-ended', n, wave: name, outcomes, notStarted: pending.length })
  return { ends, notStarted: pending, ...(stopped && { stopped }) }

  function begin(node: string): void {
    changing.add(node)
    const ended = (end: NodeEnd) => {
      ends.push(end)
      outcomes[end.outcome] = (outcomes[end.outcome] ?? 0) + 1
      account.ended(node, end.outcome)
    }
    const failed = (error: unknown) => {
      if (error === leftOff) pending = [node, ...pending]
      else fault ??= { error }
    }
    const finished = () => {
      work.delete(node)
      changing.delete(node)
    }
    work.set(
      node,
      context
        .step(changeKey(node), async () => kept(await changeNode(node)))
        .then(ended)
        .catch(failed)
        .finally(finished),
    )
  }

  /** Begins as many as may be. */
  async function fill(): Promise<void> {
    const held: string[] = []
    if (fault) return
    for (const [at, node] of pending.entries()) {
      // Who asks may have to wait, and meanwhile nodes end.
      try {
        stopped ??= (await mayNotBegin(context, strategy)) ?? account.beyond()
      } catch (error) {
        // What cannot be asked or written down any more must not be followed by more; those in change are waited for.
        fault ??= { error }
      }
      if (fault) return
      if (stopped || changing.size >= most) {
        pending = [...held, ...pending.slice(at)]
        return
      }
      const by = holds(node, { changing, lost: account.lost })
      if (by === undefined) begin(node)
      else {
        heldBy = by
        held.push(node)
      }
    }
    pending = held
  }

  async function changeNode(node: string): Promise<NodeEnd> {
    for (;;) {
      const end = await fleet.change(node)
      if (end.outcome !== 'unreachable' || strategy.nodesDown !== 'wait') return end
      // Nothing was touched there; whoever goes on with the run tries again.
      if (!(await context.goesOn())) throw leftOff
      await context.rest(betweenTries)
    }
  }
}

/** Thrown out of a change that was not begun after all. */
export const leftOff = new Error('nothing further may begin')

/** Whether nothing further is done to a node in this run: its end was written down, or is known by the node's own record. */
export const isOver = (context: RunContext, fleet: Fleet, node: string): boolean => {
  const before = context.before(changeKey(node))
  return before === 'ended' || (before === 'begun' && fleet.isSettled(node))
}

/** Whoever changes a node may know more than is written down: what its programs printed can hold secrets. */
export const kept = ({ node, outcome, transaction }: NodeEnd): NodeEnd => ({
  ...{ node, outcome },
  ...(transaction !== undefined && { transaction }),
})
