import { isDeepStrictEqual } from 'node:util'
import { isLedgerOnly, type Restored } from '../../model/plan/plan.ts'
import { refKey, sameRef } from '../../model/ref.ts'
import type { Operation } from '../transitions/transition.ts'
import { kindOf } from '../world/kinds.ts'
import { changedWorld, type World } from '../world/world.ts'
import { effectsOf, type Scenery, type Shift } from './side-effects.ts'

/**
 * What taking an operation back would spoil, unasked, of things as they were before the plan; whoever takes it back gives them
 * that again. Things that had their own operation by then (`earlier`, by `Kind/id`) are seen to by the rollback of that.
 */
export function restores(operation: Operation, earlier: ReadonlySet<string>, scenery: Scenery): Restored[] {
  const { kind, id, before, after, found, action } = operation
  if (isLedgerOnly({ action })) return []
  const { seen } = scenery
  // What the kernel had made of it by then is not what it was.
  const itself = found && before ? [{ kind, id, before, after: found }] : []
  if (!kindOf(seen, operation).sideEffects) return itself

  const reached = new Set<string>()
  const there = consequences({ kind, id, before, after }, seen, scenery, { reached, following: true })
  const back = { kind, id, before: after, after: before }
  const undone = consequences(back, there, { ...scenery, target: seen }, { reached, following: false })
  if (reached.size === 0) return itself
  const others = seen.all.flatMap((thing) => {
    const key = refKey(thing)
    if (!reached.has(key) || sameRef(thing, operation) || earlier.has(key) || !there.get(key)) return []
    const left = undone.get(key)?.spec ?? null
    if (isDeepStrictEqual(left, thing.spec) || kindOf(seen, thing).automatic?.(thing.spec)) return []
    return [{ kind: thing.kind, id: thing.id, before: left, after: thing.spec }]
  })
  return [...itself, ...others]
}

interface Extent {
  /** Whatever is reached is added to it. */
  readonly reached: Set<string>
  /** Only what follows the change by itself, as all else has its own operation. */
  readonly following: boolean
}

/** The world after a change in place, with what the kernel does along with it. */
function consequences(shift: Shift, world: World, scenery: Scenery, extent: Extent): World {
  const changed = changedWorld(world, [shift])
  return effectsOf(shift, { ...scenery, seen: world })
    .filter((effect) => !sameRef(effect, shift) && (effect.follows || !extent.following))
    .reduce((now, { kind, id, leaves }) => {
      const key = refKey({ kind, id })
      const before = now.get(key)?.spec
      if (!before || isDeepStrictEqual(before, leaves)) return now
      extent.reached.add(key)
      if (leaves === null) return changedWorld(now, [{ kind, id, after: null }])
      return consequences({ kind, id, before, after: leaves }, now, scenery, extent)
    }, changed)
}
