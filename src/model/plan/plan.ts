import type { Diagnostic } from '../diagnostic.ts'
import type { Card } from '../node/card.ts'
import type { Ledger } from '../node/ledger.ts'
import type { Judged } from '../node/path-model.ts'
import type { Resource } from '../node/resource.ts'
import { type Ref, sameRef } from '../ref.ts'
import type { Command } from './command.ts'
import type { Guard } from './guards.ts'
import type { FieldChange } from './partial.ts'
import type { PlanSecret } from './plan-secret.ts'
import type { Rehearsal } from './rehearsal.ts'
import type { Removals } from './removals.ts'

/**
 * `adopt`: it is already as wanted but was not ours; nothing runs, the ledger learns of it.
 * `forget`: it is ours by the ledger, no longer wanted, and already gone or as it was; nothing runs.
 * `protect`, `lift`: from then on no plan may remove it, or one may again; nothing runs, the ledger remembers it.
 * A replacement is a `delete` step and a `create` step that share a ref; `replaces` marks both.
 */
export type Action = 'create' | 'update' | 'delete' | 'adopt' | 'forget' | 'protect' | 'lift'

/** What is to become of one thing. `because` is for people and steers nothing. */
export interface Change extends Ref {
  readonly action: Action
  readonly before: object | null
  readonly after: object | null
  readonly fields: readonly FieldChange[]
  readonly replaces?: boolean
  readonly because: string
  /** What it cuts off for a while, or for some; of a replacement its first half has it. For people. */
  readonly disrupts?: readonly string[]
  /** It puts back what somebody changed on the node: the config asks for what was confirmed last. For people. */
  readonly drifted?: true
  /** It only gets the mark of who made it: for everybody else it stays as it is. */
  readonly marks?: true
}

/** The reason that is not shown. */
export const asked = 'the config asks for it'

/** What is left of a thing when a step beside it is taken back, and what it is given again: it had that before the plan. */
export interface Restored extends Ref {
  readonly before: object | null
  readonly after: object
}

/** A change with its place in the order. Steps are numbered from 1; `needs` holds numbers of earlier steps. */
export interface Step extends Change {
  readonly n: number
  readonly needs: readonly number[]
  readonly commands: readonly Command[]
  /** The rollback when nobody can look: commands of the swapped pair, where "already so" counts as done. */
  readonly undo: readonly Command[]
  /** What the kernel would spoil of other things on that way; the last commands of `undo` mend it. */
  readonly restores?: readonly Restored[]
}

/** What the plan was made from. Apply looks again under the node's lock and refuses if any of these moved. */
export interface Basis {
  /** Digest of everything wanted on this node. */
  readonly config: string
  readonly ledger: string
  /** `Kind/id` to the digest of what was seen of it, or `absent`: each thing the plan changes or depends on. */
  readonly digests: Readonly<Record<string, string>>
}

/** What is wanted and cannot be; `missing` is the part (`Kind/id`) that it needs and that is nowhere. */
export interface LeftOut extends Ref {
  readonly missing: string
}

/** Whether the node stays reachable for the machine that planned. Whoever applies the plan looks again. */
export interface Review {
  /** Of the end; what is cut on the way there is among the diagnostics. `unknown` never reads as `keeps`. */
  readonly verdict: Judged['verdict']
  readonly diagnostics: readonly Diagnostic[]
  /** From which step on what holds. Absent where nothing changes, or where nobody can tell. */
  readonly moments?: readonly ReviewMoment[]
}

/** What becomes of the way to a node with a step (0: before all), and stays so until the next of these. */
export interface ReviewMoment {
  readonly from: number
  /** Of the session that is open. */
  readonly session: Judged
  /** Of somebody who logs in anew. */
  readonly login: Judged
}

/** A JSON document: same config, same snapshot, same version make the same plan, byte for byte, but for its review and rehearsal. */
export interface Plan {
  readonly version: 1
  readonly node: string
  /** Of the node in its cluster, for people. */
  readonly role?: string
  readonly basis: Basis
  readonly steps: readonly Step[]
  /** The numbers of the steps in the order in which those that were begun are taken back. Absent: newest first. */
  readonly rollback?: readonly number[]
  /** Everything wanted, so that verifying needs nothing but the plan. */
  readonly desired: readonly Resource[]
  /** What of it no step is about, as it cannot be. Absent where all can. */
  readonly leftOut?: readonly LeftOut[]
  /** What the node's ledger becomes, once confirmed, but for the transaction's own id and plan hash: what a boot restores. */
  readonly ledger: Ledger['entries']
  /** What the ledger protects then (`Kind/id`). Absent where it protects nothing. */
  readonly protections?: Ledger['protections']
  /** What it takes off the node. It follows from the rest, and is in no hash. Absent where netloom has nothing there. */
  readonly removals?: Removals
  /** The guards that it removes, for people; in no hash. Absent where it removes none. */
  readonly guards?: readonly Guard[]
  /** By what links that were chosen by their hardware are found again when the node boots. Absent where none was. */
  readonly cards?: readonly Card[]
  /** What the marks in it stand for, in their order; absent where it needs no secret. */
  readonly secrets?: readonly PlanSecret[]
  readonly diagnostics: readonly Diagnostic[]
  /** Absent where nobody knows by which session the node is managed. */
  readonly review?: Review
  /** Absent where nobody asked for one, or nothing runs. */
  readonly rehearsal?: Rehearsal
}

/** Everything there is to say of a plan. */
export const findingsOf = ({ diagnostics, review, rehearsal }: Plan): readonly Diagnostic[] => [
  ...diagnostics,
  ...(review?.diagnostics ?? []),
  ...(rehearsal?.diagnostics ?? []),
]

/** Whether anything of the node is otherwise after it, but for who is said to have made it. */
export const changesNode = ({ action, marks }: Pick<Change, 'action' | 'marks'>): boolean =>
  !isLedgerOnly({ action }) && marks !== true

/** Nothing runs for it: only the ledger learns of it. */
export const isLedgerOnly = ({ action }: Pick<Change, 'action'>): boolean =>
  action === 'adopt' || action === 'forget' || isProtection({ action })

/** All that netloom keeps on a node for itself, and the units that bring back what was confirmed. */
export const records: Ref = { kind: 'Records', id: '/var/lib/netloom' }

/** Whether nothing of netloom is left on the node after it. */
export const leavesNode = ({ steps }: Pick<Plan, 'steps'>): boolean => steps.some((step) => sameRef(step, records))

/** It is about what may become of a thing, and not about the thing. */
export const isProtection = ({ action }: Pick<Change, 'action'>): boolean => action === 'protect' || action === 'lift'

export type StepCounts = Readonly<Record<Action | 'replace', number>>

/** How many things a plan creates, changes, replaces and so on; a replacement counts once. */
export function tally(steps: readonly Step[]): StepCounts {
  const count = { create: 0, update: 0, replace: 0, delete: 0, adopt: 0, forget: 0, protect: 0, lift: 0 }
  for (const step of steps) {
    if (!step.replaces) count[step.action] += 1
    else if (step.action === 'create') count.replace += 1
  }
  return count
}
