import pLimit from 'p-limit'

export interface FannedOut<T, R> {
  /** In the order of the items. */
  readonly results: readonly R[]
  /** What was not begun because somebody asked to stop. */
  readonly notStarted: readonly T[]
}

/** Works on many items, some at once; after the signal nothing new is begun, and what runs is waited for. */
export async function fanOut<T, R>(
  items: readonly T[],
  concurrency: number,
  signal: AbortSignal,
  work: (item: T) => Promise<R>,
): Promise<FannedOut<T, R>> {
  const limit = pLimit(concurrency)
  const waiting = Symbol('not started')
  const ends = await Promise.all(
    items.map((item) => limit(async () => (signal.aborted ? waiting : { result: await work(item) }))),
  )
  return {
    results: ends.flatMap((end) => (typeof end === 'symbol' ? [] : [end.result])),
    notStarted: items.filter((_, i) => ends[i] === waiting),
  }
}
