import { isDeepStrictEqual } from 'node:util'
import type { LedgerEntry } from '../model/node/ledger.ts'
import type { Snapshot } from '../model/node/snapshot.ts'
import type { Kind } from '../model/plan/kind.ts'
import type { Step } from '../model/plan/plan.ts'
import { refKey } from '../model/ref.ts'
import { driftOf } from './drift.ts'

/** The steps, those marked that only put back what somebody changed on the node: what is held of it stays as it was. */
export function markDrift(
  steps: readonly Step[],
  { kinds, snapshot, after }: { kinds: readonly Kind[]; snapshot: Snapshot; after: readonly LedgerEntry[] },
): readonly Step[] {
  if (steps.length === 0) return steps
  const moved = new Set(driftOf(kinds, snapshot).map(refKey))
  if (moved.size === 0) return steps
  const held = specs(snapshot.ledger.entries)
  const holds = specs(after)
  return steps.map((step) => {
    const key = refKey(step)
    return moved.has(key) && isDeepStrictEqual(held.get(key), holds.get(key)) ? { ...step, drifted: true } : step
  })
}

const specs = (entries: readonly LedgerEntry[]) => new Map(entries.map((entry) => [refKey(entry), entry.spec]))
