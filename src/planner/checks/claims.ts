import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Resource } from '../../model/node/resource.ts'
import { refKey } from '../../model/ref.ts'
import { type Edge, firstOperation, type Operation, type Place, type Transition } from '../transitions/transition.ts'
import { kindOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'

/** What a thing holds: `claims` for itself, `shares` with others that do not claim it. */
interface Hold {
  readonly claims: readonly string[]
  readonly shares: readonly string[]
}

const nothing: Hold = { claims: [], shares: [] }

function holdOf(world: World, { kind }: { readonly kind: string }, spec: object | null): Hold {
  if (spec === null) return nothing
  const { claims, shares } = kindOf(world, { kind })
  return { claims: claims?.(spec) ?? [], shares: shares?.(spec) ?? [] }
}

/** What a transition takes up that its thing did not hold before. */
function taken(world: World, transition: Transition): Hold {
  const before = holdOf(world, transition, transition.before)
  const after = holdOf(world, transition, transition.after)
  return {
    claims: after.claims.filter((claim) => !before.claims.includes(claim)),
    shares: after.shares.filter((share) => ![...before.shares, ...before.claims].includes(share)),
  }
}

/** Who stands in the way of it, each with what both want. */
function rivals<T>({ claims, shares }: Hold, holders: Holders<T>): readonly (readonly [string, T])[] {
  const of = (all: ReadonlyMap<string, readonly T[]>, what: string) =>
    (all.get(what) ?? []).map((one) => [what, one] as const)
  return [
    ...claims.flatMap((claim) => [...of(holders.claims, claim), ...of(holders.shares, claim)]),
    ...shares.flatMap((share) => of(holders.claims, share)),
  ]
}

interface Holders<T> {
  readonly claims: ReadonlyMap<string, readonly T[]>
  readonly shares: ReadonlyMap<string, readonly T[]>
}

function holdersAmong<T>(all: Iterable<T>, holdOf: (one: T) => Hold): Holders<T> {
  const claims = new Map<string, T[]>()
  const shares = new Map<string, T[]>()
  for (const one of all) {
    const hold = holdOf(one)
    for (const claim of hold.claims) claims.set(claim, [...(claims.get(claim) ?? []), one])
    for (const share of hold.shares) shares.set(share, [...(shares.get(share) ?? []), one])
  }
  return { claims, shares }
}

/** The old holder releases it before the new one takes it. */
export function claimEdges(places: ReadonlyMap<string, Place>, operations: readonly Operation[], world: World): Edge[] {
  const holders = holdersAmong(places.values(), ({ transition }) => holdOf(world, transition, transition.before))
  return [...places.values()].flatMap((place) =>
    rivals(taken(world, place.transition), holders).flatMap(([claim, holder]): Edge[] => {
      if (holder === place) return []
      const holds = (spec: object | null): boolean => {
        const { claims, shares } = holdOf(world, holder.transition, spec)
        return claims.includes(claim) || shares.includes(claim)
      }
      return [[firstOperation(holder, operations, (spec) => !holds(spec)), place.last]]
    }),
  )
}

/** Claims that two things would hold in the world to be, where at least one of them is the plan's doing. */
export function claimConflicts(transitions: Iterable<Transition>, target: World): Diagnostic[] {
  const takers = [...transitions].map((transition) => ({ transition, hold: taken(target, transition) }))
  if (takers.every(({ hold: { claims, shares } }) => claims.length + shares.length === 0)) return []
  const known = target.all.filter(({ kind }) => target.kinds.has(kind))
  const holders = holdersAmong(known, (thing) => holdOf(target, thing, thing.spec))
  return takers.flatMap(({ transition, hold }) =>
    rivals(hold, holders)
      .filter(([, holder]) => refKey(holder) !== refKey(transition))
      .map(([claim, holder]) => conflictDiagnostic(transition, claim, holder)),
  )
}

const conflictDiagnostic = ({ kind, id }: Transition, claim: string, holder: Resource): Diagnostic => ({
  severity: 'error',
  code: 'plan/claimed',
  summary: `${kind}/${id} wants ${claim}, which ${refKey(holder)} holds`,
  hint: `Only one thing can hold it: take ${refKey(holder)} off the node, or choose another for ${kind}/${id}.`,
  at: { kind, id },
})
