import { isDeepStrictEqual } from 'node:util'
import type { Resource } from '../../model/node/resource.ts'
import type { SideEffect } from '../../model/plan/kind.ts'
import { covers, fieldChanges } from '../../model/plan/partial.ts'
import { asked } from '../../model/plan/plan.ts'
import { refKey, sameRef } from '../../model/ref.ts'
import type { Scene } from '../transitions/scene.ts'
import { changesNode, type Transition } from '../transitions/transition.ts'
import { kindOf } from '../world/kinds.ts'
import { effectsOn, type Shift } from './side-effects.ts'

type Course = Pick<Transition, 'via' | 'unasked' | 'after' | 'silent'>

/** The transition of a thing that the kernel changes beside what is asked; undefined when that leaves its transition as it is. */
export function transitionUnder(scene: Scene, cause: Shift, effect: SideEffect): Transition | undefined {
  const thing = scene.seen.get(refKey(effect))
  if (!thing) return undefined
  const transition = scene.transitions.get(refKey(thing)) ?? unchanged(scene, thing)
  if (transition.after === null) return undefined

  // What is away when it happens is spared, unless it could not come back.
  const course = transition.via === null ? returnOf : courseOf
  const next = course(scene, { cause, effect, thing, transition })
  if (next === undefined || isDeepStrictEqual({ ...transition, ...next }, transition)) return undefined
  const { ledgerOnly: _, via: __, ...rest } = transition
  const via = next.after === null || transition.via === undefined ? {} : { via: transition.via }
  return { ...rest, ...via, ...next, because: reasonOf(transition, effect, next) }
}

function returnOf(scene: Scene, { cause, effect, thing, transition }: Blow): Course | undefined {
  if (effect.lasts !== 'while' || scene.wanted.has(refKey(thing))) return undefined
  if (effect.leaves === null) return { after: null }
  const hit = effectsOn(cause, thing, transition.after as object, scene).find(({ lasts }) => lasts === 'while')
  return hit && { after: hit.leaves }
}

interface Blow {
  readonly cause: Shift
  readonly effect: SideEffect
  readonly thing: Resource
  readonly transition: Transition
}

function courseOf(scene: Scene, blow: Blow): Course | undefined {
  const { cause, effect, thing, transition } = blow
  const wish = scene.wanted.get(refKey(thing))?.spec
  if (effect.leaves === null) {
    if (wish !== undefined && effect.lasts === 'while') return undefined
    return wish !== undefined || effect.lasts === 'moment' ? { via: null, after: transition.after } : { after: null }
  }
  const agrees = wish === undefined || covers(effect.leaves, wish)
  if (sameRef(cause, thing)) return agrees && cause.after === transition.after ? { after: effect.leaves } : undefined
  return effect.follows ? follow(blow, effect.leaves, agrees) : yieldTo(scene, blow, wish)
}

/** The kernel does it when the time has come. */
function follow({ thing, transition }: Blow, leaves: object, agrees: boolean): Course | undefined {
  if (agrees) {
    const after = { ...transition.after, ...changed(thing.spec, leaves) }
    return { after, ...(!changesNode(transition) && { silent: true }) }
  }
  return transition.via !== undefined ? undefined : { via: leaves, unasked: true, after: transition.after }
}

/** It is done beforehand, so that the kernel finds nothing to do. */
function yieldTo(
  scene: Scene,
  { cause, effect, thing, transition }: Blow,
  wish: object | undefined,
): Course | undefined {
  const hit = effectsOn(cause, thing, transition.after as object, scene).find(
    ({ leaves, follows, lasts }) => leaves !== null && !follows && lasts === effect.lasts,
  )
  if (!hit?.leaves || !effect.leaves) return undefined
  const agrees = wish === undefined || covers(hit.leaves, wish)
  if (agrees && effect.lasts !== 'moment') return { after: hit.leaves }
  if (effect.lasts === 'while' || transition.via !== undefined) return undefined
  return { via: effect.leaves, after: transition.after }
}

const changed = (before: object, after: object): object =>
  Object.fromEntries(fieldChanges(before, after).map(({ path, after }) => [path, after]))

const unchanged = ({ seen }: Scene, thing: Resource): Transition => ({
  ...{ kind: thing.kind, id: thing.id, before: thing.spec, after: thing.spec, because: '' },
  silent: kindOf(seen, thing).automatic?.(thing.spec) ?? false,
})

function reasonOf({ because, before, after }: Transition, effect: SideEffect, { via }: Course): string {
  const none = because === '' || because === asked || isDeepStrictEqual(before, after)
  return none || via === null ? effect.because : `${because}; ${effect.because}`
}
