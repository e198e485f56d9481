import type { Family } from '../ip.ts'
import type { Probe } from '../plan/command.ts'
import type { Snapshot } from './snapshot.ts'

/** Somebody whose answer shows that a node still reaches what it reached before a change. */
export interface ReachabilityCheck {
  /** What the answer proves, such as `IPv4 default gateway`. Of those before and after that prove the same, one must answer. */
  readonly proves: string
  /** Who is asked, for people. */
  readonly who: string
  /** The link that leads to it, as far as that is known. */
  readonly link?: string
  readonly family: Family
  /** Ends with 0 when it answered, within `checkSeconds`. */
  readonly probe: Probe
}

export const checkSeconds = 2

/** Whom a node in this state can ask. */
export type ReachabilityChecks = (snapshot: Snapshot) => readonly ReachabilityCheck[]
