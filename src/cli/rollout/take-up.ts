import type { Diagnostic } from '../../model/diagnostic.ts'
import { type ExitCode, exitCode } from '../../model/exit-code.ts'
import { entryOf, type RunRecord, recordOf } from '../../state/runs/entries.ts'
import type { Journal } from '../../state/runs/journal.ts'
import { openRun, runsFolder, wishesLeft } from '../../state/runs/runs.ts'
import type { CliProcess } from '../process.ts'
import { heldBy, over } from './words.ts'

export type TakenUp =
  | { readonly journal: Journal; readonly record: RunRecord }
  | { readonly refused: Diagnostic; readonly code: ExitCode }

type Who = Pick<CliProcess, 'env' | 'home' | 'now' | 'author'>

/** Makes this process the one writer of a run that is not over. What was read of it before that may have changed since. */
export async function takenUp(cli: Who, id: string): Promise<TakenUp> {
  const opened = await openRun(runsFolder(cli), id, { who: cli.author(), now: cli.now() })
  if ('held' in opened) return { refused: heldBy(opened.held), code: exitCode.locked }
  const { journal } = opened
  try {
    const record = recordOf(journal.entries, id)
    if (record && !record.ended && (await heedLeft(cli, id, journal)) !== 'abort') return { journal, record }
    await journal.close()
    return { refused: over(id), code: exitCode.error }
  } catch (error) {
    await journal.close()
    throw error
  }
}

/** Writes down what was wished of somebody who died, or gave up, before heeding it: an abort holds all the same. */
export async function heedLeft(cli: Who, id: string, journal: Journal): Promise<'abort' | undefined> {
  for (const { note, taken } of await wishesLeft(runsFolder(cli), id)) {
    const { wish } = note
    await journal.append(entryOf(note, note.at))
    if (wish === 'abort') await journal.append(aborted(cli))
    await taken()
    if (wish === 'abort') return 'abort'
  }
  return undefined
}

export const aborted = ({ now }: Pick<CliProcess, 'now'>) =>
  ({ type: 'ended', at: now().toISOString(), exitCode: exitCode.error, stopped: 'asked' }) as const
