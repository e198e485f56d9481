import type { Diagnostic } from '../diagnostic.ts'
import type { Checked } from './check.ts'
import type { Ledger } from './ledger.ts'
import type { Took } from './past-change.ts'
import type { Resource } from './resource.ts'
import type { Seals } from './seal.ts'

/** One kind as seen on a node; unreadable when its probes could not run (no `nft`, say). */
export type Observation =
  | { readonly status: 'seen'; readonly resources: readonly Resource[] }
  | { readonly status: 'unreadable'; readonly problem: Diagnostic }

/** The live SSH session by which a node was reached, as the node sees it. */
export interface ManagementFlow {
  readonly clientAddress: string
  readonly clientPort: number
  readonly nodeAddress: string
  readonly nodePort: number
}

/** A transaction that is neither confirmed nor rolled back. */
export interface OpenTransaction {
  readonly id: string
  readonly state: TransactionState
  readonly planHash: string
  /** Who opened it, for people. */
  readonly holder: string
  /** Seconds since it was opened, by the node's own monotonic clock. */
  readonly ageSeconds: number
  /** Seconds until the node rolls back by itself; negative when that is overdue. */
  readonly secondsLeft: number
}

export type TransactionState =
  | 'staged'
  | 'armed'
  | 'applying'
  | 'applied'
  | 'confirmed'
  | 'rolling-back'
  | 'rolled-back'
  | 'rollback-incomplete'

/** Kind name to what was seen of it, in canonical form, from one round trip to the node. */
export interface Snapshot {
  readonly node: string
  readonly kinds: Readonly<Record<string, Observation>>
  readonly ledger: Ledger
  /** Netloom has changed it, or tried to, and keeps records of that there. */
  readonly recorded?: true
  readonly flow?: ManagementFlow
  readonly open?: OpenTransaction
  /** How long its last changes took, oldest first; absent where none was confirmed. No plan depends on it. */
  readonly took?: readonly Took[]
  /** Of the secrets that the node was asked for; absent where it was asked for none and holds none. */
  readonly seals?: Seals
  /** What is to be known of the node beside its things; absent where nobody looked. */
  readonly checked?: Checked
}

/** Everything seen of one kind; nothing when it could not be read. */
export function seen(snapshot: Snapshot, kind: string): readonly Resource[] {
  const observation = snapshot.kinds[kind]
  return observation?.status === 'seen' ? observation.resources : []
}
