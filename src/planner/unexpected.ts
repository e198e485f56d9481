import { isDeepStrictEqual } from 'node:util'
import type { Kind } from '../model/kind.ts'
import type { Plan } from '../model/plan.ts'
import { type Ref, refKey } from '../model/ref.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { seenWorld } from './world/basis.ts'
import { isPassing, nearTo } from './world/near.ts'

export interface Unexpected {
  /** Near what the plan changes: its doing, though it does not tell of it. */
  readonly near: readonly Ref[]
  /** Far from it: somebody else's doing. */
  readonly far: readonly Ref[]
}

/**
 * Everything that was seen before and is not seen so now, of which a plan says nothing. What comes and goes by itself is
 * left out, and so are kinds that could not be read.
 */
export function unexpected(list: readonly Kind[], plan: Plan, before: Snapshot, now: Snapshot): Unexpected {
  const kinds = list.filter(({ kind }) => now.kinds[kind]?.status === 'seen')
  const start = seenWorld(kinds, before)
  const present = seenWorld(kinds, now)
  const touched = new Set(plan.steps.map(refKey))
  const told = new Set(plan.diagnostics.flatMap(({ at }) => (at && 'kind' in at ? [refKey(at)] : [])))
  const near = nearTo(start, touched)
  const changed = start.all
    .filter((thing) => !touched.has(refKey(thing)) && !told.has(refKey(thing)) && !isPassing(start, thing))
    .filter((thing) => !isDeepStrictEqual(present.get(refKey(thing))?.spec, thing.spec))
  return {
    near: changed.filter((thing) => near.has(refKey(thing))),
    far: changed.filter((thing) => !near.has(refKey(thing))),
  }
}
