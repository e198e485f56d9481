import type { Took } from '../model/node/past-change.ts'

/** So many changes of a node are asked for how long one takes there. */
const most = 5

/**
 * About how many seconds so many steps take on a node: what its last changes took around their steps, and for each step, by
 * their medians, as one that somebody confirmed by hand took longer. Undefined where none is known.
 */
export function secondsFor(steps: number, took: readonly Took[]): number | undefined {
  const last = took.slice(-most)
  if (last.length === 0) return undefined
  const around = median(last.map(({ seconds, stepSeconds }) => seconds - stepSeconds))
  return around + steps * median(last.map((one) => one.stepSeconds / one.steps))
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
