import type { Outcome } from '../model/plan/event.ts'
import type { Stop } from '../model/plan/rollout-event.ts'
import type { Wave } from '../model/plan/wave.ts'
import { keptApart } from '../planner/waves/together.ts'
import { changeKey, decideKey } from '../state/runs/entries.ts'
import { isOver, kept, type Run, type WaveEnd } from './change-wave.ts'
import type { RunContext } from './context.ts'
import type { NodeEnd } from './fleet.ts'
import { mayNotBegin } from './may-begin.ts'
import { openSet } from './node-set.ts'
import { tellIfSlow } from './slow-wave.ts'

/** How often a node is changed again whose time ran out after it was decided that all are kept. */
const mostTries = 3

const isKept = (outcome: Outcome): boolean => outcome === 'confirmed' || outcome === 'unchanged'

/** Whether it was decided that all of a wave are kept, so that whoever has the run has to see to it. */
export const isDecided = (context: RunContext, n: number): boolean => context.before(decideKey(n)) === 'ended'

/**
 * Changes all nodes of a wave, or none. Once that was decided, those that are not kept yet are changed again; before that, one
 * that fails has all others taken back. `before` stopped the run already: then only what was decided is seen to.
 */
export async function changeSet(run: Run, wave: Wave, n: number, before: Stop | undefined): Promise<WaveEnd> {
  const { context, plan, fleet, account } = run
  const { name, nodes } = wave
  const present = nodes.flatMap(({ node }) => (plan.down.has(node) ? [] : [node]))
  const ends: NodeEnd[] = []
  const outcomes: Partial<Record<Outcome, number>> = {}
  const half: string[] = []
  const ended = (end: NodeEnd) => {
    ends.push(end)
    outcomes[end.outcome] = (outcomes[end.outcome] ?? 0) + 1
    account.ended(end.node, end.outcome)
  }

  account.beginWave(nodes.length)
  fleet.tell({ type: 'wave-started', n, of: plan.waves.length, wave: name, nodes: nodes.length })
  const slow = tellIfSlow(plan.strategy, fleet, wave, n)
  let stopped = before
  let notStarted: readonly string[] = []
  try {
    const over = isDecided(context, n) ? [] : present.filter((node) => isOver(context, fleet, node))
    for (const node of over) ended(await context.step(changeKey(node), async () => kept(await fleet.change(node))))
    // Where somebody confirmed one by hand, the others follow, too.
    const decided = isDecided(context, n) || ends.some(({ outcome }) => outcome === 'confirmed')
    const rest = present.filter((node) => !over.includes(node))
    for (const { node, outcome } of decided ? ends : []) if (!isKept(outcome)) half.push(node)
    if (decided) await all(rest, finish)
    else {
      stopped ??= await heldBack(run, wave, ends)
      if (stopped) notStarted = rest
      else if (rest.length > 0) await together(rest)
    }
  } finally {
    slow.stop()
  }
  for (const { node } of nodes) {
    const outcome = plan.down.get(node)
    if (outcome) account.wasDown(node, outcome)
  }
  if (half.length > 0) stopped = { why: 'half', nodes: half }
  stopped ??= account.beyond()
  fleet.tell({ type: 'wave-ended', n, wave: name, outcomes, notStarted: notStarted.length })
  return { ends, notStarted, ...(stopped && { stopped }) }

  async function together(rest: readonly string[]): Promise<void> {
    const set = openSet(rest, {
      ...fleet.set(rest),
      decide: async (transactions) => {
        await context.step(decideKey(n), async () => transactions)
        fleet.tell({ type: 'wave-decided', n, wave: name, nodes: rest.length })
      },
      onGivenUp: (because) => fleet.tell({ type: 'wave-given-up', n, wave: name, because }),
    })
    await all(rest, async (node) => {
      try {
        const work = async () => {
          const own = await fleet.change(node, set.member(node))
          if (set.isDecided()) return keptAtLast(own)
          set.fail(node, whyOf(own.outcome))
          return kept(own)
        }
        ended(await context.step(changeKey(node), work))
      } catch (error) {
        set.fail(node, 'could not be gone on with')
        tellLeft(error)
      }
    })
    const fault = set.fault()
    if (fault) throw fault.error
  }

  /** Of a set of which it was decided before that it is kept. */
  async function finish(node: string): Promise<void> {
    try {
      ended(await context.step(changeKey(node), async () => keptAtLast(await fleet.change(node))))
    } catch (error) {
      tellLeft(error)
    }
  }

  /** Nothing is written down of one that is not kept: whoever goes on sees to it. */
  async function keptAtLast(first: NodeEnd): Promise<NodeEnd> {
    let end = first
    for (let tries = 0; end.outcome === 'rolled-back' && tries < mostTries; tries += 1)
      end = await fleet.change(end.node)
    if (!isKept(end.outcome)) throw new Unfinished(kept(end))
    return kept(end)
  }

  function tellLeft(error: unknown): void {
    if (!(error instanceof Unfinished)) throw error
    half.push(error.end.node)
    ended(error.end)
  }
}

/** Why not all of a wave may begin. `over`: how it ended on some of them before. */
async function heldBack(
  { context, plan: { strategy, down, limits }, account }: Run,
  { nodes }: Wave,
  over: readonly NodeEnd[],
): Promise<Stop | undefined> {
  const present = nodes.flatMap(({ node }) => (down.has(node) ? [] : [node]))
  const failed = over.find(({ outcome }) => !isKept(outcome))
  if (failed)
    return { why: 'held', by: `${failed.node} ${whyOf(failed.outcome)}, and all change together or not at all` }
  const [out] = strategy.nodesDown === 'skip' ? [] : nodes.filter(({ node }) => down.has(node))
  if (out) return { why: 'held', by: `${out.node} could not be planned, and all change together or not at all` }
  const stopped = (await mayNotBegin(context, strategy)) ?? account.beyond()
  if (stopped) return stopped
  const apart = keptApart(present, limits(nodes.length), account.lost)
  return apart === undefined ? undefined : { why: 'held', by: apart }
}

const whyOf = (outcome: Outcome): string =>
  outcome === 'unreachable' ? 'could not be reached' : `ended as ${outcome.replace('-', ' ')}`

/** Waits for all of them, whatever becomes of one, and then throws what the first threw. */
async function all(nodes: readonly string[], work: (node: string) => Promise<void>): Promise<void> {
  const ends = await Promise.allSettled(nodes.map(work))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

class Unfinished extends Error {
  readonly end: NodeEnd
  constructor(end: NodeEnd) {
    super('it is to be kept, and is not')
    this.end = end
  }
}
