import type { Diagnostic } from '../model/diagnostic.ts'
import type { Snapshot } from '../model/node/snapshot.ts'
import { longestDeadline, secondsForStep } from './deadline.ts'

/** What a node needs by itself, in seconds. */
export interface Needs {
  /** The least that will do: its steps, looking at it, and asking once. */
  readonly least: number
  /** How long its watchdog would wait if it were alone. */
  readonly deadline: number
}

/** Why a change is taken back, or not begun. */
export interface Refusal {
  readonly why: string
  readonly because: readonly Diagnostic[]
}

/** A change that is kept only together with those of other nodes, as its node sees them. */
export interface Together {
  /** Before its first step, under its lock: how long the watchdogs of all are to wait; a refusal where none begins. */
  begin(needs: Needs, before: Snapshot): Promise<{ readonly deadlineSeconds: number } | Refusal>
  /**
   * Its change is applied and as planned, and it waits for the others, until its watchdog takes it back. A refusal where all
   * are taken back; nothing where it was written down that all are kept.
   */
  applied(transaction: string, secondsLeft: () => number, now: Snapshot): Promise<Refusal | undefined>
}

/** For asking the nodes of a set after each other, once all are applied. */
export const acrossSeconds = 20

/** For as many new logins as it takes to confirm all. */
export const confirmSeconds = 20

/** The most by which a watchdog of a set waits longer, so that whoever is done first can wait for the last. */
export const togetherSeconds = acrossSeconds + confirmSeconds

/**
 * How long the watchdogs of a set wait: as long as the slowest of it takes to be applied and looked at, until all were asked
 * after each other and confirmed. `typed` is what somebody asked for. `tooShort`: so many seconds would be needed.
 */
export function deadlineOfSet(
  members: readonly Needs[],
  typed?: number,
): { readonly deadlineSeconds: number } | { readonly tooShort: number; readonly deadlineSeconds: number } {
  const least = Math.ceil(Math.max(0, ...members.map((one) => one.least)) + togetherSeconds)
  const own = Math.max(0, ...members.map(({ deadline }) => deadline))
  const deadlineSeconds = typed ?? Math.min(own + togetherSeconds, longestDeadline)
  return least >= deadlineSeconds ? { tooShort: least, deadlineSeconds } : { deadlineSeconds }
}

/** For looking at a node again after its change, however little it is. */
const lookingSeconds = 6

/**
 * What is known of that before any node is asked: `tooShort` where it can never be enough. `seconds`: how long the change of a
 * node takes as its own records say.
 */
export function deadlineAtLeast(
  plans: readonly { readonly steps: number; readonly seconds?: number }[],
  typed?: number,
): ReturnType<typeof deadlineOfSet> {
  const leasts = plans.map(({ steps, seconds }) => (seconds ?? steps * secondsForStep) + lookingSeconds)
  return deadlineOfSet(
    leasts.map((least) => ({ least, deadline: longestDeadline })),
    typed,
  )
}
