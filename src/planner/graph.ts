import { type Ref, refKey, sameRef } from '../model/ref.ts'
import type { Cascade } from './cascade.ts'
import { claimEdges } from './claims.ts'
import { type Edge, firstLeg, type Leg, legsOf, type Place } from './fate.ts'
import { dependantsIn, letsGo, stands, substitutes } from './footing.ts'
import { type Kinds, needsOf } from './kinds.ts'
import type { World } from './world.ts'

/** What must happen, and for each leg the indexes of those that must come before it. */
export interface Graph {
  readonly legs: readonly Leg[]
  readonly needs: readonly ReadonlySet<number>[]
}

/** All that must come before what, from needs and claims alone. */
export function graphOf(kinds: Kinds, { fates, target }: Cascade, seen: World): Graph {
  const legs: Leg[] = []
  const places = new Map<string, Place>()
  for (const [key, fate] of fates) {
    const own = legsOf(fate)
    if (own.length > 0) places.set(key, { fate, first: legs.length, last: legs.length + own.length - 1 })
    legs.push(...own)
  }

  const needs = legs.map(() => new Set<number>())
  const edges = [
    ...[...places.values()].flatMap(({ first, last }): Edge[] => (first === last ? [] : [[first, last]])),
    ...makingEdges(kinds, places, target),
    ...removingEdges(kinds, places, legs, seen, target),
    ...claimEdges(kinds, places, legs),
  ]
  for (const [earlier, later] of edges) needs[later]?.add(earlier)
  return { legs, needs }
}

/** Making follows needs: a thing comes to its end after everything it will stand on has. */
function makingEdges(kinds: Kinds, places: ReadonlyMap<string, Place>, target: World): Edge[] {
  return [...places.values()].flatMap(({ fate, last }) => {
    if (fate.after === null) return []
    return needsOf(kinds, fate, fate.after, target).flatMap((need): Edge[] => {
      const footing = places.get(refKey(need))
      return footing && footing.fate.after !== null ? [[footing.last, last]] : []
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
