import { type Resource, resourceOf } from '../../model/node/resource.ts'
import { refKey } from '../../model/ref.ts'
import { kindOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'
import type { Transition } from './transition.ts'

/** Where a wanted thing would be of no use beside itself. */
export interface FormerPlace {
  readonly thing: Resource
  readonly wanted: Resource
}

/** All places that what is wanted moves from, but for those where it is wanted, too. */
export function movedFrom(desired: readonly Resource[], target: World): FormerPlace[] {
  const keys = new Set(desired.map(refKey))
  return desired.flatMap((wanted) => {
    const kind = kindOf(target, wanted)
    const places = (kind.movesFrom?.(wanted.spec, target.around) ?? []).map((spec) => resourceOf(kind, spec))
    return places.filter((thing) => !keys.has(refKey(thing))).map((thing) => ({ thing, wanted }))
  })
}

/** It goes from there, if it is there. */
export function movingTransition({ thing: { kind, id }, wanted }: FormerPlace, seen: World): Transition[] {
  const there = seen.get(refKey({ kind, id }))
  return there
    ? [{ kind, id, before: there.spec, after: null, because: `moves: ${refKey(wanted)} takes its place` }]
    : []
}
