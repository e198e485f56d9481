import { digest, digestAsWritten } from '../../model/canonical.ts'
import type { Kind } from '../../model/kind.ts'
import type { Ledger } from '../../model/ledger.ts'
import type { Basis, Step } from '../../model/plan.ts'
import { type Ref, refKey } from '../../model/ref.ts'
import { byKey, type Resource } from '../../model/resource.ts'
import { type Snapshot, seen as seenOf } from '../../model/snapshot.ts'
import { needsOf } from './kinds.ts'
import { kindsByName, type World, worldOf } from './world.ts'

/** Digests of all that the plan was made from. */
export function basisOf(
  steps: readonly Step[],
  { desired, seen, target, ledger }: { desired: readonly Resource[]; seen: World; target: World; ledger: Ledger },
): Basis {
  const facets: Record<string, string> = {}
  const stand = (ref: Ref): void => {
    facets[refKey(ref)] ??= facetOf(seen.get(refKey(ref)))
  }
  for (const step of steps) {
    stand(step)
    if (step.before) needsOf(seen, step, step.before).forEach(stand)
    if (step.after) needsOf(target, step, step.after).forEach(stand)
    step.restores?.forEach(stand)
  }
  return { config: digestAsWritten(desired), ledger: digestAsWritten(ledger.entries), facets }
}

/**
 * What moved on the node since the plan was made: each `Kind/id` of the basis that looks otherwise now, and `ledger`.
 * Empty when the plan still fits.
 */
export function movedFacets(basis: Basis, kinds: readonly Kind[], snapshot: Snapshot): string[] {
  const moved = otherThan(basis.facets, kinds, snapshot)
  return [...moved, ...(digestAsWritten(snapshot.ledger.entries) === basis.ledger ? [] : ['ledger'])]
}

/** Each `Kind/id` of these facets that looks otherwise now. */
export function otherThan(facets: Basis['facets'], kinds: readonly Kind[], snapshot: Snapshot): string[] {
  const now = byKey(kinds.flatMap(({ kind }) => seenOf(snapshot, kind)))
  return Object.keys(facets)
    .filter((key) => facetOf(now.get(key)) !== facets[key])
    .sort()
}

const facetOf = (thing: Resource | undefined): string => (thing ? digest(thing.spec) : 'absent')

export const seenWorld = (kinds: readonly Kind[], snapshot: Snapshot): World =>
  worldOf(
    kindsByName(kinds),
    kinds.flatMap(({ kind }) => seenOf(snapshot, kind)),
  )
