import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../model/diagnostic.ts'
import { refKey } from '../model/ref.ts'
import type { Resource } from '../model/resource.ts'
import { changesNode, type Fate, type Fates } from './fate.ts'
import { type Dependants, dependantsIn, letsGo, stands, substitutes } from './footing.ts'
import { type Kinds, kindOf } from './kinds.ts'
import { fateUnder } from './side-effect-fate.ts'
import { foreignFalls, sideEffectTold } from './side-effect-words.ts'
import { effectsOfFate } from './side-effects.ts'
import { changedWorld, type World } from './world.ts'

export interface Cascade {
  readonly fates: Fates
  /** The node as it will be. */
  readonly target: World
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Adds the fates of everything that falls with what changes, or that the kernel changes beside it: it would do so unasked,
 * so the plan says so and makes it again. Foreign things that cannot stay as they are are let go, with a warning.
 */
export function cascade(
  kinds: Kinds,
  fates: readonly Fate[],
  seen: World,
  wanted: ReadonlyMap<string, Resource>,
): Cascade {
  const settled = new Map(fates.map((fate) => [refKey(fate), fate]))
  const losing = fates.some((fate) => fate.before !== null && changesNode(fate))
  const dependants: Dependants = losing ? dependantsIn(kinds, seen) : new Map()
  const told = new Map<string, Diagnostic>()

  for (;;) {
    const target = changedWorld(seen, settled.values())
    const scene: Scene = { kinds, fates: settled, seen, target, wanted }
    const fallen = nextToFall(scene, dependants)
    const next = fallen ?? nextSideEffect(scene)
    if (!next) return { fates: settled, target, diagnostics: [...told.values()] }
    settled.set(refKey(next), next)
    const isWanted = wanted.has(refKey(next))
    // What is a step of its own tells by itself why.
    if (isAutomatic(kinds, next) || (isWanted && !next.silent)) continue
    told.set(refKey(next), fallen ? foreignFalls(fallen) : sideEffectTold(next, isWanted))
  }
}

/** It comes and goes by itself anyway. */
const isAutomatic = (kinds: Kinds, fate: Fate): boolean =>
  fate.before !== null && Boolean(kindOf(kinds, fate).automatic?.(fate.before))

export interface Scene {
  readonly kinds: Kinds
  readonly fates: Fates
  readonly seen: World
  readonly target: World
  readonly wanted: ReadonlyMap<string, Resource>
}

function nextToFall(scene: Scene, dependants: Dependants): Fate | undefined {
  for (const footing of scene.fates.values()) {
    if (footing.before === null || !changesNode(footing)) continue
    for (const thing of dependants.get(refKey(footing)) ?? []) {
      const fallen = fall(scene, thing, footing)
      if (fallen) return fallen
    }
  }
  return undefined
}

function nextSideEffect(scene: Scene): Fate | undefined {
  for (const cause of scene.fates.values()) {
    for (const [shift, effect] of effectsOfFate(cause, scene)) {
      const next = fateUnder(scene, shift, effect)
      if (next) return next
    }
  }
  return undefined
}

/** The fate of a thing when its footing changes; undefined when that leaves its fate as it is. */
function fall(scene: Scene, thing: Resource, footing: Fate): Fate | undefined {
  const { kinds, fates, target } = scene
  const kind = kindOf(kinds, thing)
  const fate: Fate = fates.get(refKey(thing)) ?? { ...unchanged(thing), silent: kind.automatic?.(thing.spec) ?? false }
  if (fate.after === null || !letsGo(kinds, footing, thing, target)) return undefined

  const after = { ...thing, spec: fate.after }
  const comesBack = target.get(refKey(footing)) !== undefined && stands(kinds, after, footing, target)
  const next = comesBack ? between(scene, thing, footing, fate) : without(scene, after, footing, fate)
  if (next === undefined || (next.via === fate.via && next.after === fate.after)) return undefined
  const { ledgerOnly: _, via: __, ...rest } = fate
  return { ...rest, ...next, because: `stands on ${refKey(footing)}` }
}

type Course = Pick<Fate, 'via' | 'after'>

/** It waits for its footing to come back: as what is left of it, or by being made again. */
function between({ kinds, seen }: Scene, thing: Resource, footing: Fate, { via, after }: Fate): Course | undefined {
  const kind = kindOf(kinds, thing)
  const bare = via ?? thing.spec
  if (via === null || !stands(kinds, { ...thing, spec: bare }, footing, seen)) return undefined
  const left = kind.outlives?.(bare, footing)
  if (left === undefined) return kind.permanent?.(thing.spec) ? undefined : { via: null, after }
  return isDeepStrictEqual(left, bare) ? undefined : { via: left, after }
}

/** It does without its footing from now on: something else bears it, or what is left of it stays, or it goes. */
function without(
  { kinds, seen, target, wanted }: Scene,
  thing: Resource,
  footing: Fate,
  fate: Fate,
): Course | undefined {
  const kind = kindOf(kinds, thing)
  const asked = wanted.has(refKey(thing))
  const insists = stands(kinds, thing, footing, target)
  const stepsAside = changesNode(fate) && !stands(kinds, thing, footing, seen)
  if (stepsAside || (insists && asked)) return undefined
  if (!insists && substitutes(kinds, thing, footing, target).length > 0) return undefined

  const left = kind.outlives?.(thing.spec, footing)
  if (left && isDeepStrictEqual(left, thing.spec)) return undefined
  if (left && !asked) return { ...(fate.via !== undefined && { via: fate.via }), after: left }
  if (kind.permanent?.(thing.spec)) return undefined
  return asked ? { via: null, after: thing.spec } : { after: null }
}

const unchanged = ({ kind, id, spec }: Resource): Fate => ({ kind, id, before: spec, after: spec, because: '' })
