import type { Took } from '../model/node/past-change.ts'
import { secondsFor } from '../planner/duration.ts'

/** As long as a node waits at the least, where nobody says otherwise. */
export const defaultDeadline = 90

/** A machine that a change cut off is not to be away for longer than this, unless somebody says so. */
export const longestDeadline = 900

/** Where no change of the node is known. */
export const secondsForStep = 0.3

/** For lines that are slow, and machines that are busy. */
const reserve = 20

interface Needs {
  readonly steps: number
  readonly took: readonly Took[]
  /** The most seconds that looking and asking take. */
  readonly checking: number
}

/** Until a node rolls back by itself: twice what its steps are thought to take, all checks at their slowest, and a reserve. */
export function deadlineFor({ steps, took, checking }: Needs): number {
  const working = 2 * (secondsFor(steps, took) ?? steps * secondsForStep)
  return Math.min(Math.max(defaultDeadline, Math.ceil((working + checking + reserve) / 10) * 10), longestDeadline)
}
