import type { LedgerEntry } from '../../model/node/ledger.ts'
import type { Kind } from '../../model/plan/kind.ts'
import { overlay, project } from '../../model/plan/partial.ts'
import { isRecord } from '../../model/record.ts'
import type { World } from '../world/world.ts'

/** The part of `spec` whose fields `other` does not name, deeply; empty when it names them all. */
export function unnamedIn(spec: object, other: object): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(spec)) {
    const there = (other as Record<string, unknown>)[field]
    if (there === undefined) result[field] = value
    else if (isRecord(value) && isRecord(there)) {
      const rest = unnamedIn(value, there)
      if (Object.keys(rest).length > 0) result[field] = rest
    }
  }
  return result
}

/** Fields we once managed and no longer do, at the values they had before us, as far as those are known. */
export const originalValues = (entry: LedgerEntry | undefined, wanted: object): object =>
  entry?.original ? project(entry.original, unnamedIn(entry.spec, wanted)) : {}

/** The fields of a thing that we made and that are wanted no longer, as a new one would have them in the world to be. */
export function renewed(kind: Kind, entry: LedgerEntry | undefined, wanted: object, target: World): object {
  if (!entry?.made) return {}
  return project((kind.fresh?.(wanted, target.around) ?? {}) as object, unnamedIn(entry.spec, wanted))
}

/** What to remember of a thing as it was before us, for the fields that are wanted now. */
export function originalOf(entry: LedgerEntry | undefined, seen: object | undefined, wanted: object): object {
  const adoptedNow = seen ? project(seen, unnamedIn(wanted, entry?.spec ?? {})) : {}
  return project(overlay(adoptedNow as object, entry?.original ?? {}), wanted)
}
