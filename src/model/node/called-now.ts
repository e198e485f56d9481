import type { Kind } from '../plan/kind.ts'
import { refKey } from '../ref.ts'
import type { Ledger, LedgerEntry } from './ledger.ts'

/**
 * A ledger in which links that were chosen by their hardware are called as they are now. Two of them may have swapped their
 * names: all are renamed at once.
 */
export function calledNow(ledger: Ledger, names: ReadonlyMap<string, string>, kinds: readonly Kind[]): Ledger {
  if (names.size === 0) return ledger
  const entries = ledger.entries.map((entry) => renamed(entry, names, kinds))
  const keys = new Map(ledger.entries.map((entry, n) => [refKey(entry), refKey(entries[n] as LedgerEntry)]))
  return {
    ...{ ...ledger, entries },
    ...(ledger.protections && { protections: ledger.protections.map((key) => keys.get(key) ?? key) }),
    ...(ledger.cards && {
      cards: ledger.cards.map((card) => ({ ...card, name: names.get(card.name) ?? card.name })),
    }),
  }
}

function renamed(entry: LedgerEntry, names: ReadonlyMap<string, string>, kinds: readonly Kind[]): LedgerEntry {
  const kind = kinds.find((one) => one.kind === entry.kind)
  if (!kind?.namesLinks) return entry
  const rename = <T>(value: T): T => mapped(value, names) as T
  const spec = rename(entry.spec)
  return { ...entry, id: kind.id(spec), spec, ...(entry.original && { original: rename(entry.original) }) }
}

function mapped(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => mapped(one, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, names)]))
}
