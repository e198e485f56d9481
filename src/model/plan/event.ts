import type { Diagnostic } from '../diagnostic.ts'
import type { CheckResult } from '../node/check-after.ts'
import type { TransactionState } from '../node/snapshot.ts'
import type { Outcome } from './outcome.ts'
import type { RolloutEvent } from './rollout-event.ts'

export type { Outcome } from './outcome.ts'

/** What happens to one node as it happens, while it is changed. Renderers draw it; nothing is steered by it. */
export type RunEvent = { readonly node: string } & (
  | { readonly type: 'connecting' }
  | { readonly type: 'transaction'; readonly id: string; readonly deadlineSeconds: number }
  | { readonly type: 'state'; readonly state: TransactionState }
  | { readonly type: 'step-started'; readonly n: number; readonly of: number; readonly title: string }
  | { readonly type: 'step-done'; readonly n: number }
  | { readonly type: 'step-undoing'; readonly n: number; readonly of: number; readonly title: string }
  | { readonly type: 'step-failed'; readonly n: number; readonly output: string }
  | { readonly type: 'verifying'; readonly attempt: number }
  /** What was asked before the change, and again after it. */
  | { readonly type: 'checked'; readonly results: readonly CheckResult[] }
  /** It is applied and as planned, and is kept only together with others. */
  | { readonly type: 'waiting' }
  | { readonly type: 'confirming' }
  | { readonly type: 'rolling-back'; readonly why: string }
  /** `seconds`: since it was begun. */
  | { readonly type: 'finished'; readonly outcome: Outcome; readonly seconds?: number }
)

/** What happens to one node while it is looked at, and planned. */
export type LookEvent = { readonly node: string } & (
  | { readonly type: 'connecting' }
  /** We are logged in, and ask. */
  | { readonly type: 'looking' }
  | { readonly type: 'looked'; readonly seconds: number }
  /** It could not be asked, or what it answered could not be read: `code` and `summary` of why. */
  | { readonly type: 'unread'; readonly code: string; readonly summary: string; readonly seconds?: number }
  | { readonly type: 'planned'; readonly steps: number }
)

/** What happens to all of them. Each `…-started` has its `…-ended`, also when somebody asks to stop. */
export type FleetEvent =
  | { readonly type: 'started'; readonly command: string; readonly netloom: string }
  | { readonly type: 'look-started'; readonly nodes: number }
  | {
      readonly type: 'look-ended'
      readonly looked: number
      readonly unread: number
      /** Nobody got to them before somebody asked to stop. */
      readonly notStarted: number
      readonly seconds: number
    }
  | { readonly type: 'plan-ended'; readonly planned: number; readonly changing: number; readonly unread: number }
  | { readonly type: 'change-started'; readonly nodes: number }
  /** Between these, where nodes are changed in several waves. */
  | RolloutEvent
  | {
      readonly type: 'change-ended'
      /** How many nodes ended how. */
      readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
      readonly notStarted: number
      readonly seconds: number
    }
  /** Somebody asked to stop: nothing further is begun. */
  | { readonly type: 'stopping' }
  /** The last, unless it was killed. */
  | { readonly type: 'ended'; readonly exitCode: number }

export type Event = RunEvent | LookEvent | FleetEvent

/** What became of one node. */
export interface NodeRun {
  readonly node: string
  readonly outcome: Outcome
  readonly transaction?: string
  readonly stepsDone: number
  /** Why it was taken back, in a sentence; absent where it was not. */
  readonly why?: string
  /** What was asked before the change, and again after it; absent where it did not come to that. */
  readonly checks?: readonly CheckResult[]
  readonly diagnostics: readonly Diagnostic[]
}
