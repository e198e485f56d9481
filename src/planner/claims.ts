import type { Diagnostic } from '../model/diagnostic.ts'
import { refKey } from '../model/ref.ts'
import type { Resource } from '../model/resource.ts'
import { type Edge, type Fate, firstLeg, type Leg, type Place } from './fate.ts'
import { type Kinds, kindOf } from './kinds.ts'
import type { World } from './world.ts'

const claimsOf = (kinds: Kinds, { kind }: { readonly kind: string }, spec: object | null): readonly string[] =>
  (spec && kindOf(kinds, { kind }).claims?.(spec)) || []

const claimsBefore = (kinds: Kinds, fate: Fate): readonly string[] => claimsOf(kinds, fate, fate.before)

/** What a fate takes up that its thing did not hold before. */
const taken = (kinds: Kinds, fate: Fate): readonly string[] =>
  claimsOf(kinds, fate, fate.after).filter((claim) => !claimsBefore(kinds, fate).includes(claim))

/** The old holder lets go before the new one takes hold. */
export function claimEdges(kinds: Kinds, places: ReadonlyMap<string, Place>, legs: readonly Leg[]): Edge[] {
  const holders = new Map<string, Place>()
  for (const place of places.values()) for (const claim of claimsBefore(kinds, place.fate)) holders.set(claim, place)
  return [...places.values()].flatMap(({ fate, last }) =>
    taken(kinds, fate).flatMap((claim): Edge[] => {
      const holder = holders.get(claim)
      if (!holder) return []
      const lettingGo = firstLeg(holder, legs, (spec) => !claimsOf(kinds, holder.fate, spec).includes(claim))
      return [[lettingGo, last]]
    }),
  )
}

/** Claims that two things would hold in the world to be, where at least one of them is the plan's doing. */
export function claimConflicts(kinds: Kinds, fates: Iterable<Fate>, target: World): Diagnostic[] {
  const takers = [...fates].filter((fate) => taken(kinds, fate).length > 0)
  if (takers.length === 0) return []
  const holders = new Map<string, Resource[]>()
  for (const thing of target.all) {
    if (!kinds.has(thing.kind)) continue
    for (const claim of claimsOf(kinds, thing, thing.spec)) holders.set(claim, [...(holders.get(claim) ?? []), thing])
  }
  return takers.flatMap((fate) =>
    taken(kinds, fate).flatMap((claim) =>
      (holders.get(claim) ?? [])
        .filter((holder) => refKey(holder) !== refKey(fate))
        .map((holder) => conflictDiagnostic(fate, claim, holder)),
    ),
  )
}

const conflictDiagnostic = ({ kind, id }: Fate, claim: string, holder: Resource): Diagnostic => ({
  severity: 'error',
  code: 'plan/claimed',
  summary: `${kind}/${id} wants ${claim}, which ${refKey(holder)} holds`,
  hint: `Only one thing can hold it: take ${refKey(holder)} off the node, or choose another for ${kind}/${id}.`,
  at: { kind, id },
})
