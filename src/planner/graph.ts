import { type Ref, refKey, sameRef } from '../model/ref.ts'
import type { Cascade } from './cascade.ts'
import { claimEdges } from './claims.ts'
import { type Edge, type Fate, firstLeg, type Leg, legsOf, type Place } from './fate.ts'
import { dependantsIn, letsGo, stands, substitutes } from './footing.ts'
import { type Kinds, kindOf, needsOf } from './kinds.ts'
import { effectEdges } from './side-effect-edges.ts'
import { effectsOn, type Scenery } from './side-effects.ts'
import type { World } from './world.ts'

/** What must happen, and for each leg the indexes of those that must come before it. */
export interface Graph {
  readonly legs: readonly Leg[]
  readonly needs: readonly ReadonlySet<number>[]
  /** Legs, each with one that the kernel walks along with it. */
  readonly along: readonly Edge[]
}

/**
 * All that must come before what, from needs, claims and side effects alone. `lenient`: what is there already bears a thing
 * before it changes, too, unless changing it the other way round would spoil that.
 */
export function graphOf(kinds: Kinds, { fates, target }: Cascade, seen: World, lenient = false): Graph {
  const legs: Leg[] = []
  const places = new Map<string, Place>()
  for (const [key, fate] of fates) {
    const own = legsOf(fate)
    if (own.length > 0) places.set(key, { fate, first: legs.length, last: legs.length + own.length - 1 })
    legs.push(...own)
  }

  const needs = legs.map(() => new Set<number>())
  const scenery = { kinds, seen, target }
  const beside = effectEdges(places, legs, scenery)
  const bears = lenient ? (footing: Fate, thing: Fate) => bearsAlready(footing, thing, scenery) : () => false
  const edges = [
    ...[...places.values()].flatMap(({ first, last }): Edge[] => (first === last ? [] : [[first, last]])),
    ...beside.edges,
    ...makingEdges(
      kinds,
      places,
      target,
      (footing, thing) => beside.ahead.has(`${refKey(footing)} ${refKey(thing)}`) || bears(footing, thing),
    ),
    ...removingEdges(kinds, places, legs, seen, target),
    ...claimEdges(kinds, places, legs),
  ]
  for (const [earlier, later] of edges) needs[later]?.add(earlier)
  waitAlong(needs, beside.along)
  return { legs, needs, along: beside.along }
}

/** Whether a thing can come to its end while its footing is still as it was. */
function bearsAlready(footing: Fate, thing: Fate, { kinds, seen, target }: Scenery): boolean {
  const { kind, id, before, via, after } = footing
  if (!before || !after || via !== undefined || !thing.after) return false
  const back = { kind, id, before: after, after: before }
  return !effectsOn(back, thing, thing.after, { kinds, seen: target, target: seen }).some(({ follows }) => !follows)
}

/** What has to come before a leg that the kernel walks along with others has to come before those. */
function waitAlong(needs: readonly Set<number>[], along: readonly Edge[]): void {
  const causes = new Map<number, number[]>()
  for (const [cause, follower] of along) causes.set(follower, [...(causes.get(follower) ?? []), cause])
  for (const [follower, legs] of causes) {
    const others = [...(needs[follower] ?? [])].filter((need) => !legs.includes(need))
    for (const leg of legs) for (const need of others) needs[leg]?.add(need)
  }
}

/** Making follows needs: a thing comes to its end after everything it will stand on has. */
function makingEdges(
  kinds: Kinds,
  places: ReadonlyMap<string, Place>,
  target: World,
  waived: (footing: Fate, thing: Fate) => boolean,
): Edge[] {
  return [...places.values()].flatMap(({ fate, last }) => {
    if (fate.after === null) return []
    const first = fate.before === null ? (kindOf(kinds, fate).waitsFor?.(fate.after, target.around) ?? []) : []
    return [...first, ...needsOf(kinds, fate, fate.after, target)].flatMap((need): Edge[] => {
      const footing = places.get(refKey(need))
      return footing && footing.fate.after !== null && !waived(footing.fate, fate) ? [[footing.last, last]] : []
    })
  })
}

/** Removing runs against needs: before a footing goes, everything that stood on it has left or has another. */
function removingEdges(
  kinds: Kinds,
  places: ReadonlyMap<string, Place>,
  legs: readonly Leg[],
  seen: World,
  target: World,
): Edge[] {
  const losing = [...places.values()].filter(({ fate }) => fate.before !== null && !fate.ledgerOnly)
  const dependants = losing.length > 0 ? dependantsIn(kinds, seen) : undefined
  return losing.flatMap((footing) =>
    (dependants?.get(refKey(footing.fate)) ?? [])
      .filter((thing) => !sameRef(thing, footing.fate))
      .filter((thing) => letsGo(kinds, footing.fate, thing, target))
      .flatMap((thing) => {
        const own = places.get(refKey(thing))
        const leavers =
          own && !own.fate.ledgerOnly
            ? [firstLeg(own, legs, (spec) => !stands(kinds, { ...thing, spec }, footing.fate, seen))]
            : makersOf(substitutes(kinds, thing, footing.fate, target), places)
        return leavers.map((leg): Edge => [leg, footing.first])
      }),
  )
}

/** The legs that make what takes a lost footing’s place; none when something that is there all along does. */
function makersOf(others: readonly Ref[], places: ReadonlyMap<string, Place>): number[] {
  const made = others.flatMap((other) => places.get(refKey(other)) ?? []).filter(({ fate }) => !fate.ledgerOnly)
  return made.length === others.length ? made.map(({ last }) => last) : []
}
