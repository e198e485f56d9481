import type { GateMoment, GateOutcome } from '../config/gate.ts'
import type { Outcome } from './outcome.ts'

/** Why a run began no further node. */
export type Stop =
  /** More nodes failed than the budget has, in this wave or in all. */
  | { readonly why: 'failed'; readonly failed: number; readonly budget: number; readonly in: 'wave' | 'run' }
  /** Somebody asked. */
  | { readonly why: 'asked' }
  /** A limit keeps back all that are left, and nothing in change would free it. */
  | { readonly why: 'held'; readonly by: string }
  /** The change window has closed. */
  | { readonly why: 'closed'; readonly opens?: string }
  /** It was decided that all of a set are kept, and these are not yet. */
  | { readonly why: 'half'; readonly nodes: readonly string[] }
  /** A gate does not pass. */
  | {
      readonly why: 'gate'
      readonly gate: string
      readonly outcome: Exclude<GateOutcome, 'pass'>
      readonly saw: string
      /** The node it is about. */
      readonly about?: string
    }

/** What happens to a run as a whole. */
export type RolloutEvent =
  | {
      readonly type: 'wave-started'
      readonly n: number
      readonly of: number
      readonly wave: string
      readonly nodes: number
    }
  | {
      readonly type: 'wave-ended'
      readonly n: number
      readonly wave: string
      readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
      readonly notStarted: number
    }
  | { readonly type: 'wave-slow'; readonly n: number; readonly wave: string; readonly seconds: number }
  /** All nodes of the wave are applied, and it was written down that all are kept. */
  | { readonly type: 'wave-decided'; readonly n: number; readonly wave: string; readonly nodes: number }
  /** All nodes of the wave are taken back, or not begun. */
  | { readonly type: 'wave-given-up'; readonly n: number; readonly wave: string; readonly because: string }
  | { readonly type: 'soaking'; readonly n: number; readonly seconds: number }
  /** What came of asking a gate; without a node where it is about all of a wave. */
  | {
      readonly type: 'gate'
      readonly gate: string
      readonly when: GateMoment
      readonly n?: number
      readonly wave?: string
      readonly about?: string
      readonly outcome: GateOutcome
      readonly saw: string
      /** Asked before the first node was begun, to know what fails already. */
      readonly isBaseline?: true
      /** It failed then, too, so it stops nothing. */
      readonly failedBefore?: true
    }
  /** Nothing further is begun until somebody resumes the run, or approves the wave. */
  | {
      readonly type: 'gate-waiting'
      readonly gate: string
      readonly n: number
      readonly wave: string
      readonly for: 'resume' | 'approval'
    }
  /** It failed, and so many nodes that were confirmed, of the wave or of all waves, are taken back. */
  | {
      readonly type: 'taking-back'
      readonly n: number
      readonly wave: string
      readonly of: 'wave' | 'run'
      readonly nodes: number
      readonly because: Stop
    }
  /** How many are as before, on how many that failed, and how many were not begun. */
  | {
      readonly type: 'taken-back'
      readonly n: number
      readonly wave: string
      readonly nodes: number
      readonly failed: number
      readonly left: number
    }
  | ({
      readonly type: 'rollout-stopped'
      readonly n: number
      readonly wave: string
      readonly notStarted: number
    } & Stop)
