import type { Ledger, LedgerEntry } from '../../model/node/ledger.ts'
import type { Resource } from '../../model/node/resource.ts'
import type { Kind } from '../../model/plan/kind.ts'
import { refKey } from '../../model/ref.ts'
import { originalOf } from '../transitions/original-values.ts'
import { kindOf } from './kinds.ts'
import type { World } from './world.ts'

/** What the ledger becomes once the plan is confirmed: an entry for each wanted thing, and what it had of what stays. */
export function ledgerAfter(
  desired: readonly Resource[],
  seen: World,
  ledger: Ledger,
  staying: ReadonlySet<string>,
): LedgerEntry[] {
  const owned = new Map(ledger.entries.map((entry) => [refKey(entry), entry]))
  const entries = desired.map((thing) => {
    const key = refKey(thing)
    return entryAfter(kindOf(seen, thing), thing, seen.get(key)?.spec, owned.get(key))
  })
  return [...entries, ...ledger.entries.filter((entry) => staying.has(refKey(entry)))]
}

function entryAfter(
  kind: Kind,
  { id, spec, secret = [] }: Resource,
  seen: object | undefined,
  entry: LedgerEntry | undefined,
): LedgerEntry {
  const made = entry?.made ?? (seen === undefined || Boolean(kind.ours?.(seen)))
  // Of a thing we made, only what the kernel chose is worth remembering: fields we began to manage later.
  const original = made && !entry ? {} : originalOf(entry, seen, spec)
  const hasOriginal = Object.keys(original).length > 0
  // An original value may be a secret that the field held before.
  const hidden = [...new Set([...secret, ...(hasOriginal ? (entry?.secret ?? []) : [])])]
  return {
    ...{ kind: kind.kind, id, spec, made },
    ...(hidden.length > 0 && { secret: hidden }),
    ...(hasOriginal && { original }),
  }
}
