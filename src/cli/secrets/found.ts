import { isHidden } from '../../config/secrets/spellings.ts'
import type { LedgerEntry } from '../../model/node/ledger.ts'
import { byKey, type Resource } from '../../model/node/resource.ts'
import { sealsIn } from '../../model/node/seal.ts'
import type { Snapshot } from '../../model/node/snapshot.ts'
import type { Kind } from '../../model/plan/kind.ts'
import type { FoundSecret } from '../../model/plan/plan-secret.ts'
import { type Ref, refKey } from '../../model/ref.ts'
import { seenWorld } from '../../planner/world/basis.ts'
import type { World } from '../../planner/world/world.ts'
import { leavesOf, liesIn, piecesOf } from './leaves.ts'

export interface Found extends FoundSecret {
  readonly text: string
}

/**
 * What is on a node, or in its ledger, in fields that hold a secret or held one when they were last confirmed, and the
 * seals there. What the config wants there in the clear is none.
 */
export function foundSecrets(kinds: readonly Kind[], snapshot: Snapshot, desired: readonly Resource[] = []): Found[] {
  const held = new Map(snapshot.ledger.entries.map((entry) => [refKey(entry), entry]))
  const wanted = byKey(desired)
  const all = [...held.values(), ...wanted.values()]
  const marked = all.filter(({ secret = [] }) => secret.length > 0)
  const seen = seenWorld(kinds, snapshot)
  return [...foundSeals(all, held, seen), ...foundMarked(marked, held, wanted, seen)]
}

function foundSeals(all: readonly Ref[], held: ReadonlyMap<string, LedgerEntry>, seen: World): Found[] {
  return [...new Map(all.map((one) => [refKey(one), one.kind]))].flatMap(([key, kind]) => {
    const found = (from: Found['from'], spec: object = {}): Found[] =>
      sealsIn(JSON.stringify(spec)).length === 0
        ? []
        : leavesOf(spec).flatMap(([path, value]) =>
            piecesOf(value)
              .flatMap(sealsIn)
              .map((text) => ({ from, kind, path, text })),
          )
    const entry = held.get(key)
    return [
      ...found('ledger', entry?.spec),
      ...found('original', entry?.original),
      ...found('node', seen.get(key)?.spec),
    ]
  })
}

function foundMarked(
  marked: readonly (Ref & { readonly secret?: readonly string[] })[],
  held: ReadonlyMap<string, LedgerEntry>,
  wanted: ReadonlyMap<string, Resource>,
  seen: World,
): Found[] {
  return [...new Map(marked.map((one) => [refKey(one), one.kind]))].flatMap(([key, kind]) => {
    const [entry, want, there] = [held.get(key), wanted.get(key), seen.get(key)]
    return [...new Set([...(entry?.secret ?? []), ...(want?.secret ?? [])])].flatMap((path) => {
      const open = new Set(want?.secret?.includes(path) ? piecesAt(want.spec, path) : [])
      const found = (from: Found['from'], spec: object | undefined): Found[] =>
        piecesAt(spec, path)
          // A bracket or a bare `#` among the lines of a file gives nothing away.
          .filter((text, _, all) => !open.has(text) && (all.length === 1 || isHidden(text)))
          .map((text) => ({ from, kind, path, text }))
      return [...found('ledger', entry?.spec), ...found('original', entry?.original), ...found('node', there?.spec)]
    })
  })
}

/** What was held in fields that held a secret then, and may be in no config any more. */
export const formerSecrets = (entries: readonly LedgerEntry[]): readonly string[] => [
  ...new Set(
    entries.flatMap(({ spec, secret = [] }) =>
      secret.flatMap((path) =>
        piecesAt(spec, path).filter(
          (text, _, all) => (all.length === 1 || isHidden(text)) && sealsIn(text).length === 0,
        ),
      ),
    ),
  ),
]

const piecesAt = (spec: object | undefined, path: string): readonly string[] =>
  spec === undefined ? [] : leavesOf(spec).flatMap(([at, value]) => (liesIn(at, [path]) ? piecesOf(value) : []))
