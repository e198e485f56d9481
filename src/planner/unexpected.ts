import { isDeepStrictEqual } from 'node:util'
import type { Snapshot } from '../model/node/snapshot.ts'
import type { Kind } from '../model/plan/kind.ts'
import { findingsOf, isProtection, type Plan } from '../model/plan/plan.ts'
import { type Ref, refKey } from '../model/ref.ts'
import { seenWorld } from './world/basis.ts'
import { kindOf } from './world/kinds.ts'
import { isPassing, nearTo, standingOn } from './world/near.ts'
import type { World } from './world/world.ts'

export interface Unexpected {
  /** Near what the plan changes: its doing, though it does not show it. */
  readonly near: readonly Ref[]
  /** Far from it: somebody else's doing. */
  readonly far: readonly Ref[]
  /** New on what the plan changes, or under a name that it wanted, though it made none of it. */
  readonly added: readonly Ref[]
}

/**
 * Everything that was seen before and is not seen so now, of which a plan shows nothing, and what is new beside it. Of what was
 * before, all that comes and goes by itself is left out; so are kinds that could not be read. `unbegun`: the numbers of steps of which
 * nothing was done.
 */
export function unexpected(
  list: readonly Kind[],
  plan: Plan,
  before: Snapshot,
  now: Snapshot,
  unbegun: ReadonlySet<number> = new Set(),
): Unexpected {
  const kinds = list.filter(({ kind }) => now.kinds[kind]?.status === 'seen')
  const start = seenWorld(kinds, before)
  const present = seenWorld(kinds, now)
  const touched = new Set(plan.steps.filter((step) => !isProtection(step)).map(refKey))
  const reported = new Set(findingsOf(plan).flatMap(({ at }) => (at && 'kind' in at ? [refKey(at)] : [])))
  const near = nearTo(start, touched)
  const changed = start.all
    .filter((thing) => !touched.has(refKey(thing)) && !reported.has(refKey(thing)) && !isPassing(start, thing))
    .filter((thing) => !isDeepStrictEqual(present.get(refKey(thing))?.spec, thing.spec))
  return {
    near: changed.filter((thing) => near.has(refKey(thing))),
    far: changed.filter((thing) => !near.has(refKey(thing))),
    added: [
      ...newcomers(present, start, touched),
      ...plan.steps.filter(({ n, kind, id }) => {
        const key = refKey({ kind, id })
        return unbegun.has(n) && start.get(key) === undefined && present.get(key) !== undefined
      }),
    ],
  }
}

/** What a routing daemon or the kernel's own routes bring is no sign of anything; a link-local address of its is. */
function newcomers(present: World, start: World, touched: ReadonlySet<string>): Ref[] {
  const standing = standingOn(present, touched)
  return present.all
    .filter((thing) => standing.has(refKey(thing)) && !touched.has(refKey(thing)))
    .filter((thing) => start.get(refKey(thing)) === undefined && !kindOf(present, thing).fleeting?.(thing.spec))
}
