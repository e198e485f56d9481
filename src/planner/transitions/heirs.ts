import type { Resource } from '../../model/node/resource.ts'
import type { Ref } from '../../model/ref.ts'
import { refKey, sameRef } from '../../model/ref.ts'
import { kindOf, needsOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'
import type { Transition } from './transition.ts'

/**
 * Whether a thing needs what can only come once its old dependency is gone, as a VLAN under a new name does: it cannot move
 * from the one to the other.
 */
export const waitsForHeir = (thing: Resource, lost: Transition, target: World): boolean => {
  const given = new Set(claimed(target, lost, lost.before))
  const takes = (need: Ref) =>
    claimed(target, need, target.get(refKey(need))?.spec ?? null).some((claim) => given.has(claim))
  return given.size > 0 && needsOf(target, thing, thing.spec).some((need) => !sameRef(need, lost) && takes(need))
}

const claimed = (world: World, ref: Ref, spec: object | null): readonly string[] =>
  (spec && kindOf(world, ref).claims?.(spec)) || []
