import { digest, digestAsWritten } from '../../model/canonical.ts'
import { digestOfLedger, type Ledger } from '../../model/node/ledger.ts'
import { byKey, type Resource } from '../../model/node/resource.ts'
import { type Snapshot, seen as seenOf } from '../../model/node/snapshot.ts'
import type { Kind } from '../../model/plan/kind.ts'
import type { Basis, Step } from '../../model/plan/plan.ts'
import { type Ref, refKey } from '../../model/ref.ts'
import { needsOf } from './kinds.ts'
import { kindsByName, type World, worldOf } from './world.ts'

/** Digests of all that the plan was made from. */
export function basisOf(
  steps: readonly Step[],
  { desired, seen, target, ledger }: { desired: readonly Resource[]; seen: World; target: World; ledger: Ledger },
): Basis {
  const digests: Record<string, string> = {}
  const stand = (ref: Ref): void => {
    digests[refKey(ref)] ??= digestOf(seen.get(refKey(ref)))
  }
  for (const step of steps) {
    stand(step)
    if (step.before) needsOf(seen, step, step.before).forEach(stand)
    if (step.after) needsOf(target, step, step.after).forEach(stand)
    step.restores?.forEach(stand)
  }
  return { config: digestAsWritten(desired), ledger: digestOfLedger(ledger), digests }
}

/**
 * What moved on the node since the plan was made: each `Kind/id` of the basis that looks otherwise now, and `ledger`.
 * Empty when the plan still fits.
 */
export function movedResources(basis: Basis, kinds: readonly Kind[], snapshot: Snapshot): string[] {
  const moved = otherThan(basis.digests, kinds, snapshot)
  return [...moved, ...(digestOfLedger(snapshot.ledger) === basis.ledger ? [] : ['ledger'])]
}

/** Each `Kind/id` of these digests that looks otherwise now. */
export function otherThan(digests: Basis['digests'], kinds: readonly Kind[], snapshot: Snapshot): string[] {
  const now = byKey(kinds.flatMap(({ kind }) => seenOf(snapshot, kind)))
  return Object.keys(digests)
    .filter((key) => digestOf(now.get(key)) !== digests[key])
    .sort()
}

const digestOf = (thing: Resource | undefined): string => (thing ? digest(thing.spec) : 'absent')

export const seenWorld = (kinds: readonly Kind[], snapshot: Snapshot): World =>
  worldOf(
    kindsByName(kinds),
    kinds.flatMap(({ kind }) => seenOf(snapshot, kind)),
  )
