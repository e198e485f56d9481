import type { Diagnostic } from '../model/diagnostic.ts'
import { refKey } from '../model/ref.ts'
import type { Resource } from '../model/resource.ts'
import { changesNode, type Fate, type Fates } from './fate.ts'
import { type Dependants, dependantsIn, letsGo, stands, substitutes } from './footing.ts'
import { type Kinds, kindOf } from './kinds.ts'
import { changedWorld, type World } from './world.ts'

export interface Cascade {
  readonly fates: Fates
  /** The node as it will be. */
  readonly target: World
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Adds the fates of everything that falls with what changes: the kernel would take it away unasked, so the plan says so
 * and makes it again. Foreign things that cannot stand any more are let go, with a warning.
 */
export function cascade(kinds: Kinds, fates: readonly Fate[], seen: World, wanted: ReadonlySet<string>): Cascade {
  const settled = new Map(fates.map((fate) => [refKey(fate), fate]))
  const losing = fates.some((fate) => fate.before !== null && changesNode(fate))
  const dependants: Dependants = losing ? dependantsIn(kinds, seen) : new Map()
  const foreign = new Map<string, Fate>()

  for (;;) {
    const target = changedWorld(seen, settled.values())
    const next = nextToFall({ kinds, fates: settled, seen, target, wanted }, dependants)
    if (!next) return { fates: settled, target, diagnostics: [...foreign.values()].map(fallWarning) }
    settled.set(refKey(next), next)
    if (!wanted.has(refKey(next)) && !next.silent) foreign.set(refKey(next), next)
  }
}

interface Scene {
  readonly kinds: Kinds
  readonly fates: Fates
  readonly seen: World
  readonly target: World
  readonly wanted: ReadonlySet<string>
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

/** The fate of a thing when its footing changes; undefined when that leaves its fate as it is. */
function fall(scene: Scene, thing: Resource, footing: Fate): Fate | undefined {
  const { kinds, fates, target } = scene
  const kind = kindOf(kinds, thing)
  const fate: Fate = fates.get(refKey(thing)) ?? { ...unchanged(thing), silent: kind.automatic?.(thing.spec) ?? false }
  if (fate.after === null || !letsGo(kinds, footing, thing, target)) return undefined

  const { ledgerOnly: _, ...moved } = { ...fate, because: `stands on ${refKey(footing)}` }
  const after = { ...thing, spec: fate.after }
  const stays = kind.permanent?.(thing.spec) ? undefined : null
  const asked = scene.wanted.has(refKey(thing))

  if (stands(kinds, after, footing, target)) {
    if (target.get(refKey(footing))) {
      if (fate.via === null) return undefined
      if (fate.via && !stands(kinds, { ...thing, spec: fate.via }, footing, target)) return undefined
      const left = kind.outlives?.(fate.via ?? thing.spec, footing) ?? stays
      return left === undefined ? undefined : { ...moved, via: left }
    }
    if (asked) return undefined
    const left = kind.outlives?.(fate.after, footing) ?? stays
    return left === undefined ? undefined : { ...moved, after: left }
  }

  const stepsAside = changesNode(fate) && !stands(kinds, after, footing, scene.seen)
  const stillStands = stepsAside || substitutes(kinds, after, footing, target).length > 0
  if (stillStands || stays === undefined || (asked && fate.via === null)) return undefined
  return asked ? { ...moved, via: null } : { ...moved, after: null }
}

const unchanged = ({ kind, id, spec }: Resource): Fate => ({ kind, id, before: spec, after: spec, because: '' })

function fallWarning({ kind, id, via, after, because }: Fate): Diagnostic {
  const name = refKey({ kind, id })
  const end = after === null ? 'goes with it' : via === undefined ? 'loses it' : 'is made again after it'
  return {
    severity: 'warning',
    code: 'plan/foreign-falls',
    summary: `${name} was not made by netloom, but ${because} and ${end}`,
    hint: `If ${name} must stay as it is, leave what it stands on in the config as it is.`,
    at: { kind, id },
  }
}
