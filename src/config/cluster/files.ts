import { shapeFaults } from '../node.ts'
import { withoutSecrets } from '../secrets.ts'
import { type Source, sourceOf } from '../source.ts'
import { readStream, type Stream } from '../stream.ts'
import type { Environment } from '../substitute.ts'

/** The text of a file, or undefined when there is none. */
export type Read = (path: string) => Promise<string | undefined>

/** Reads and parses each file once, however many nodes use it. */
export interface Files {
  source(path: string): Promise<Source | undefined>
  stream(path: string): Promise<Stream | undefined>
  /** Path to text of everything read so far, with the secrets of configs starred out. */
  sources(): ReadonlyMap<string, string>
}

export function openFiles(read: Read, env: Environment): Files {
  const sources = new Map<string, Promise<Source | undefined>>()
  const streams = new Map<string, Promise<Stream | undefined>>()
  const texts = new Map<string, string>()

  const source = once(sources, async (path) => {
    const text = await read(path)
    if (text === undefined) return undefined
    const found = sourceOf(path, text)
    texts.set(path, found.text)
    return found
  })
  const stream = once(streams, async (path) => {
    const found = await source(path)
    if (found === undefined) return undefined
    const read = readStream(found, env)
    texts.set(path, withoutSecrets(found.text, read))
    return { ...read, diagnostics: [...read.diagnostics, ...shapeFaults(read.documents)] }
  })
  return { source, stream, sources: () => texts }
}

const once =
  <T>(known: Map<string, Promise<T>>, make: (path: string) => Promise<T>) =>
  (path: string): Promise<T> => {
    const before = known.get(path)
    if (before) return before
    const made = make(path)
    known.set(path, made)
    return made
  }
