import { isDeepStrictEqual } from 'node:util'
import { emptyLedger, type LedgerEntry } from '../model/node/ledger.ts'
import type { Resource } from '../model/node/resource.ts'
import type { Snapshot } from '../model/node/snapshot.ts'
import type { Kind } from '../model/plan/kind.ts'
import { isProtection, type Plan } from '../model/plan/plan.ts'
import { refKey } from '../model/ref.ts'
import { planNode } from './plan-node.ts'
import { seenWorld } from './world/basis.ts'
import { nearTo } from './world/near.ts'

export interface BackRequest {
  readonly kinds: readonly Kind[]
  /** The plan that was being carried out: only what it touched is brought back. */
  readonly plan: Plan
  /** The node before the first step. */
  readonly before: Snapshot
  /** The node now, wherever the run got to. */
  readonly now: Snapshot
}

/** The rollback while we can see: a plan from what is now to what was before. The planner is the rollback. */
export function planBack({ kinds, plan, before, now }: BackRequest): Plan {
  const start = seenWorld(kinds, before)
  const present = seenWorld(kinds, now)
  const touched = new Set(plan.steps.filter((step) => !isProtection(step)).map(refKey))
  // What is as it was shall stay so while the rest is brought back; what changed far from it is somebody else's doing.
  const isSame = (thing: Resource): boolean => isDeepStrictEqual(present.get(refKey(thing))?.spec, thing.spec)
  const near = nearTo(start, touched)
  const desired = start.all.filter((thing) => near.has(refKey(thing)) || isSame(thing))
  // For this one change all we touched counts as made by us: what was not there before may go.
  const entries = [...desired, ...present.all.filter((thing) => touched.has(refKey(thing)))].map(
    ({ kind, id, spec }): LedgerEntry => ({ kind, id, spec, made: true }),
  )
  const back = planNode({
    kinds: kinds.map(withoutJudgement),
    desired,
    snapshot: {
      ...now,
      ledger: { ...emptyLedger, entries: [...new Map(entries.map((e) => [refKey(e), e])).values()] },
    },
  })
  return {
    ...back,
    steps: back.steps.map((step) => ({ ...step, because: 'as it was before' })),
    ledger: before.ledger.entries,
  }
}

/** A marker would make what we did not touch look like a leftover, and what was of no use before may be so again. */
function withoutJudgement({ ours: _, disables: __, ...kind }: Kind): Kind {
  return kind
}
