/** What was printed so far, cut at every separator. */
export interface Sections {
  /** Takes the next bytes; returns false when the section under way has grown over the limit. */
  push(chunk: Buffer): boolean
  /** Sections whose separator has come. */
  readonly done: readonly Buffer[]
  /** The section under way, as text. */
  rest(): string
}

/** Cuts a stream of bytes at `separator`; holds at most `limit` bytes a section and reads every byte once. */
export function cutAt(separator: string, limit: number): Sections {
  const mark = Buffer.from(separator)
  const done: Buffer[] = []
  let chunks: Buffer[] = []
  let size = 0

  function push(chunk: Buffer): boolean {
    let fresh = chunk
    for (;;) {
      // A separator may lie across two chunks: look again at the end of what came before.
      const before = tail(chunks, mark.length - 1)
      const window = before.length > 0 ? Buffer.concat([before, fresh]) : fresh
      const found = window.indexOf(mark)
      chunks.push(fresh)
      size += fresh.length
      if (found < 0) return size <= limit
      const end = size - window.length + found
      const all = chunks.length === 1 ? fresh : Buffer.concat(chunks)
      done.push(all.subarray(0, end))
      fresh = all.subarray(end + mark.length)
      chunks = []
      size = 0
    }
  }

  return { push, done, rest: () => Buffer.concat(chunks).toString() }
}

function tail(chunks: readonly Buffer[], length: number): Buffer {
  const parts: Buffer[] = []
  for (let i = chunks.length - 1, missing = length; i >= 0 && missing > 0; i -= 1) {
    const part = (chunks[i] as Buffer).subarray(-missing)
    parts.unshift(part)
    missing -= part.length
  }
  return Buffer.concat(parts)
}
