import type { Around, SideEffect } from '../../model/plan/kind.ts'
import { pair } from '../../model/plan/pair.ts'
import { type Ref, refKey, sameRef } from '../../model/ref.ts'
import type { Transition } from '../transitions/transition.ts'
import { kindOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'

/** One thing as it comes, changes or goes. */
export interface Shift extends Ref {
  readonly before: object | null
  readonly after: object | null
}

/** Where a shift happens: among things as they were seen, on the way to what will be. */
export interface Scenery {
  readonly seen: World
  readonly target: World
}

/** The changes that a transition passes through. */
export function shiftsOf({ kind, id, before, via, after, ledgerOnly }: Transition): Shift[] {
  if (ledgerOnly) return []
  const states = via === undefined ? [before, after] : [before, via, after]
  return states.slice(1).flatMap((to, i) => {
    const from = states[i] ?? null
    return (from ?? to) === null || from === to ? [] : [{ kind, id, before: from, after: to }]
  })
}

/** What the kernel does, unasked, to this and other things when one changes so. */
export const effectsOf = (shift: Shift, { seen, target }: Scenery): readonly SideEffect[] =>
  effectsAmong(shift, seen.around, target)

const effectsAmong = (shift: Shift, seen: Around, target: World): readonly SideEffect[] =>
  kindOf(target, shift).sideEffects?.(pair(shift.before, shift.after), { seen, target: target.around }) ?? []

/** All that it does in the changes of a transition; in the midst of them nothing lasts longer than that. */
export const effectsOfTransition = (
  transition: Transition,
  scenery: Scenery,
): readonly (readonly [Shift, SideEffect])[] =>
  shiftsOf(transition).flatMap((shift) =>
    effectsOf(shift, scenery).map((effect): [Shift, SideEffect] => {
      const passes = effect.lasts === 'while' && shift.after !== transition.after
      return [shift, passes ? { ...effect, lasts: 'moment' } : effect]
    }),
  )

/** What it would do to one thing, if that were in this state. */
export function effectsOn(shift: Shift, on: Ref, spec: object, scenery: Scenery): readonly SideEffect[] {
  const { seen } = scenery
  const there = seen.get(refKey(on))?.spec
  // A whole world for each thing that is asked about would take longer than all the rest of a plan.
  const around: Around = <S>(kind: string) => {
    const specs = seen.around<S>(kind)
    if (kind !== on.kind) return specs
    return there ? specs.map((one) => ((one as object) === there ? (spec as S) : one)) : [...specs, spec as S]
  }
  return effectsAmong(shift, around, scenery.target).filter((effect) => sameRef(effect, on))
}

/** The names of what a shift could do something to, as things were or as they will be. */
export function touchedBy(shift: Shift, scenery: Scenery): ReadonlySet<string> {
  const afterwards = { ...scenery, seen: scenery.target }
  const all = [...effectsOf(shift, scenery), ...effectsOf(shift, afterwards)]
  return new Set(all.filter((effect) => !sameRef(effect, shift)).map(refKey))
}
