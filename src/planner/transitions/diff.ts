import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Ledger, LedgerEntry } from '../../model/node/ledger.ts'
import { byKey, type Resource } from '../../model/node/resource.ts'
import type { Kind } from '../../model/plan/kind.ts'
import { pair } from '../../model/plan/pair.ts'
import { covers, overlay } from '../../model/plan/partial.ts'
import { asked } from '../../model/plan/plan.ts'
import { refKey } from '../../model/ref.ts'
import { kindOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'
import { fixedChange } from './fixed.ts'
import type { Wanted } from './implied.ts'
import { movedFrom, movingTransition } from './moves.ts'
import { originalValues, renewed } from './original-values.ts'
import type { Transition } from './transition.ts'
import { unreachable } from './unreachable.ts'

export interface Difference {
  readonly transitions: readonly Transition[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * What must become of each thing so that the node is as wanted. Unmanaged things have no transition here: they are never
 * touched for their own sake. `staying` is left as it is, whoever wants it or does not.
 */
export function diff(
  { desired, implied }: Wanted,
  seen: World,
  ledger: Ledger,
  /** The world to be, as far as it is known: what a dropped field goes back to can rest on others. */
  target: World,
  staying: ReadonlySet<string>,
): Difference {
  const owned = new Map(ledger.entries.map((entry) => [refKey(entry), entry]))
  const wanted = byKey(desired)
  const towards = [...wanted].map(([key, resource]) => {
    const kind = kindOf(seen, resource)
    const entry = owned.get(key)
    const back = overlay(originalValues(entry, resource.spec), renewed(kind, entry, resource.spec, target))
    const { written = resource.spec, because = asked } = implied.get(key) ?? {}
    const there = seen.get(key)?.spec
    return wantedTransition(kind, resource, there, entry, back, there && covers(there, written) ? because : asked)
  })
  const moving = movedFrom(desired, target).flatMap((place) => movingTransition(place, seen))
  const spoken = new Set([...wanted.keys(), ...moving.map(refKey), ...staying])
  const released = [...owned.values()]
    .filter((entry) => !spoken.has(refKey(entry)) && seen.kinds.has(entry.kind))
    .map((entry) => releasedTransition(kindOf(seen, entry), entry, seen.get(refKey(entry))?.spec))
  const strays = seen.all
    .filter((thing) => !spoken.has(refKey(thing)) && !owned.has(refKey(thing)) && isOurs(seen, thing))
    .map(
      ({ kind, id, spec }): Transition => ({ kind, id, before: spec, after: null, because: 'no longer in the config' }),
    )

  return {
    transitions: [...towards, ...moving, ...released, ...strays].filter((transition) => transition !== undefined),
    diagnostics: unreachable(desired, { seen, target, owned }),
  }
}

function wantedTransition(
  kind: Kind,
  { id, spec, secret = [] }: Resource,
  seen: object | undefined,
  entry: LedgerEntry | undefined,
  back: object,
  why: string,
): Transition | undefined {
  const name = { kind: kind.kind, id }
  const drifted = entry !== undefined && isDeepStrictEqual(entry.spec, spec)
  const goal = overlay(back, spec)
  if (!seen) {
    const because = drifted ? 'removed from the node since it was last applied (drift)' : why
    return { ...name, before: null, after: goal, because }
  }
  if (covers(seen, goal)) {
    const hides = secret.every((field) => entry?.secret?.includes(field))
    const known = entry ? drifted && hides : (kind.ours?.(seen) ?? false) || (kind.automatic?.(seen) ?? false)
    const because = entry ? 'already so: only the ledger has to learn it' : 'already as the config asks'
    return known ? undefined : { ...name, before: seen, after: seen, because, ledgerOnly: 'adopt' }
  }

  const after = overlay(seen, goal)
  const fixed = fixedChange(kind, seen, after)
  const because = covers(seen, spec)
    ? 'a field is no longer in the config and goes back to what it was'
    : drifted
      ? 'changed on the node since it was last applied (drift)'
      : why
  if (!fixed) return { ...name, before: seen, after, because }
  // What we made is made anew as it is wanted: a VLAN that moves must not carry the hardware address of its old parent along.
  const anew = entry?.made ? goal : after
  return { ...name, before: seen, via: null, after: anew, because: `${because}; ${fixed} cannot change in place` }
}

/** What was ours by the ledger and is no longer wanted: removed if we made it, else restored to its original values. */
function releasedTransition(kind: Kind, entry: LedgerEntry, seen: object | undefined): Transition {
  const name = { kind: entry.kind, id: entry.id }
  const forget = (before: object | null, because: string): Transition => ({
    ...{ ...name, before, after: before, because },
    ledgerOnly: 'forget',
  })
  if (!seen) return forget(null, 'no longer in the config, and already gone')
  if (kind.automatic?.(seen)) return forget(seen, 'no longer in the config; the kernel keeps it by itself')
  const after = overlay(seen, entry.original ?? {})
  // What was adopted carries our marker since then, and would not as it was.
  const removable = (entry.made || kind.ours?.(after)) && !kind.permanent?.(seen)
  if (removable) return { ...name, before: seen, after: null, because: 'no longer in the config' }
  if (isDeepStrictEqual(after, seen)) return forget(seen, 'no longer in the config, and already as it was')
  const because = 'no longer in the config: restored to its original values'
  if (fixedChange(kind, seen, after) && !kind.permanent?.(seen))
    return { ...name, before: seen, via: null, after, because }
  if (kind.commands(pair(seen, after)).length === 0)
    return forget(seen, 'no longer in the config; it stays as it is, as its original values cannot be restored')
  return { ...name, before: seen, after, because }
}

const isOurs = (world: World, { kind, spec }: Resource): boolean => {
  const of = kindOf(world, { kind })
  return Boolean(of.ours?.(spec)) && !of.automatic?.(spec) && !of.permanent?.(spec)
}
