import { closeSync, constants, openSync, writeSync } from 'node:fs'
import { EngineError } from '../../model/engine-error.ts'

/** A file that grows by lines while something else is going on, which it never holds up. */
export interface LineFile {
  append(line: string): void
  /** The code of why not all of it could be written; undefined where it was. */
  close(): string | undefined
}

/**
 * Opens a file to append to; a new one can be read by its owner only. A pipe that nobody reads, or reads too slowly, keeps
 * nobody waiting: what it does not take is kept until it does. Throws `EngineError` where it cannot be written.
 */
export function openLineFile(path: string): LineFile {
  const fd = open(path)
  let waiting = Buffer.alloc(0)
  let lost: string | undefined
  const flush = () => {
    try {
      while (waiting.length > 0) waiting = waiting.subarray(writeSync(fd, waiting))
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EAGAIN' && waiting.length < most) return
      lost = code
      waiting = Buffer.alloc(0)
    }
  }
  return {
    append(line) {
      if (lost !== undefined) return
      waiting = Buffer.concat([waiting, Buffer.from(`${line}\n`)])
      flush()
    },
    close() {
      flush()
      if (waiting.length > 0) lost = 'EAGAIN'
      try {
        closeSync(fd)
      } catch (error) {
        lost ??= codeOf(error)
      }
      return lost
    },
  }
}

/** Bytes that are kept for a slow reader. */
const most = 16 * 1024 * 1024

function open(path: string): number {
  const { O_WRONLY, O_APPEND, O_CREAT, O_NONBLOCK, O_NOCTTY } = constants
  try {
    return openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | O_NOCTTY, 0o600)
  } catch (cause) {
    const code = codeOf(cause)
    const why = code === 'ENXIO' ? 'nobody reads it' : code
    const hint =
      code === 'ENXIO' ? 'Start first what reads it.' : 'Name a file in a folder that is there and yours to write.'
    throw new EngineError('events/unwritable', `events cannot be written to ${path} (${why})`, { hint, cause })
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
