import { isDeepStrictEqual } from 'node:util'
import type { Kind } from '../model/kind.ts'
import type { Plan } from '../model/plan.ts'
import { type Ref, refKey } from '../model/ref.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { seenWorld } from './world/basis.ts'
import { type Kinds, kindOf, kindsByName } from './world/kinds.ts'
import { isPassing, nearTo, standingOn } from './world/near.ts'
import type { World } from './world/world.ts'

export interface Unexpected {
  /** Near what the plan changes: its doing, though it does not tell of it. */
  readonly near: readonly Ref[]
  /** Far from it: somebody else's doing. */
  readonly far: readonly Ref[]
  /** New on what the plan changes, though it made none of it. */
  readonly added: readonly Ref[]
}

/**
 * Everything that was seen before and is not seen so now, of which a plan says nothing, and what is new beside it. Of what was
 * before, all that comes and goes by itself is left out; so are kinds that could not be read.
 */
export function unexpected(list: readonly Kind[], plan: Plan, before: Snapshot, now: Snapshot): Unexpected {
  const kinds = kindsByName(list.filter(({ kind }) => now.kinds[kind]?.status === 'seen'))
  const start = seenWorld(kinds.values(), before)
  const present = seenWorld(kinds.values(), now)
  const touched = new Set(plan.steps.map(refKey))
  const told = new Set(plan.diagnostics.flatMap(({ at }) => (at && 'kind' in at ? [refKey(at)] : [])))
  const near = nearTo(kinds, start, touched)
  const changed = start.all
    .filter((thing) => !touched.has(refKey(thing)) && !told.has(refKey(thing)) && !isPassing(kinds, thing))
    .filter((thing) => !isDeepStrictEqual(present.get(refKey(thing))?.spec, thing.spec))
  return {
    near: changed.filter((thing) => near.has(refKey(thing))),
    far: changed.filter((thing) => !near.has(refKey(thing))),
    added: newcomers(kinds, present, start, touched),
  }
}

/** What a routing daemon or the kernel's own routes bring is no sign of anything; a link-local address of its is. */
function newcomers(kinds: Kinds, present: World, start: World, touched: ReadonlySet<string>): Ref[] {
  const standing = standingOn(kinds, present, touched)
  return present.all
    .filter((thing) => standing.has(refKey(thing)) && !touched.has(refKey(thing)))
    .filter((thing) => start.get(refKey(thing)) === undefined && !kindOf(kinds, thing).fleeting?.(thing.spec))
}
