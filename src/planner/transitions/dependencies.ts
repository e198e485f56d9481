import type { Resource } from '../../model/node/resource.ts'
import { type Ref, refKey, sameRef } from '../../model/ref.ts'
import { needsOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'
import { goes, type Transition } from './transition.ts'

/** By `Kind/id`: all that depends on it in this world. */
export type Dependants = ReadonlyMap<string, readonly Resource[]>

export function dependantsIn(world: World): Dependants {
  const dependants = new Map<string, Resource[]>()
  for (const thing of world.all) {
    if (!world.kinds.has(thing.kind)) continue
    for (const need of needsOf(world, thing, thing.spec)) {
      const key = refKey(need)
      const others = dependants.get(key)
      if (others) others.push(thing)
      else dependants.set(key, [thing])
    }
  }
  return dependants
}

/** Whether a transition takes the dependency from a thing as it was: by going away, or by becoming what cannot bear it. */
export const releases = (dependency: Transition, thing: Resource, target: World): boolean =>
  goes(dependency) || !stands(thing, dependency, target)

/** Whether the thing, in this world, needs that one. */
export const stands = (thing: Resource, on: Ref, world: World): boolean =>
  needsOf(world, thing, thing.spec).some((need) => sameRef(need, on))

/**
 * What takes the place of a lost dependency: `requires` names another thing of the same kind in the world to be (an address
 * in the same network, say). While one of them is there, the thing stands.
 */
export const substitutes = (thing: Resource, lost: Ref, target: World): readonly Ref[] =>
  needsOf(target, thing, thing.spec).filter(
    (need) => need.kind === lost.kind && !sameRef(need, lost) && target.get(refKey(need)) !== undefined,
  )
