/** What was printed so far, cut at every separator. */
export interface Sections {
  /** Takes the next bytes; returns the limit that they went over, if one. */
  push(chunk: Buffer): keyof SectionLimits | undefined
  /** Sections whose separator has come. */
  readonly done: readonly Buffer[]
  /** The section under way, as text. */
  rest(): string
}

/** Bytes of one section, and of all; how many sections there will be. */
export interface SectionLimits {
  readonly one: number
  readonly all: number
  readonly count: number
}

/** Cuts a stream of bytes at `separator`; reads every byte once, however small the pieces are in which they come. */
export function cutAt(separator: string, limits: SectionLimits): Sections {
  const mark = Buffer.from(separator)
  const done: Buffer[] = []
  let held = Buffer.allocUnsafe(4096)
  let size = 0
  let total = 0

  function push(chunk: Buffer): keyof SectionLimits | undefined {
    total += chunk.length
    if (total > limits.all) return 'all'
    // A separator may lie across two chunks.
    let from = Math.max(0, size - mark.length + 1)
    hold(chunk)
    let start = 0
    for (let at = find(from); at >= 0; at = find(from)) {
      done.push(Buffer.from(held.subarray(start, at)))
      start = at + mark.length
      from = start
    }
    held.copyWithin(0, start, size)
    size -= start
    if (done.length > limits.count) return 'count'
    return size > limits.one ? 'one' : undefined
  }

  const find = (from: number): number => held.subarray(0, size).indexOf(mark, from)

  function hold(chunk: Buffer): void {
    if (size + chunk.length > held.length) {
      const more = Buffer.allocUnsafe(2 * (size + chunk.length))
      held.copy(more, 0, 0, size)
      held = more
    }
    chunk.copy(held, size)
    size += chunk.length
  }

  return { push, done, rest: () => held.subarray(0, size).toString() }
}
