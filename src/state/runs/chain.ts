import { hash } from 'node:crypto'

/** One entry of a journal as a line: the entry, and a hash over it and all before it. */
export interface Linked {
  readonly line: string
  readonly hash: string
}

export const origin = '0'.repeat(64)

export function link(before: string, entry: unknown): Linked {
  const text = JSON.stringify(entry)
  const own = hash('sha256', `${before}\n${text}`, 'hex')
  return { line: `{"hash":"${own}","entry":${text}}\n`, hash: own }
}

export interface Replayed {
  readonly entries: readonly unknown[]
  /** Of the last that is whole. */
  readonly hash: string
  /** So many bytes are whole; what follows was being written when its writer died. */
  readonly whole: number
  /** The line, from 1, at which something is wrong that no death of a writer explains. */
  readonly damaged?: number
}

/**
 * Reads a journal as far as it is whole. Only its end can be torn: a line that does not fit, with a whole one after it, was
 * changed by somebody.
 */
export function replay(bytes: Buffer): Replayed {
  const entries: unknown[] = []
  let [before, whole] = [origin, 0]
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start)
    const line = end < 0 ? undefined : bytes.toString('utf8', start, end)
    const found = line === undefined ? undefined : parsed(line)
    if (found === undefined || link(before, found.entry).hash !== found.hash) {
      const isTorn =
        end < 0 ||
        !bytes
          .toString('utf8', end + 1)
          .split('\n')
          .slice(0, -1)
          .some(parsed)
      if (isTorn && found === undefined) break
      return { entries, hash: before, whole, damaged: entries.length + 1 }
    }
    entries.push(found.entry)
    before = found.hash
    start = end + 1
    whole = start
  }
  return { entries, hash: before, whole }
}

function parsed(line: string): { readonly hash: string; readonly entry: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || !('hash' in value) || !('entry' in value)) return undefined
    return typeof value.hash === 'string' ? { hash: value.hash, entry: value.entry } : undefined
  } catch {
    return undefined
  }
}
