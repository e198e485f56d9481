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
  /** Not begun, so that nothing is written down of them. */
  const left: string[] = []
  try {
    const over = isDecided(context, n)
      ? []
      : present.filter((node) => isOver(context, fleet, node) || fleet.isSettled(node))
    const known = await Promise.all(over.map(endKnown))
    // Where somebody confirmed one by hand, the others follow, too.
    const decided = isDecided(context, n) || known.some(({ outcome }) => outcome === 'confirmed')
    const rest = present.filter((node) => !over.includes(node))
    for (const end of known) {
      const isWritten = context.before(changeKey(end.node)) === 'ended'
      if (decided && !isWritten && !isKept(end.outcome)) rest.push(end.node)
      else if (isWritten || end.outcome !== 'not-started')
        ended(await context.step(changeKey(end.node), async () => end))
      else left.push(end.node)
    }
    for (const { node, outcome } of decided ? ends : []) if (!isKept(outcome)) half.push(node)
    if (decided) await all(rest, finish)
    else {
      stopped ??= left[0] === undefined ? await heldBack(run, wave, ends) : heldBy(left[0])
      if (stopped) left.push(...rest)
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
  if (left[0] !== undefined) stopped ??= heldBy(left[0])
  fleet.tell({ type: 'wave-ended', n, wave: name, outcomes, notStarted: left.length })
  return { ends, notStarted: left, ...(stopped && { stopped }) }

  async function endKnown(node: string): Promise<NodeEnd> {
    if (context.before(changeKey(node)) === 'ended') return await context.step(changeKey(node), unreached)
    return kept(await fleet.change(node))
  }

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
          if (own.outcome === 'not-started') throw notBegun
          return kept(own)
        }
        ended(await context.step(changeKey(node), work))
      } catch (error) {
        if (error === notBegun) {
          left.push(node)
          return
        }
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

const heldBy = (node: string): Stop => ({
  why: 'held',
  by: `${node} was not begun, and all change together or not at all`,
})

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

const notBegun = new Error('it was not begun')

/** What was recorded is not done again. */
const unreached = (): never => {
  throw new Error('its end was recorded')
}

class Unfinished extends Error {
  readonly end: NodeEnd
  constructor(end: NodeEnd) {
    super('it is to be kept, and is not')
    this.end = end
  }
}
