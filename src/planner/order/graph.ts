import { type Ref, refKey, sameRef } from '../../model/ref.ts'
import { claimEdges } from '../checks/claims.ts'
import { effectEdges } from '../side-effects/side-effect-edges.ts'
import { effectsOn, type Scenery } from '../side-effects/side-effects.ts'
import type { Cascade } from '../transitions/cascade.ts'
import { dependantsIn, releases, stands, substitutes } from '../transitions/dependencies.ts'
import {
  type Edge,
  firstOperation,
  type Operation,
  operationsOf,
  type Place,
  type Transition,
} from '../transitions/transition.ts'
import { kindOf, needsOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'

/** What must happen, and for each operation the indexes of those that must come before it. */
export interface Graph {
  readonly operations: readonly Operation[]
  readonly needs: readonly ReadonlySet<number>[]
  /** Operations, each with one that the kernel walks along with it. */
  readonly along: readonly Edge[]
}

/**
 * All that must come before what, from needs, claims and side effects alone. `lenient`: what is there already bears a thing
 * before it changes, too, unless changing it the other way round would spoil that.
 */
export function graphOf({ transitions, target }: Cascade, seen: World, lenient = false): Graph {
  const operations: Operation[] = []
  const places = new Map<string, Place>()
  for (const [key, transition] of transitions) {
    const own = operationsOf(transition)
    if (own.length > 0)
      places.set(key, { transition, first: operations.length, last: operations.length + own.length - 1 })
    operations.push(...own)
  }

  const needs = operations.map(() => new Set<number>())
  const scenery = { seen, target }
  const beside = effectEdges(places, operations, scenery)
  const bears = lenient
    ? (dependency: Transition, thing: Transition) => bearsAlready(dependency, thing, scenery)
    : () => false
  const edges = [
    ...[...places.values()].flatMap(({ first, last }): Edge[] => (first === last ? [] : [[first, last]])),
    ...beside.edges,
    ...makingEdges(
      places,
      target,
      (dependency, thing) => beside.ahead.has(`${refKey(dependency)} ${refKey(thing)}`) || bears(dependency, thing),
    ),
    ...removingEdges(places, operations, seen, target),
    ...claimEdges(places, operations, target),
  ]
  for (const [earlier, later] of edges) needs[later]?.add(earlier)
  waitAlong(needs, beside.along)
  return { operations, needs, along: beside.along }
}

/** Whether a thing can come to its end while its dependency is still as it was. */
function bearsAlready(dependency: Transition, thing: Transition, { seen, target }: Scenery): boolean {
  const { kind, id, before, via, after } = dependency
  if (!before || !after || via !== undefined || !thing.after) return false
  const back = { kind, id, before: after, after: before }
  return !effectsOn(back, thing, thing.after, { seen: target, target: seen }).some(({ follows }) => !follows)
}

/** What has to come before an operation that the kernel walks along with others has to come before those. */
function waitAlong(needs: readonly Set<number>[], along: readonly Edge[]): void {
  const causes = new Map<number, number[]>()
  for (const [cause, follower] of along) causes.set(follower, [...(causes.get(follower) ?? []), cause])
  for (const [follower, operations] of causes) {
    const others = [...(needs[follower] ?? [])].filter((need) => !operations.includes(need))
    for (const operation of operations) for (const need of others) needs[operation]?.add(need)
  }
}

/** Making follows needs: a thing comes to its end after everything it will depend on has. */
function makingEdges(
  places: ReadonlyMap<string, Place>,
  target: World,
  waived: (dependency: Transition, thing: Transition) => boolean,
): Edge[] {
  return [...places.values()].flatMap(({ transition, last }) => {
    if (transition.after === null) return []
    const first =
      transition.before === null ? (kindOf(target, transition).waitsFor?.(transition.after, target.around) ?? []) : []
    return [...first, ...needsOf(target, transition, transition.after)].flatMap((need): Edge[] => {
      const dependency = places.get(refKey(need))
      return dependency && dependency.transition.after !== null && !waived(dependency.transition, transition)
        ? [[dependency.last, last]]
        : []
    })
  })
}

/** Removing runs against needs: before a dependency goes, everything that depended on it has left or has another. */
function removingEdges(
  places: ReadonlyMap<string, Place>,
  operations: readonly Operation[],
  seen: World,
  target: World,
): Edge[] {
  const losing = [...places.values()].filter(({ transition }) => transition.before !== null && !transition.ledgerOnly)
  const dependants = losing.length > 0 ? dependantsIn(seen) : undefined
  return losing.flatMap((dependency) =>
    (dependants?.get(refKey(dependency.transition)) ?? [])
      .filter((thing) => !sameRef(thing, dependency.transition))
      .filter((thing) => releases(dependency.transition, thing, target))
      .flatMap((thing) => {
        const own = places.get(refKey(thing))
        const leavers =
          own && !own.transition.ledgerOnly
            ? [firstOperation(own, operations, (spec) => !stands({ ...thing, spec }, dependency.transition, seen))]
            : makersOf(substitutes(thing, dependency.transition, target), places)
        return leavers.map((operation): Edge => [operation, dependency.first])
      }),
  )
}

/** The operations that make what takes a lost dependency’s place; none when something that is there all along does. */
function makersOf(others: readonly Ref[], places: ReadonlyMap<string, Place>): number[] {
  const made = others
    .flatMap((other) => places.get(refKey(other)) ?? [])
    .filter(({ transition }) => !transition.ledgerOnly)
  return made.length === others.length ? made.map(({ last }) => last) : []
}
