import { type Ref, refKey, sameRef } from '../../model/ref.ts'
import type { Resource } from '../../model/resource.ts'
import { type Kinds, needsOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'
import { goes, type Transition } from './transition.ts'

/** By `Kind/id`: all that depends on it in this world. */
export type Dependants = ReadonlyMap<string, readonly Resource[]>

export function dependantsIn(kinds: Kinds, world: World): Dependants {
  const dependants = new Map<string, Resource[]>()
  for (const thing of world.all) {
    if (!kinds.has(thing.kind)) continue
    for (const need of needsOf(kinds, thing, thing.spec, world)) {
      const key = refKey(need)
      const others = dependants.get(key)
      if (others) others.push(thing)
      else dependants.set(key, [thing])
    }
  }
  return dependants
}

/** Whether a transition takes the dependency from a thing as it was: by going away, or by becoming what cannot bear it. */
export const letsGo = (kinds: Kinds, dependency: Transition, thing: Resource, target: World): boolean =>
  goes(dependency) || !stands(kinds, thing, dependency, target)

/** Whether the thing, in this world, needs that one. */
export const stands = (kinds: Kinds, thing: Resource, on: Ref, world: World): boolean =>
  needsOf(kinds, thing, thing.spec, world).some((need) => sameRef(need, on))

/**
 * What takes the place of a lost dependency: `requires` names another thing of the same kind in the world to be (an address
 * in the same network, say). While one of them is there, the thing stands.
 */
export const substitutes = (kinds: Kinds, thing: Resource, lost: Ref, target: World): readonly Ref[] =>
  needsOf(kinds, thing, thing.spec, target).filter(
    (need) => need.kind === lost.kind && !sameRef(need, lost) && target.get(refKey(need)) !== undefined,
  )
