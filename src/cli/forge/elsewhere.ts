import { appendFile, writeFile } from 'node:fs/promises'
import { EngineError } from '../../model/engine-error.ts'
import type { CliProcess } from '../process.ts'

/** Puts a comment that cannot stand where it belongs into a file, or the summary of the job. Returns where; undefined if nowhere. */
export async function writeElsewhere(
  { env }: CliProcess,
  text: string,
  out: string | undefined,
): Promise<string | undefined> {
  const file = out ?? env.GITHUB_STEP_SUMMARY
  if (!file) return undefined
  await written(file, () => (out === undefined ? appendFile(file, text) : writeFile(file, text)))
  return out ?? 'the summary of the job'
}

/** Runs what writes a file that the user named. Throws `EngineError`. */
export async function written(file: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
    throw new EngineError('forge/unwritable', `${file} cannot be written (${why})`, {
      hint: 'Name a file in a folder that is there and yours to write.',
      cause,
    })
  }
}
