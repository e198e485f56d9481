import type { Resource } from '../model/node/resource.ts'
import { type Snapshot, seen } from '../model/node/snapshot.ts'
import type { Kind } from '../model/plan/kind.ts'
import { pair } from '../model/plan/pair.ts'
import type { Remade } from '../model/plan/rehearsal.ts'
import { restore } from './restore.ts'

/** How the links that were seen come about. What nobody knows how to make is left to whoever finds something in its place. */
export function remade(kinds: readonly Kind[], snapshot: Snapshot): Remade {
  const own = kinds.filter(({ order }) => order === 'link')
  const known = own.flatMap((kind) => seen(snapshot, kind.kind).filter((link) => canBeMade(kind, link)))
  const isMade = ({ kind, spec }: Resource) => !own.find((one) => one.kind === kind)?.permanent?.(spec)
  return {
    commands: restore(own, known),
    made: known.filter(isMade).map(({ id }) => id),
    setUp: known.map(({ id }) => id),
  }
}

/** One end of a pair whose other end is in another namespace cannot. */
function canBeMade(kind: Kind, { spec }: Resource): boolean {
  try {
    return kind.commands(pair(null, spec)).length >= 0
  } catch {
    return false
  }
}
