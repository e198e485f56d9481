import { digestAsWritten } from '../canonical.ts'
import type { Ref } from '../ref.ts'
import type { Card } from './card.ts'

/** What we hold of one thing on a node. */
export interface LedgerEntry extends Ref {
  /** The fields that were last confirmed: what drift is measured against, and what a boot restores. */
  readonly spec: object
  /** The fields (dotted paths) of it that hold a secret, and are shown nowhere; absent when none does. */
  readonly secret?: readonly string[]
  /** We made it, so we may remove it. False: it was there before us and gets its original values back instead of being removed. */
  readonly made: boolean
  /** For a thing we did not make: the managed fields as they were when we first took them over. */
  readonly original?: object
}

/** Kept on the node itself, replaced only by a confirmed transaction. Absent on a node netloom never changed. */
export interface Ledger {
  readonly version: 1
  /** The transaction that wrote it. */
  readonly transaction: string
  /** Of the plan that was confirmed. */
  readonly planHash: string
  readonly entries: readonly LedgerEntry[]
  /** Parts (`Kind/id`) that the node did not have then: what needed them was left out. */
  readonly leftOut?: readonly string[]
  /** Things (`Kind/id`) that no plan may remove until one has lifted that. Absent where there are none. */
  readonly protections?: readonly string[]
  /** Links that the config chose by their hardware, as they were called then. */
  readonly cards?: readonly Card[]
}

/** Of what plans rest on. */
export const digestOfLedger = ({ entries, protections }: Pick<Ledger, 'entries' | 'protections'>): string =>
  digestAsWritten(protections ? { entries, protections } : entries)

export const emptyLedger: Ledger = { version: 1, transaction: '', planHash: '', entries: [] }
