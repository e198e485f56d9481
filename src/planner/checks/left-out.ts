import type { Resource } from '../../model/node/resource.ts'
import type { Snapshot } from '../../model/node/snapshot.ts'
import type { Kind } from '../../model/plan/kind.ts'
import { covers } from '../../model/plan/partial.ts'
import type { LeftOut } from '../../model/plan/plan.ts'
import { type Ref, refKey } from '../../model/ref.ts'
import { seenWorld } from '../world/basis.ts'
import { kindOf, needsOf } from '../world/kinds.ts'
import { unreadableKinds } from '../world/unreadable.ts'
import { fulfilled, type World } from '../world/world.ts'

/** What is wanted, parted by whether it can be there. */
export interface Parted {
  readonly possible: readonly Resource[]
  readonly leftOut: readonly (Resource & LeftOut)[]
}

/** A part that the node does not have keeps from being only what needs it. */
export function partByNeeds(written: readonly Resource[], seen: World): Parted {
  const whole = fulfilled(seen, written)
  const lost = new Map<string, string>()
  for (;;) {
    const rest = written.filter((thing) => !lost.has(refKey(thing)))
    const around = { whole, seen, target: fulfilled(seen, rest), lost }
    const falling = rest.flatMap((thing) => {
      const missing = whatIsMissing(thing, around)
      return missing === undefined ? [] : [[refKey(thing), missing] as const]
    })
    if (falling.length === 0) break
    for (const [key, missing] of falling) lost.set(key, missing)
  }
  const leftOut = written.flatMap((thing) => {
    const missing = lost.get(refKey(thing))
    return missing === undefined ? [] : [{ ...thing, missing }]
  })
  return { possible: written.filter((thing) => !lost.has(refKey(thing))), leftOut }
}

/** The parts (`Kind/id`) that a node lacks for what is wanted of it; none where that cannot be known. */
export function partsLacking(list: readonly Kind[], wanted: readonly Resource[], snapshot: Snapshot): string[] {
  if (unreadableKinds(list, snapshot, wanted).length > 0) return []
  const { leftOut } = partByNeeds(wanted, seenWorld(list, snapshot))
  return [...new Set(leftOut.map(({ missing }) => missing))]
}

interface Around {
  /** The world as if all could be. */
  readonly whole: World
  readonly seen: World
  /** The world without what is lost. */
  readonly target: World
  readonly lost: ReadonlyMap<string, string>
}

/** The part (`Kind/id`) that keeps a thing from being as it is wanted; what is so already needs nothing more. */
function whatIsMissing(thing: Resource, { whole, seen, target, lost }: Around): string | undefined {
  const key = refKey(thing)
  const there = seen.get(key)?.spec
  if (there && covers(there, thing.spec)) return undefined
  if (!there && kindOf(seen, thing).permanent?.(thing.spec)) return key

  const spec = whole.get(key)?.spec ?? thing.spec
  const missing = (need: Ref) => lost.get(refKey(need)) ?? (whole.get(refKey(need)) ? undefined : refKey(need))
  // A master all of whose ports are missing would speak for none, with the addresses that were to move to it.
  const members = there ? [] : (kindOf(seen, thing).wantsOneOf?.(spec, whole.around) ?? [])
  if (members.length > 0 && members.every(missing)) return missing(members[0] as Ref)
  const without = kindOf(seen, thing).requires?.(spec, target.around) ?? []
  return needsOf(whole, thing, spec).flatMap((need) => {
    const found = missing(need)
    const others = without.filter(({ kind }) => kind === need.kind)
    const stands = others.every((other) => refKey(other) !== refKey(need)) && others.some((one) => !missing(one))
    return found === undefined || stands ? [] : [found]
  })[0]
}
