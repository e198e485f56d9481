import { isDeepStrictEqual } from 'node:util'
import type { SideEffect } from '../model/kind.ts'
import { covers, fieldChanges } from '../model/partial.ts'
import { asked } from '../model/plan.ts'
import { refKey, sameRef } from '../model/ref.ts'
import type { Resource } from '../model/resource.ts'
import type { Scene } from './cascade.ts'
import { changesNode, type Fate } from './fate.ts'
import { kindOf } from './kinds.ts'
import { effectsOn, type Shift } from './side-effects.ts'

type Course = Pick<Fate, 'via' | 'unasked' | 'after' | 'silent'>

/** The fate of a thing that the kernel changes beside what is asked; undefined when that leaves its fate as it is. */
export function fateUnder(scene: Scene, cause: Shift, effect: SideEffect): Fate | undefined {
  const thing = scene.seen.get(refKey(effect))
  if (!thing) return undefined
  const fate = scene.fates.get(refKey(thing)) ?? unchanged(scene, thing)
  if (fate.after === null) return undefined

  // What is away when it happens is spared, unless it could not come back.
  const course = fate.via === null ? returnOf : courseOf
  const next = course(scene, { cause, effect, thing, fate })
  if (next === undefined || isDeepStrictEqual({ ...fate, ...next }, fate)) return undefined
  const { ledgerOnly: _, via: __, ...rest } = fate
  const via = next.after === null || fate.via === undefined ? {} : { via: fate.via }
  return { ...rest, ...via, ...next, because: reasonOf(fate, effect, next) }
}

function returnOf(scene: Scene, { cause, effect, thing, fate }: Blow): Course | undefined {
  if (effect.lasts !== 'while' || scene.wanted.has(refKey(thing))) return undefined
  if (effect.leaves === null) return { after: null }
  const hit = effectsOn(cause, thing, fate.after as object, scene).find(({ lasts }) => lasts === 'while')
  return hit && { after: hit.leaves }
}

interface Blow {
  readonly cause: Shift
  readonly effect: SideEffect
  readonly thing: Resource
  readonly fate: Fate
}

function courseOf(scene: Scene, blow: Blow): Course | undefined {
  const { cause, effect, thing, fate } = blow
  const wish = scene.wanted.get(refKey(thing))?.spec
  if (effect.leaves === null) {
    if (wish !== undefined && effect.lasts === 'while') return undefined
    return wish !== undefined || effect.lasts === 'moment' ? { via: null, after: fate.after } : { after: null }
  }
  const agrees = wish === undefined || covers(effect.leaves, wish)
  if (sameRef(cause, thing)) return agrees && cause.after === fate.after ? { after: effect.leaves } : undefined
  return effect.follows ? follow(blow, effect.leaves, agrees) : yieldTo(scene, blow, wish)
}

/** The kernel does it when the time has come. */
function follow({ thing, fate }: Blow, leaves: object, agrees: boolean): Course | undefined {
  if (agrees) {
    const after = { ...fate.after, ...changed(thing.spec, leaves) }
    return { after, ...(!changesNode(fate) && { silent: true }) }
  }
  return fate.via !== undefined ? undefined : { via: leaves, unasked: true, after: fate.after }
}

/** It is done beforehand, so that the kernel finds nothing to do. */
function yieldTo(scene: Scene, { cause, effect, thing, fate }: Blow, wish: object | undefined): Course | undefined {
  const hit = effectsOn(cause, thing, fate.after as object, scene).find(
    ({ leaves, follows, lasts }) => leaves !== null && !follows && lasts === effect.lasts,
  )
  if (!hit?.leaves || !effect.leaves) return undefined
  const agrees = wish === undefined || covers(hit.leaves, wish)
  if (agrees && effect.lasts !== 'moment') return { after: hit.leaves }
  if (effect.lasts === 'while' || fate.via !== undefined) return undefined
  return { via: effect.leaves, after: fate.after }
}

const changed = (before: object, after: object): object =>
  Object.fromEntries(fieldChanges(before, after).map(({ path, after }) => [path, after]))

const unchanged = ({ kinds }: Scene, thing: Resource): Fate => ({
  ...{ kind: thing.kind, id: thing.id, before: thing.spec, after: thing.spec, because: '' },
  silent: kindOf(kinds, thing).automatic?.(thing.spec) ?? false,
})

function reasonOf({ because, before, after }: Fate, effect: SideEffect, { via }: Course): string {
  const none = because === '' || because === asked || isDeepStrictEqual(before, after)
  return none || via === null ? effect.because : `${because}; ${effect.because}`
}
