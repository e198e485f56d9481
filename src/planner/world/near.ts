import type { Resource } from '../../model/node/resource.ts'
import { refKey } from '../../model/ref.ts'
import { kindOf, needsOf } from './kinds.ts'
import type { World } from './world.ts'

/**
 * The things (`Kind/id`) that a change of some others can have changed: these themselves, what they depend on, and all that
 * depends on one of them. What comes and goes by itself is none of them.
 */
export function nearTo(world: World, touched: ReadonlySet<string>): ReadonlySet<string> {
  const needs = new Map(
    world.all
      .filter(({ kind }) => world.kinds.has(kind))
      .map((thing) => [refKey(thing), needsOf(world, thing, thing.spec).map(refKey)] as const),
  )
  const near = new Set([...touched, ...[...touched].flatMap((key) => needs.get(key) ?? [])])
  for (let size = 0; size < near.size; ) {
    size = near.size
    for (const [key, own] of needs) if (own.some((need) => near.has(need))) near.add(key)
  }
  const comesAndGoes = (key: string): boolean => {
    const thing = world.get(key)
    return thing !== undefined && !touched.has(key) && isPassing(world, thing)
  }
  return new Set([...near].filter((key) => !comesAndGoes(key)))
}

/** All (`Kind/id`) that depends on one of these things, by way of others too. */
export function standingOn(world: World, things: ReadonlySet<string>): ReadonlySet<string> {
  const needs = world.all
    .filter(({ kind }) => world.kinds.has(kind))
    .map((thing) => [refKey(thing), needsOf(world, thing, thing.spec).map(refKey)] as const)
  const standing = new Set<string>()
  for (let size = -1; size < standing.size; ) {
    size = standing.size
    for (const [key, own] of needs) if (own.some((need) => things.has(need) || standing.has(need))) standing.add(key)
  }
  return standing
}

/** It comes and goes by itself, or by the hand of a daemon. */
export function isPassing(world: World, { kind, spec }: Resource): boolean {
  const of = kindOf(world, { kind })
  return Boolean(of.automatic?.(spec) || of.fleeting?.(spec))
}
