import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Resource } from '../../model/node/resource.ts'
import { refKey } from '../../model/ref.ts'
import { type Edge, firstOperation, type Operation, type Place, type Transition } from '../transitions/transition.ts'
import { kindOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'

const claimsOf = (world: World, { kind }: { readonly kind: string }, spec: object | null): readonly string[] =>
  (spec && kindOf(world, { kind }).claims?.(spec)) || []

const claimsBefore = (world: World, transition: Transition): readonly string[] =>
  claimsOf(world, transition, transition.before)

/** What a transition takes up that its thing did not hold before. */
const taken = (world: World, transition: Transition): readonly string[] =>
  claimsOf(world, transition, transition.after).filter((claim) => !claimsBefore(world, transition).includes(claim))

/** The old holder releases it before the new one takes it. */
export function claimEdges(places: ReadonlyMap<string, Place>, operations: readonly Operation[], world: World): Edge[] {
  const holders = new Map<string, Place>()
  for (const place of places.values())
    for (const claim of claimsBefore(world, place.transition)) holders.set(claim, place)
  return [...places.values()].flatMap(({ transition, last }) =>
    taken(world, transition).flatMap((claim): Edge[] => {
      const holder = holders.get(claim)
      if (!holder) return []
      const releasing = firstOperation(
        holder,
        operations,
        (spec) => !claimsOf(world, holder.transition, spec).includes(claim),
      )
      return [[releasing, last]]
    }),
  )
}

/** Claims that two things would hold in the world to be, where at least one of them is the plan's doing. */
export function claimConflicts(transitions: Iterable<Transition>, target: World): Diagnostic[] {
  const takers = [...transitions].filter((transition) => taken(target, transition).length > 0)
  if (takers.length === 0) return []
  const holders = new Map<string, Resource[]>()
  for (const thing of target.all) {
    if (!target.kinds.has(thing.kind)) continue
    for (const claim of claimsOf(target, thing, thing.spec)) holders.set(claim, [...(holders.get(claim) ?? []), thing])
  }
  return takers.flatMap((transition) =>
    taken(target, transition).flatMap((claim) =>
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
