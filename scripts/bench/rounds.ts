import { performance } from 'node:perf_hooks'

/** One line of the bench, ready to show. */
export interface Figure {
  readonly what: string
  readonly figure: string
  readonly reference: string
  readonly ratio: string
  readonly target: string
  readonly met: boolean
}

type Work = () => unknown | Promise<unknown>

/** Median wall times in milliseconds of things done in turns, after one round that does not count. */
export async function inTurns<K extends string>(rounds: number, works: Record<K, Work>): Promise<Record<K, number>> {
  const names = Object.keys(works) as K[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const start = performance.now()
      await works[name]()
      if (round > 0) times[name].push(performance.now() - start)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<K, number>
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export const seconds = (milliseconds: number): string =>
  milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`

/** `figure` may be at most `most` times the reference. */
export function atMost(what: string, figure: number, reference: number, most: number, of = ''): Figure {
  const ratio = figure / reference
  return {
    what,
    figure: seconds(figure),
    reference: `${seconds(reference)} ${of}`.trim(),
    ratio: `${ratio.toFixed(2)}×`,
    target: `≤ ${most}×`,
    met: ratio <= most,
  }
}

/** `figure` must be at least `least` times faster than the reference. */
export function atLeast(what: string, figure: number, reference: number, least: number, of: string): Figure {
  const ratio = reference / figure
  return {
    what,
    figure: seconds(figure),
    reference: `${seconds(reference)} ${of}`,
    ratio: `${ratio.toFixed(1)}× faster`,
    target: `≥ ${least}× faster`,
    met: ratio >= least,
  }
}
