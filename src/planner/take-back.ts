import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { LedgerEntry } from '../model/node/ledger.ts'
import type { Plan } from '../model/plan/plan.ts'
import { refKey } from '../model/ref.ts'
import { type PlanRequest, planNode } from './plan-node.ts'

/** A change that was confirmed on the node. */
export interface Confirmed {
  readonly transaction: string
  /** Who made it, for people. */
  readonly holder: string
  /** What the node held before it. */
  readonly before: readonly LedgerEntry[]
}

/** Node to the change that is to be taken back there, and all after it. */
export type ToTakeBack = ReadonlyMap<string, readonly [Confirmed, ...Confirmed[]]>

/**
 * The way from what is seen now to a node without one confirmed change: what it wrote into the ledger is wanted as it was held
 * before, all else as it is held now. What a later change touched, too, stays, and is named. `changes`: that one, and all after it,
 * oldest first. What was nobody's before gets its original values back.
 */
export function planTakeBack(
  request: Pick<PlanRequest, 'kinds' | 'snapshot' | 'review' | 'dependents'>,
  changes: readonly [Confirmed, ...Confirmed[]],
): Plan {
  const { ledger } = request.snapshot
  const [taken, ...later] = changes
  const befores = [...changes.map(({ before }) => before), ledger.entries]
  const touches = changes.map((_, n) => touched(befores[n] ?? [], befores[n + 1] ?? []))
  const ours = touches[0] ?? new Set()
  const since = new Map(
    [...ours].flatMap((key) => {
      const by = later.findLast((_, n) => touches[n + 1]?.has(key))
      return by ? [[key, by] as const] : []
    }),
  )
  const isBack = (entry: LedgerEntry) => ours.has(refKey(entry)) && !since.has(refKey(entry))
  const desired = [...ledger.entries.filter((one) => !isBack(one)), ...taken.before.filter(isBack)].map(
    ({ kind, id, spec, secret }) => ({ kind, id, spec, ...(secret && { secret }) }),
  )
  const plan = planNode({ ...request, desired, ...(ledger.cards && { cards: ledger.cards }) })
  return {
    ...plan,
    steps: plan.steps.map((step) => ({ ...step, because: `as it was before ${taken.transaction}` })),
    diagnostics: [...plan.diagnostics, ...[...since].map(([key, by]) => touchedSince(key, by))],
  }
}

/** What differs between two ledgers, as `Kind/id`. */
function touched(before: readonly LedgerEntry[], after: readonly LedgerEntry[]): ReadonlySet<string> {
  const [was, is] = [before, after].map((entries) => new Map(entries.map((one) => [refKey(one), one])))
  const keys = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
  return new Set(keys.filter((key) => !isDeepStrictEqual(was?.get(key), is?.get(key))))
}

const touchedSince = (key: string, { transaction, holder }: Confirmed): Diagnostic => ({
  severity: 'warning',
  code: 'rollout/touched-since',
  summary: `${key} stays as it is: ${holder} changed it since (${transaction})`,
  hint: 'The rest can be taken back. To take this back too, take back that change first.',
})
