import type { Outcome } from '../model/plan/event.ts'
import type { Stop } from '../model/plan/rollout-event.ts'
import type { Wave } from '../model/plan/wave.ts'
import { isOpen, nextOpening } from '../planner/waves/windows.ts'
import { changeKey } from '../state/runs/entries.ts'
import type { Account } from './account.ts'
import type { RunContext } from './context.ts'
import type { Fleet, NodeEnd, RolloutPlan } from './fleet.ts'

export interface Run<E extends NodeEnd> {
  readonly context: RunContext
  readonly plan: RolloutPlan
  readonly fleet: Fleet<E>
  readonly account: Account
}

export interface WaveEnd<E extends NodeEnd> {
  /** In the order in which they ended. */
  readonly ends: readonly E[]
  readonly notStarted: readonly string[]
  readonly stopped?: Stop
}

/** Milliseconds between two tries at a node that is down, where the strategy waits for it. */
const betweenTries = 10_000

/**
 * Changes the nodes of one wave, as many at once as its limits allow. What was begun is waited for; once nothing further
 * may begin, what is left is not started. `before` stopped the run already: then only what was begun is ended.
 */
export async function changeWave<E extends NodeEnd>(
  { context, plan: { strategy, limits, down, waves }, fleet, account }: Run<E>,
  { name, nodes }: Wave,
  n: number,
  before: Stop | undefined,
): Promise<WaveEnd<E>> {
  const wasBegun = (node: string) => context.wasBegun(changeKey(node))
  const present = nodes.flatMap(({ node }) => (down.has(node) ? [] : [node]))
  // What another process began has to be ended by this one, whatever else holds.
  let pending = present.filter((node) => !wasBegun(node))
  const { most, holds } = limits(nodes.length)
  const changing = new Set<string>()
  const work = new Map<string, Promise<void>>()
  const ends: E[] = []
  const outcomes: Partial<Record<Outcome, number>> = {}
  let stopped = before
  let heldBy: string | undefined
  let fault: { readonly error: unknown } | undefined

  account.beginWave(nodes.length)
  fleet.tell({ type: 'wave-started', n, of: waves.length, wave: name, nodes: nodes.length })
  const slow = watchFor(strategy.alertAfterSeconds, (seconds) =>
    fleet.tell({ type: 'wave-slow', n, wave: name, seconds }),
  )
  for (const node of present.filter(wasBegun)) begin(node)
  for (;;) {
    await fill()
    if (work.size === 0) break
    await Promise.race(work.values())
  }
  slow.stop()
  if (fault) throw fault.error
  if (pending.length > 0) stopped ??= { why: 'held', by: heldBy ?? 'a limit' }
  for (const node of nodes) if (down.has(node.node)) account.wasDown(node.node)
  stopped ??= account.beyond()
  fleet.tell({ type: 'wave-ended', n, wave: name, outcomes, notStarted: pending.length })
  return { ends, notStarted: pending, ...(stopped && { stopped }) }

  function begin(node: string): void {
    changing.add(node)
    const ended = (end: E) => {
      ends.push(end)
      outcomes[end.outcome] = (outcomes[end.outcome] ?? 0) + 1
      account.ended(node, end.outcome)
    }
    // What cannot be written down any more must not be followed by more; those in change are waited for all the same.
    const failed = (error: unknown) => {
      fault ??= { error }
    }
    const over = () => {
      work.delete(node)
      changing.delete(node)
    }
    work.set(
      node,
      context
        .step(changeKey(node), () => changeNode(node))
        .then(ended)
        .catch(failed)
        .finally(over),
    )
  }

  /** Begins as many as may be. */
  async function fill(): Promise<void> {
    const held: string[] = []
    for (const [at, node] of pending.entries()) {
      // Who asks may have to wait, and meanwhile nodes end.
      stopped ??= (await mayNotNow()) ?? account.beyond()
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

  async function mayNotNow(): Promise<Stop | undefined> {
    if (!(await context.goesOn())) return { why: 'asked' }
    const now = context.now()
    if (isOpen(strategy.windows, now)) return undefined
    const opens = nextOpening(strategy.windows, now)?.toISOString()
    return { why: 'closed', ...(opens !== undefined && { opens }) }
  }

  async function changeNode(node: string): Promise<E> {
    for (;;) {
      const end = await fleet.change(node)
      if (end.outcome !== 'unreachable' || strategy.nodesDown !== 'wait' || !(await context.goesOn())) return end
      await context.sleep(`${node} again`, betweenTries)
    }
  }

  function watchFor(seconds: number | undefined, tell: (seconds: number) => void) {
    const timer = seconds === undefined ? undefined : setTimeout(() => tell(seconds), seconds * 1000)
    return { stop: () => clearTimeout(timer) }
  }
}
