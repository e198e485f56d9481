import type { Diagnostic } from '../../model/diagnostic.ts'
import { refKey } from '../../model/ref.ts'
import type { Resource } from '../../model/resource.ts'
import { type Edge, firstOperation, type Operation, type Place, type Transition } from '../transitions/transition.ts'
import { type Kinds, kindOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'

const claimsOf = (kinds: Kinds, { kind }: { readonly kind: string }, spec: object | null): readonly string[] =>
  (spec && kindOf(kinds, { kind }).claims?.(spec)) || []

const claimsBefore = (kinds: Kinds, transition: Transition): readonly string[] =>
  claimsOf(kinds, transition, transition.before)

/** What a transition takes up that its thing did not hold before. */
const taken = (kinds: Kinds, transition: Transition): readonly string[] =>
  claimsOf(kinds, transition, transition.after).filter((claim) => !claimsBefore(kinds, transition).includes(claim))

/** The old holder lets go before the new one takes hold. */
export function claimEdges(kinds: Kinds, places: ReadonlyMap<string, Place>, operations: readonly Operation[]): Edge[] {
  const holders = new Map<string, Place>()
  for (const place of places.values())
    for (const claim of claimsBefore(kinds, place.transition)) holders.set(claim, place)
  return [...places.values()].flatMap(({ transition, last }) =>
    taken(kinds, transition).flatMap((claim): Edge[] => {
      const holder = holders.get(claim)
      if (!holder) return []
      const lettingGo = firstOperation(
        holder,
        operations,
        (spec) => !claimsOf(kinds, holder.transition, spec).includes(claim),
      )
      return [[lettingGo, last]]
    }),
  )
}

/** Claims that two things would hold in the world to be, where at least one of them is the plan's doing. */
export function claimConflicts(kinds: Kinds, transitions: Iterable<Transition>, target: World): Diagnostic[] {
  const takers = [...transitions].filter((transition) => taken(kinds, transition).length > 0)
  if (takers.length === 0) return []
  const holders = new Map<string, Resource[]>()
  for (const thing of target.all) {
    if (!kinds.has(thing.kind)) continue
    for (const claim of claimsOf(kinds, thing, thing.spec)) holders.set(claim, [...(holders.get(claim) ?? []), thing])
  }
  return takers.flatMap((transition) =>
    taken(kinds, transition).flatMap((claim) =>
      (holders.get(claim) ?? [])
        .filter((holder) => refKey(holder) !== refKey(transition))
        .map((holder) => conflictDiagnostic(transition, claim, holder)),
    ),
  )
}

const conflictDiagnostic = ({ kind, id }: Transition, claim: string, holder: Resource): Diagnostic => ({
  severity: 'error',
  code: 'plan/claimed',
  summary: `${kind}/${id} wants ${claim}, which ${refKey(holder)} holds`,
  hint: `Only one thing can hold it: take ${refKey(holder)} off the node, or choose another for ${kind}/${id}.`,
  at: { kind, id },
})
