import type { Diagnostic } from '../diagnostic.ts'
import type { TransactionState } from '../node/snapshot.ts'

/** How a run ended on one node. */
export type Outcome =
  | 'unchanged'
  | 'confirmed'
  | 'refused'
  | 'locked'
  | 'rolled-back'
  | 'rollback-incomplete'
  | 'unknown'
  | 'unreachable'
  /** The node cannot take a change as it is: its disk is full, a program is missing. Nothing was touched. */
  | 'unfit'
  /** Somebody asked to stop before anything was touched. */
  | 'not-started'
  | 'failed'

/** What happens as it happens, for one node. Renderers draw it; nothing is steered by it. */
export type RunEvent = { readonly node: string } & (
  | { readonly type: 'connecting' }
  | { readonly type: 'transaction'; readonly id: string; readonly deadlineSeconds: number }
  | { readonly type: 'state'; readonly state: TransactionState }
  | { readonly type: 'step-started'; readonly n: number; readonly of: number; readonly title: string }
  | { readonly type: 'step-done'; readonly n: number }
  | { readonly type: 'step-undoing'; readonly n: number; readonly of: number; readonly title: string }
  | { readonly type: 'step-failed'; readonly n: number; readonly output: string }
  | { readonly type: 'verifying'; readonly attempt: number }
  | { readonly type: 'confirming' }
  | { readonly type: 'rolling-back'; readonly why: string }
  | { readonly type: 'finished'; readonly outcome: Outcome }
)

/** What became of one node. */
export interface NodeRun {
  readonly node: string
  readonly outcome: Outcome
  readonly transaction?: string
  readonly stepsDone: number
  readonly diagnostics: readonly Diagnostic[]
}
