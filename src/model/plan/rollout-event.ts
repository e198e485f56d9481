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
  | ({
      readonly type: 'rollout-stopped'
      readonly n: number
      readonly wave: string
      readonly notStarted: number
    } & Stop)
