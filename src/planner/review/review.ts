import type { FollowedFlow, PathModel, PathVerdict } from '../../model/node/path-model.ts'
import type { Review } from '../../model/plan/plan.ts'
import type { Graph } from '../order/graph.ts'
import { type Compare, linearise, type Pick } from '../order/order.ts'
import type { Operation } from '../transitions/transition.ts'
import { movingWorld } from '../world/moving-world.ts'
import type { World } from '../world/world.ts'
import { momentsOf } from './moments.ts'
import { findings, isCut, misunderstood, otherWay } from './review-findings.ts'

export interface Path {
  readonly flow: FollowedFlow
  readonly model: PathModel
}

/** What is to be reviewed: operations that can be ordered, and the order that reads best. */
export interface Draft {
  readonly graph: Graph
  readonly order: readonly number[]
  readonly compare: Compare
  readonly seen: World
  readonly path: Path
}

export interface Reviewed {
  readonly order: readonly number[]
  readonly review: Review
}

/** How many states the search for an order that does not cut may look at, and how many other tie-breaks it tries. */
const budget = { states: 2000, shuffles: 8 }

/**
 * Walks the management session through the state after every step. When a step in the middle would cut it, looks for an
 * order that does not; what remains is reported: an error when the plan ends cut off, a warning when it is cut for a while.
 */
export function review(asked: Draft): Reviewed {
  const { graph, order, seen, path } = asked
  const idle = graph.operations.every(({ before, after }) => before === after)
  if (idle) return { order, review: { verdict: 'keeps', diagnostics: [] } }

  const start = path.model(seen.around, path.flow)
  if (start.verdict === 'cuts') return { order, review: { verdict: 'unknown', diagnostics: [misunderstood(start)] } }
  const draft = { ...asked, path: { ...path, flow: { ...path.flow, livesIn: seen.around } } }
  const first = walk(draft, order)
  const mendable = first.walked.some(isCut) && !isCut(first.walked.at(-1))
  const best = mendable ? gentlest(draft, first) : first
  const end = best.walked.at(-1) ?? start
  const diagnostics = [...findings(graph, best.order, best.walked), ...otherWay(start, end)]
  const moments = momentsOf(
    start,
    best.order.map((i) => graph.operations[i] as Operation),
    best.walked,
  )
  return { order: best.order, review: { verdict: verdictOf(best.walked, end), diagnostics, moments } }
}

const verdictOf = (walked: readonly PathVerdict[], end: PathVerdict): Review['verdict'] =>
  !isCut(end) && walked.some(({ verdict }) => verdict === 'unknown') ? 'unknown' : end.verdict

interface Walk {
  readonly order: readonly number[]
  readonly walked: readonly PathVerdict[]
}

/** The verdict after each operation of an order. */
function walk({ graph: { operations }, seen, path: { flow, model } }: Draft, order: readonly number[]): Walk {
  const world = movingWorld(seen)
  const walked = order.map((i) => {
    const operation = operations[i] as Operation
    world.move(operation, operation.after)
    return model(world.around, flow)
  })
  return { order, walked }
}

/** Of a few orders, each choosing at every step what does not cut, the one that cuts for the fewest steps. */
function gentlest(draft: Draft, first: Walk): Walk {
  const cuts = ({ walked }: Walk): number => walked.filter(isCut).length
  const left = { states: budget.states }
  let best = first
  for (let seed = 0; seed <= budget.shuffles && cuts(best) > 0 && left.states > 0; seed += 1) {
    const compare = seed === 0 ? draft.compare : shuffled(seed)
    const other = walk(draft, linearise(draft.graph, compare, avoiding(draft, left)))
    if (cuts(other) < cuts(best)) best = other
  }
  return best
}

/** Takes the first of the ready operations that does not cut; the first of all when each of them does. */
function avoiding({ graph: { operations }, seen, path: { flow, model } }: Draft, left: { states: number }): Pick {
  const world = movingWorld(seen)
  const cuts = (operation: Operation): boolean => {
    left.states -= 1
    const before = world.move(operation, operation.after)
    const verdict = model(world.around, flow)
    world.move(operation, before)
    return isCut(verdict)
  }
  return (ready) => {
    const gentle = left.states > 0 ? ready.find((i) => !cuts(operations[i] as Operation)) : undefined
    const next = gentle ?? (ready[0] as number)
    const operation = operations[next] as Operation
    world.move(operation, operation.after)
    return next
  }
}

/** An order like any other, and the same for the same seed: a plan must not depend on chance. */
const shuffled = (seed: number): Compare => {
  const mixed = (i: number): number => Math.imul(i + 1, 0x9e3779b1 ^ Math.imul(seed, 0x85ebca6b)) >>> 0
  return (a, b) => mixed(a) - mixed(b) || a - b
}
