import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Resource } from '../../model/node/resource.ts'
import { type Ref, refKey } from '../../model/ref.ts'
import type { Cascade } from '../transitions/cascade.ts'
import { changesNode } from '../transitions/transition.ts'
import { needsOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'

/**
 * Things that are wanted but depend on what will not be there any more. Dependencies that were missing before and are no business of
 * this plan are left alone.
 */
export function missingDependencies({ transitions, target }: Cascade, seen: World): Diagnostic[] {
  if (![...transitions.values()].some(changesNode)) return []
  return target.all
    .filter((thing) => target.kinds.has(thing.kind))
    .flatMap((thing) => {
      const transition = transitions.get(refKey(thing))
      return missingNeeds(thing, target)
        .filter((need) => (transition && changesNode(transition)) || seen.get(refKey(need)))
        .map((need) => missingDependency(thing, need))
    })
}

const missingNeeds = (thing: Resource, target: World): readonly Ref[] =>
  needsOf(target, thing, thing.spec).filter((need) => !target.get(refKey(need)))

export const missingDependency = ({ kind, id }: Resource, need: Ref): Diagnostic => ({
  severity: 'error',
  code: 'plan/unmet-need',
  summary: `${kind}/${id} needs ${refKey(need)}, which is neither on the node nor in the config`,
  hint: `Add ${refKey(need)} to the config, or take ${kind}/${id} out of it.`,
  at: { kind, id },
})
