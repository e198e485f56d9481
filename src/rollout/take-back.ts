import type { Stop } from '../model/plan/rollout-event.ts'
import { type BackAtFailure, backKey, takeBackKey } from '../state/runs/entries.ts'
import { kept, type Run } from './change-wave.ts'
import type { RunContext } from './context.ts'
import type { NodeEnd } from './fleet.ts'

/** What became of the nodes that a run that failed was to take back. */
export interface Back {
  /** How it ended on those that were begun, in the order in which they ended. */
  readonly ends: readonly NodeEnd[]
  /** They are changed still. */
  readonly left: readonly string[]
  /** What keeps those back; absent where somebody asked to stop. */
  readonly heldBy?: string
}

/** What failed, and is no more than a reason to ask somebody, takes nothing back. */
const isFailure = (by: Stop): boolean => by.why === 'failed' || (by.why === 'gate' && by.outcome === 'fail')

/** Whether a run is taken back, as whoever worked on it before wrote down. */
export const decidedBack = async (context: RunContext): Promise<BackAtFailure | undefined> =>
  context.before(takeBackKey) === 'ended'
    ? context.step(takeBackKey, () => Promise.reject(new Error('it was written down')))
    : undefined

/** Writes down that a run that failed is to be taken back, as far as its strategy says; undefined where nothing is. */
export async function decideBack(
  { context, plan: { strategy } }: Pick<Run, 'context' | 'plan'>,
  stopped: { readonly by: Stop; readonly in: number },
  ends: readonly (NodeEnd & { readonly n: number })[],
): Promise<BackAtFailure | undefined> {
  const { onFailure } = strategy
  if (onFailure === undefined || !isFailure(stopped.by)) return undefined
  const nodes = ends.flatMap(({ node, n, outcome }) =>
    outcome === 'confirmed' && (onFailure === 'takeBackRun' || n === stopped.in) ? [node] : [],
  )
  // Whoever asked to stop decides about the rest.
  if (nodes.length === 0 || !(await context.goesOn())) return undefined
  // What a program printed is kept nowhere.
  const by = stopped.by.why === 'gate' ? { ...stopped.by, saw: '' } : stopped.by
  return context.step(takeBackKey, async () => ({ by, in: stopped.in, nodes }))
}

/**
 * Takes nodes back at once: the last wave first, with no soak, gate or window; of each wave as many at a time as its limits
 * allow. Nothing is written down of those that were not begun.
 */
export async function takeBack(
  { context, plan, fleet, account }: Run,
  { by, in: n, nodes }: BackAtFailure,
  confirmed: ReadonlyMap<string, NodeEnd>,
): Promise<Back> {
  const { name = '' } = plan.waves[n - 1] ?? {}
  const of = plan.strategy.onFailure === 'takeBackRun' ? 'run' : 'wave'
  const ends: NodeEnd[] = []
  const left: string[] = []
  let heldBy: string | undefined
  let fault: { readonly error: unknown } | undefined
  fleet.tell({ type: 'taking-back', n, wave: name, of, nodes: nodes.length, because: by })

  for (const wave of plan.waves.toReversed()) {
    const ours = wave.nodes.flatMap(({ node }) => (nodes.includes(node) ? [node] : []))
    if (ours.length > 0) await ofWave(ours, plan.limits(wave.nodes.length))
    if (fault) throw fault.error
  }
  const isBack = ({ outcome }: NodeEnd) => outcome === 'taken-back'
  fleet.tell({
    ...{ type: 'taken-back', n, wave: name, nodes: ends.filter(isBack).length },
    ...{ failed: ends.filter((end) => !isBack(end)).length, left: left.length },
  })
  return { ends, left, ...(left.length > 0 && heldBy !== undefined && { heldBy }) }

  async function ofWave(ours: readonly string[], { most, holds }: ReturnType<typeof plan.limits>): Promise<void> {
    const isOver = (node: string) => context.before(backKey(node)) === 'ended'
    const todo = ours.filter((node) => !isOver(node))
    for (const node of ours) if (isOver(node)) await begin(node, () => Promise.reject(new Error('it is over')))
    if (todo.length === 0) return
    if (!(await context.goesOn())) return void left.push(...todo)
    const back = await fleet.back(todo.flatMap((node) => confirmed.get(node) ?? []))
    const work = new Map<string, Promise<void>>()
    let pending = todo
    for (;;) {
      const held: string[] = []
      for (const [at, node] of pending.entries()) {
        if (fault || work.size >= most || !(await goesOn())) {
          held.push(...pending.slice(at))
          break
        }
        const others = { changing: new Set(work.keys()), lost: account.lost }
        const limit = holds(node, others)
        if (limit === undefined)
          work.set(
            node,
            begin(node, () => back(node)).finally(() => work.delete(node)),
          )
        else {
          heldBy = limit
          held.push(node)
        }
      }
      pending = held
      if (work.size === 0) break
      await Promise.race(work.values())
    }
    left.push(...pending)
  }

  async function goesOn(): Promise<boolean> {
    try {
      const may = await context.goesOn()
      if (!may) heldBy = undefined
      return may
    } catch (error) {
      fault ??= { error }
      return false
    }
  }

  async function begin(node: string, work: () => Promise<NodeEnd>): Promise<void> {
    try {
      const end = await context.step(backKey(node), async () => {
        const one = await work()
        if (one.outcome === 'not-started') throw notBegun
        return kept(one)
      })
      ends.push(end)
      account.ended(node, end.outcome)
    } catch (error) {
      if (error === notBegun) left.push(node)
      else fault ??= { error }
    }
  }
}

/** Somebody asked to stop before anything was touched there. */
const notBegun = new Error('it was not begun')
