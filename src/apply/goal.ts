import type { Diagnostic } from '../model/diagnostic.ts'
import { digestOfLedger } from '../model/node/ledger.ts'
import type { Snapshot } from '../model/node/snapshot.ts'
import type { Kind } from '../model/plan/kind.ts'
import { type LeftOut, leavesNode, type Plan } from '../model/plan/plan.ts'
import type { Ref } from '../model/ref.ts'
import type { PersistedState } from '../node/script.ts'
import { planBack } from '../planner/back.ts'
import { restore } from '../planner/restore.ts'
import { verify } from '../planner/verify.ts'
import { notAsBefore } from './faults.ts'

/** Steps, and how to know that one has arrived. */
export interface Goal {
  readonly plan: Plan
  /** Everything it speaks of, so that what cannot be listed is asked for. */
  readonly refs: readonly Ref[]
  /** What a fresh look at the node shows to be still undone. */
  readonly left: (now: Snapshot) => readonly Diagnostic[]
  /** What the node remembers from then on; without it, it keeps what it has. */
  readonly persisted?: PersistedState
}

/** To what the plan wants. */
export const forth = (kinds: readonly Kind[], plan: Plan): Goal => ({
  plan,
  refs: refsOf(plan),
  left: (now) => verify(kinds, plan, now),
  persisted: {
    restore: restore(kinds, plan.ledger),
    beforeNetwork: restore(kinds, plan.ledger.filter(needsNoNetwork(kinds))),
    entries: plan.ledger,
    ...(plan.leftOut && { leftOut: partsMissing(plan.leftOut) }),
    ...(plan.protections && { protections: plan.protections }),
    ...(plan.cards && { cards: plan.cards }),
    ...(leavesNode(plan) && { leaves: true }),
  },
})

const partsMissing = (leftOut: readonly LeftOut[]): string[] => [...new Set(leftOut.map(({ missing }) => missing))]

const needsNoNetwork =
  (kinds: readonly Kind[]) =>
  ({ kind }: Ref): boolean =>
    kinds.some((one) => one.kind === kind && one.beforeNetwork)

/**
 * To what was before the plan, from wherever a rollback got stuck: with eyes open, so the planner finds the way.
 * Undefined when it finds none.
 */
export function back(kinds: readonly Kind[], plan: Plan, before: Snapshot, now: Snapshot): Goal | undefined {
  const way = planBack({ kinds, plan, before, now })
  if (way.steps.every(({ commands }) => commands.length === 0)) return undefined
  return {
    plan: { ...way, basis: { ...way.basis, ledger: digestOfLedger(now.ledger) } },
    refs: refsOf(plan),
    left: leftBehind(kinds, plan, before),
  }
}

/** Judges whether a node that rolled back is as it was. */
export const leftBehind =
  (kinds: readonly Kind[], plan: Plan, before: Snapshot): Goal['left'] =>
  (now) => {
    const { diagnostics, steps } = planBack({ kinds, plan, before, now })
    return [
      ...diagnostics.filter(({ severity }) => severity === 'error'),
      ...steps.filter(({ action, commands }) => commands.length > 0 || action === 'update').map(notAsBefore),
    ]
  }

const refsOf = ({ desired, steps }: Plan): readonly Ref[] => [...desired, ...steps]
