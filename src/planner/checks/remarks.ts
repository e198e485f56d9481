import type { Diagnostic } from '../../model/diagnostic.ts'
import { pair } from '../../model/plan/pair.ts'
import { changesNode, type Transition } from '../transitions/transition.ts'
import { kindOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'

/** What the kinds themselves have to say of the changes to come. */
export const remarksOn = (transitions: Iterable<Transition>, seen: World, target: World): Diagnostic[] =>
  [...transitions].filter(changesNode).flatMap((transition) => {
    const { kind, id, before, after } = transition
    if (before === null && after === null) return []
    const remarks =
      kindOf(target, transition).remarks?.(pair(before, after), { seen: seen.around, target: target.around }) ?? []
    return remarks.map((remark) => ({ ...remark, at: remark.at ?? { kind, id } }))
  })
