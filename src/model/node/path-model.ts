import type { Around } from '../plan/kind.ts'
import type { Ref } from '../ref.ts'
import type { ManagementFlow } from './snapshot.ts'

/** One judgement of a way to a node. `unknown` never reads as `keeps`. */
export interface Judged {
  readonly verdict: 'keeps' | 'cuts' | 'unknown'
  /** The fact that decides, for people. */
  readonly because: string
  /** The thing that decides. */
  readonly ref?: Ref
}

/** Whether a node could be reached by a new login like the session that is open. */
export interface PathVerdict extends Judged {
  /** Where it keeps: by which link and gateway the replies leave, for people. */
  readonly way?: string
  /** The same link by its name, where it is a single one. */
  readonly link?: string
  /** Of the session that is open already, where another fact decides for it. */
  readonly session?: Judged
}

/** A session as it is followed through the states of a node. */
export interface FollowedFlow extends ManagementFlow {
  /** A state of the node in which it is known to live. */
  readonly livesIn?: Around
}

/** Judges whether the session by which a node is managed, and a new login like it, would live in a state of the node. */
export type PathModel = (state: Around, flow: FollowedFlow) => PathVerdict
