import type { Diagnostic } from '../model/diagnostic.ts'
import type { LedgerEntry } from '../model/node/ledger.ts'
import type { Snapshot } from '../model/node/snapshot.ts'
import type { Kind } from '../model/plan/kind.ts'
import { covers, fieldChanges, project } from '../model/plan/partial.ts'
import type { Change } from '../model/plan/plan.ts'
import { refKey } from '../model/ref.ts'
import { ailing } from './checks/ailing.ts'
import { seenWorld } from './world/basis.ts'

/**
 * What somebody else changed on the node since netloom last confirmed it: `before` as it was confirmed, `after` as it is
 * seen (only the fields we hold; null when it is gone). Needs no config. Kinds that could not be read are left out: ask
 * `unreadableKinds` for those.
 */
export function driftOf(kinds: readonly Kind[], snapshot: Snapshot): Change[] {
  const seen = seenWorld(kinds, snapshot)
  const owned = new Set(snapshot.ledger.entries.map(refKey))
  const readable = (kind: string): boolean => snapshot.kinds[kind]?.status === 'seen'

  const held = snapshot.ledger.entries
    .filter(({ kind }) => readable(kind))
    .flatMap((entry) => heldDrift(entry, seen.get(refKey(entry))?.spec))
  const strays = kinds
    .filter((kind) => kind.ours)
    .flatMap((kind) => seen.all.filter((thing) => thing.kind === kind.kind && kind.ours?.(thing.spec)))
    .filter((thing) => !owned.has(refKey(thing)))
    .map(({ kind, id, spec }): Change => {
      const fields = fieldChanges({}, spec)
      return { kind, id, action: 'create', before: null, after: spec, fields, because: 'netloom did not put it there' }
    })
  return [...held, ...strays]
}

/** A warning for each thing that we hold, and that is there and of no use. */
export function ailingOn(kinds: readonly Kind[], snapshot: Snapshot): Diagnostic[] {
  const { entries } = snapshot.ledger
  return ailing(
    entries.filter(({ kind }) => kinds.some((one) => one.kind === kind)),
    seenWorld(kinds, snapshot),
  )
}

function heldDrift({ kind, id, spec }: LedgerEntry, seen: object | undefined): Change[] {
  if (seen && covers(seen, spec)) return []
  const after = seen ? (project(seen, spec) as object) : null
  const action = seen ? 'update' : 'delete'
  const because = seen ? 'changed on the node since it was last applied' : 'removed since it was last applied'
  return [{ kind, id, action, before: spec, after, fields: fieldChanges(spec, after ?? {}), because }]
}
