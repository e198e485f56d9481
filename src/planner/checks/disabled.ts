import type { Disabled } from '../../model/plan/kind.ts'
import { pair } from '../../model/plan/pair.ts'
import type { Cascade } from '../transitions/cascade.ts'
import { changesNode, type Transition } from '../transitions/transition.ts'
import { kindOf } from '../world/kinds.ts'

/** What will be of no use any more, and beside which change. */
export const disabledBy = ({ transitions, target }: Cascade): readonly (readonly [Transition, Disabled])[] =>
  [...transitions.values()].filter(changesNode).flatMap((cause) => {
    const { before, after } = cause
    if (before === null && after === null) return []
    const disabled = kindOf(target, cause).disables?.(pair(before, after), target.around) ?? []
    return disabled.map((ref) => [cause, ref] as const)
  })
