import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Snapshot } from '../../model/node/snapshot.ts'
import type { Kind } from '../../model/plan/kind.ts'
import type { Ref } from '../../model/ref.ts'

/** An error for each kind that could not be read although something of it is wanted, owned or needed. */
export function unreadableKinds(kinds: readonly Kind[], snapshot: Snapshot, concerned: readonly Ref[]): Diagnostic[] {
  const names = new Set(concerned.map(({ kind }) => kind))
  return kinds.filter(({ kind }) => names.has(kind)).flatMap(({ kind }) => unreadableKind(kind, snapshot))
}

function unreadableKind(kind: string, { kinds, node }: Snapshot): Diagnostic[] {
  const observation = kinds[kind]
  if (observation?.status === 'seen') return []
  if (observation) return [{ ...observation.problem, severity: 'error' }]
  return [
    {
      severity: 'error',
      code: 'plan/not-looked-at',
      summary: `nothing is known of the things of kind ${kind} on node ${node}`,
      hint: 'Gather the node again with this version of netloom, then plan.',
    },
  ]
}
