import { isDeepStrictEqual } from 'node:util'
import type { Resource } from '../../model/node/resource.ts'
import type { Wishes } from '../../model/plan/kind.ts'
import { overlay } from '../../model/plan/partial.ts'
import { refKey } from '../../model/ref.ts'
import { kindOf } from '../world/kinds.ts'
import { type World, worldOf } from '../world/world.ts'

export interface Wanted {
  readonly desired: readonly Resource[]
  /** By `Kind/id`: what was written of it, and why there is more. */
  readonly implied: ReadonlyMap<string, { readonly written: object; readonly because: string }>
}

/** Adds to what is wanted what follows from it: the same config means the same, whatever a node was before. */
export function withImplied(written: readonly Resource[], target: World): Wanted {
  const implied = new Map<string, { written: object; because: string }>()
  let desired = written
  for (let round = 0; round < written.length; round += 1) {
    const world = worldOf(target.kinds, desired)
    const next = written.map((thing) =>
      complete(target, thing, { wanted: world.around, target: target.around }, implied),
    )
    if (isDeepStrictEqual(next, desired)) break
    desired = next
  }
  return { desired, implied }
}

function complete(
  world: World,
  thing: Resource,
  around: Wishes,
  implied: Map<string, { written: object; because: string }>,
): Resource {
  const found = kindOf(world, thing).implied?.(thing.spec, around)
  if (!found) return thing
  implied.set(refKey(thing), { written: thing.spec, because: found.because })
  return { ...thing, spec: overlay(found.fields, thing.spec) }
}
