import { isHidden } from '../../config/secrets/spellings.ts'
import { byKey, type Resource } from '../../model/node/resource.ts'
import type { Snapshot } from '../../model/node/snapshot.ts'
import type { Kind } from '../../model/plan/kind.ts'
import type { FoundSecret } from '../../model/plan/plan-secret.ts'
import { refKey } from '../../model/ref.ts'
import { seenWorld } from '../../planner/world/basis.ts'
import { leavesOf, liesIn, piecesOf } from './leaves.ts'

export interface Found extends FoundSecret {
  readonly text: string
}

/**
 * What is on a node, or in its ledger, in fields that hold a secret or held one when they were last confirmed. What the
 * config wants there in the clear is none.
 */
export function foundSecrets(kinds: readonly Kind[], snapshot: Snapshot, desired: readonly Resource[] = []): Found[] {
  const held = new Map(snapshot.ledger.entries.map((entry) => [refKey(entry), entry]))
  const wanted = byKey(desired)
  const marked = [...held.values(), ...wanted.values()].filter(({ secret = [] }) => secret.length > 0)
  if (marked.length === 0) return []
  const seen = seenWorld(kinds, snapshot)
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

const piecesAt = (spec: object | undefined, path: string): readonly string[] =>
  spec === undefined ? [] : leavesOf(spec).flatMap(([at, value]) => (liesIn(at, [path]) ? piecesOf(value) : []))
