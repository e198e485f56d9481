import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Resource } from '../../model/node/resource.ts'
import { refKey } from '../../model/ref.ts'
import { transitionUnder } from '../side-effects/side-effect-transition.ts'
import { sideEffectFinding, unmanagedFalls } from '../side-effects/side-effect-words.ts'
import { effectsOfTransition } from '../side-effects/side-effects.ts'
import { kindOf } from '../world/kinds.ts'
import { changedWorld, type World } from '../world/world.ts'
import { type Dependants, dependantsIn, releases, stands, substitutes } from './dependencies.ts'
import { waitsForHeir } from './heirs.ts'
import type { Scene } from './scene.ts'
import { changesNode, type Transition, type Transitions } from './transition.ts'

export interface Cascade {
  readonly transitions: Transitions
  /** The node as it will be. */
  readonly target: World
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Adds the transitions of everything that falls with what changes, or that the kernel changes beside it: it would do so unasked,
 * so the plan shows that and makes it again. Unmanaged things that cannot stay as they are are released, with a warning.
 */
export function cascade(
  transitions: readonly Transition[],
  seen: World,
  wanted: ReadonlyMap<string, Resource>,
): Cascade {
  const settled = new Map(transitions.map((transition) => [refKey(transition), transition]))
  const losing = transitions.some((transition) => transition.before !== null && changesNode(transition))
  const dependants: Dependants = losing ? dependantsIn(seen) : new Map()
  const reported = new Map<string, Diagnostic>()

  for (;;) {
    const target = changedWorld(seen, settled.values())
    const scene: Scene = { transitions: settled, seen, target, wanted }
    const fallen = nextToFall(scene, dependants)
    const next = fallen ?? nextSideEffect(scene)
    if (!next) return { transitions: settled, target, diagnostics: [...reported.values()] }
    settled.set(refKey(next), next)
    const isWanted = wanted.has(refKey(next))
    // What is a step of its own shows by itself why.
    if (isAutomatic(seen, next) || (isWanted && !next.silent)) continue
    reported.set(refKey(next), fallen ? unmanagedFalls(fallen) : sideEffectFinding(next, isWanted))
  }
}

/** It comes and goes by itself anyway. */
const isAutomatic = (world: World, transition: Transition): boolean =>
  transition.before !== null && Boolean(kindOf(world, transition).automatic?.(transition.before))

function nextToFall(scene: Scene, dependants: Dependants): Transition | undefined {
  for (const dependency of scene.transitions.values()) {
    if (dependency.before === null || !changesNode(dependency)) continue
    for (const thing of dependants.get(refKey(dependency)) ?? []) {
      const fallen = fall(scene, thing, dependency)
      if (fallen) return fallen
    }
  }
  return undefined
}

function nextSideEffect(scene: Scene): Transition | undefined {
  for (const cause of scene.transitions.values()) {
    for (const [shift, effect] of effectsOfTransition(cause, scene)) {
      const next = transitionUnder(scene, shift, effect)
      if (next) return next
    }
  }
  return undefined
}

/** The transition of a thing when its dependency changes; undefined when that leaves its transition as it is. */
function fall(scene: Scene, thing: Resource, dependency: Transition): Transition | undefined {
  const { transitions, target } = scene
  const kind = kindOf(target, thing)
  const transition: Transition = transitions.get(refKey(thing)) ?? {
    ...unchanged(thing),
    silent: kind.automatic?.(thing.spec) ?? false,
  }
  if (transition.after === null || !releases(dependency, thing, target)) return undefined

  const after = { ...thing, spec: transition.after }
  const comesBack = target.get(refKey(dependency)) !== undefined && stands(after, dependency, target)
  const next = comesBack ? between(scene, thing, dependency, transition) : without(scene, after, dependency, transition)
  if (next === undefined || (next.via === transition.via && next.after === transition.after)) return undefined
  const { ledgerOnly: _, via: __, ...rest } = transition
  return { ...rest, ...next, because: `depends on ${refKey(dependency)}` }
}

type Course = Pick<Transition, 'via' | 'after'>

/** It waits for its dependency to come back: as what is left of it, or by being made again. */
function between(
  { seen }: Scene,
  thing: Resource,
  dependency: Transition,
  { via, after }: Transition,
): Course | undefined {
  const kind = kindOf(seen, thing)
  const bare = via ?? thing.spec
  if (via === null || !stands({ ...thing, spec: bare }, dependency, seen)) return undefined
  const left = kind.outlives?.(bare, dependency)
  if (left === undefined) return kind.permanent?.(thing.spec) ? undefined : { via: null, after }
  return isDeepStrictEqual(left, bare) ? undefined : { via: left, after }
}

/** It does without its dependency from now on: something else bears it, or what is left of it stays, or it goes. */
function without(
  { seen, target, wanted }: Scene,
  thing: Resource,
  dependency: Transition,
  transition: Transition,
): Course | undefined {
  const kind = kindOf(seen, thing)
  const asked = wanted.has(refKey(thing))
  const insists = stands(thing, dependency, target)
  const stepsAside = changesNode(transition) && !stands(thing, dependency, seen)
  if (stepsAside && !kind.permanent?.(thing.spec) && waitsForHeir(thing, dependency, target))
    return { via: null, after: thing.spec }
  if (stepsAside || (insists && asked)) return undefined
  if (!insists && substitutes(thing, dependency, target).length > 0) return undefined

  const left = kind.outlives?.(thing.spec, dependency)
  if (left && isDeepStrictEqual(left, thing.spec)) return undefined
  if (left && !asked) return { ...(transition.via !== undefined && { via: transition.via }), after: left }
  if (kind.permanent?.(thing.spec)) return undefined
  return asked ? { via: null, after: thing.spec } : { after: null }
}

const unchanged = ({ kind, id, spec }: Resource): Transition => ({ kind, id, before: spec, after: spec, because: '' })
