import type { Diagnostic } from '../../model/diagnostic.ts'
import type { LedgerEntry } from '../../model/node/ledger.ts'
import type { Resource } from '../../model/node/resource.ts'
import { fieldChanges, overlay } from '../../model/plan/partial.ts'
import { refKey } from '../../model/ref.ts'
import { kindOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'
import { fixedChange } from './fixed.ts'
import { renewed, unnamedIn } from './original-values.ts'

interface Scene {
  readonly seen: World
  readonly target: World
  readonly owned: ReadonlyMap<string, LedgerEntry>
}

/** What there is to say of things that cannot become as they are wanted, or do not go back to what they were. */
export function unreachable(desired: readonly Resource[], { seen, target, owned }: Scene): Diagnostic[] {
  return [
    ...desired.flatMap((thing) => unchangeable(thing, seen)),
    ...desired.flatMap((thing) => lingering(thing, seen, target, owned.get(refKey(thing)))),
  ]
}

function unchangeable(thing: Resource, seen: World): Diagnostic[] {
  const kind = kindOf(seen, thing)
  const before = seen.get(refKey(thing))?.spec
  const fixed = before && kind.permanent?.(before) && fixedChange(kind, before, overlay(before, thing.spec))
  if (!fixed) return []
  return [
    {
      severity: 'error',
      code: 'plan/fixed',
      summary: `${refKey(thing)} is part of the node, and its ${fixed} cannot be changed`,
      hint: `Take ${fixed} of ${refKey(thing)} out of the config, or give it the value the node has.`,
      at: { kind: thing.kind, id: thing.id },
    },
  ]
}

/** Of what we made there is no former value to go back to; where we do not know what a new one has, it is reported. */
function lingering(thing: Resource, seen: World, target: World, entry: LedgerEntry | undefined): Diagnostic[] {
  if (!entry?.made || Object.keys(unnamedIn(entry.spec, thing.spec)).length === 0) return []
  const there = seen.get(refKey(thing))?.spec
  if (!there || fixedChange(kindOf(seen, thing), there, overlay(there, thing.spec))) return []
  const dropped = fieldChanges(entry.spec, thing.spec).filter(({ after }) => after === undefined)
  const back = overlay(entry.original ?? {}, renewed(kindOf(seen, thing), entry, thing.spec, target))
  const given = new Set(fieldChanges({}, back).map(({ path }) => path))
  const differs = new Set(fieldChanges(entry.spec, there).map(({ path }) => path))
  return dropped
    .filter(({ path }) => !given.has(path) && !differs.has(path))
    .map(({ path, before }) => ({
      severity: 'warning',
      code: 'plan/field-stays',
      summary: `${path} of ${refKey(thing)} is no longer in the config, and stays as it is (${JSON.stringify(before)})`,
      hint: `Write the value that ${path} is to have.`,
      at: { kind: thing.kind, id: thing.id },
    }))
}
