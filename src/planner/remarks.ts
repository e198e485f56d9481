import type { Diagnostic } from '../model/diagnostic.ts'
import { pair } from '../model/pair.ts'
import { changesNode, type Fate } from './fate.ts'
import { type Kinds, kindOf } from './kinds.ts'
import type { World } from './world.ts'

/** What the kinds themselves have to say of the changes to come. */
export const remarksOn = (kinds: Kinds, fates: Iterable<Fate>, seen: World, target: World): Diagnostic[] =>
  [...fates].filter(changesNode).flatMap((fate) => {
    const { kind, id, before, after } = fate
    if (before === null && after === null) return []
    const remarks =
      kindOf(kinds, fate).remarks?.(pair(before, after), { seen: seen.around, target: target.around }) ?? []
    return remarks.map((remark) => ({ ...remark, at: { kind, id } }))
  })
