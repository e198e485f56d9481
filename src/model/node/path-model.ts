import type { Around } from '../plan/kind.ts'
import type { Ref } from '../ref.ts'
import type { ManagementFlow } from './snapshot.ts'

/** Whether we could still reach a node. `unknown` never reads as `keeps`. */
export interface PathVerdict {
  readonly verdict: 'keeps' | 'cuts' | 'unknown'
  /** The fact that decides, for people. */
  readonly because: string
  /** The thing that decides. */
  readonly ref?: Ref
  /** Where it keeps: by which link and gateway the replies leave, for people. */
  readonly way?: string
  /** The same link by its name, where it is a single one. */
  readonly link?: string
}

/** Judges whether the session by which a node is managed, and a new login like it, would live in a state of the node. */
export type PathModel = (state: Around, flow: ManagementFlow) => PathVerdict
