import type { Disabled } from '../../model/plan/kind.ts'
import { pair } from '../../model/plan/pair.ts'
import { refKey, sameRef } from '../../model/ref.ts'
import { kindOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'
import { changesNode, type Transition } from './transition.ts'

/**
 * What nobody speaks of (`spoken`, by `Kind/id`, is spoken of) and would be of no use any more beside these transitions, on its
 * way to where it is of use. It stays nobody's.
 */
export function takenAlong(transitions: readonly Transition[], seen: World, spoken: ReadonlySet<string>): Transition[] {
  const all = transitions.filter(changesNode).flatMap((cause) => {
    const { before, after } = cause
    if (before === null && after === null) return []
    const disabled = kindOf(seen, cause).disables?.(pair(before, after), seen.around) ?? []
    const free = disabled.filter((one) => !spoken.has(refKey(one)))
    return free.flatMap((one) => along(one, seen, spoken, `taken along into its new place beside ${refKey(cause)}`))
  })
  return [...new Map(all.map((one) => [refKey(one), one])).values()]
}

function along(
  { kind, id, instead }: Disabled,
  seen: World,
  spoken: ReadonlySet<string>,
  because: string,
): Transition[] {
  const before = seen.get(refKey({ kind, id }))?.spec
  if (!instead || !before) return []
  const there = { kind, id: kindOf(seen, { kind }).id(instead) }
  if (sameRef(there, { kind, id })) return [{ ...there, before, after: instead, because }]
  const isThere = spoken.has(refKey(there)) || seen.get(refKey(there)) !== undefined
  return [
    { kind, id, before, after: null, because },
    ...(isThere ? [] : [{ ...there, before: null, after: instead, because }]),
  ]
}
