import type { Holdings } from '../model/node/check.ts'
import type { Ledger, LedgerEntry } from '../model/node/ledger.ts'
import { byKey, type Resource } from '../model/node/resource.ts'
import type { Snapshot } from '../model/node/snapshot.ts'
import type { Kind } from '../model/plan/kind.ts'
import { covers } from '../model/plan/partial.ts'
import { refKey } from '../model/ref.ts'
import { seenWorld } from './world/basis.ts'

/** What netloom has on a node, by its ledger. */
export const holdingsByLedger = ({ entries }: Pick<Ledger, 'entries'>): Holdings => ({
  held: entries,
  ours: entries.filter((entry) => entry.made || wasOtherwise(entry, entry.spec)),
})

/** What netloom has on a node once all that is wanted is there. */
export function holdingsOf(kinds: readonly Kind[], snapshot: Snapshot, wanted: readonly Resource[]): Holdings {
  const seen = seenWorld(kinds, snapshot)
  const ledger = new Map(snapshot.ledger.entries.map((entry) => [refKey(entry), entry]))
  const held = [...byKey(wanted).values()]
  return {
    held,
    ours: held.filter((thing) => {
      const entry = ledger.get(refKey(thing))
      const there = seen.get(refKey(thing))?.spec
      return entry?.made || wasOtherwise(entry, thing.spec) || there === undefined || !covers(there, thing.spec)
    }),
  }
}

const wasOtherwise = (entry: LedgerEntry | undefined, spec: object): boolean =>
  entry?.original !== undefined && !covers(entry.original, spec)
