import type { Diagnostic } from '../../../model/diagnostic.ts'
import { exitCode } from '../../../model/exit-code.ts'
import { visible } from '../../../model/visible.ts'
import { entryOf, type WishNote } from '../../../state/runs/entries.ts'
import { leaveWish, runsFolder } from '../../../state/runs/runs.ts'
import type { GlobalOptions } from '../../options.ts'
import type { Run } from '../../process.ts'
import { reportDiagnostics } from '../../report.ts'
import { takenUp } from '../../rollout/take-up.ts'
import { namedRun, over } from '../../rollout/words.ts'

/** Approves a wave: tells whoever works on the run; where nobody does, it is written down at once. */
export const run: Run<GlobalOptions> = async (cli, { arguments: [id = '', word = ''] }) => {
  const kept = await namedRun(cli, id)
  const { waves } = kept.header
  const wave = waves.findIndex(({ name }, n) => name === word || String(n + 1) === word) + 1
  const refusal = kept.ended ? over(id) : wave === 0 ? noWave(id, word, waves.length) : undefined
  if (refusal) {
    reportDiagnostics(cli, [refusal])
    return exitCode.error
  }
  const note: WishNote = { wish: 'approve', wave, by: cli.author(), at: cli.now().toISOString() }
  if (kept.writer) {
    await leaveWish(runsFolder(cli), id, note)
    cli.stderr.write(`Told ${visible(kept.writer.who)}, who works on it.\n`)
    return exitCode.done
  }
  const taken = await takenUp(cli, id)
  if ('refused' in taken) {
    reportDiagnostics(cli, [taken.refused])
    return taken.code
  }
  try {
    await taken.journal.append(entryOf(note, note.at))
  } finally {
    await taken.journal.close()
  }
  cli.stderr.write(`Nobody works on it; that is written down. To go on with it: netloom rollout resume ${id}\n`)
  return exitCode.done
}

const noWave = (id: string, word: string, waves: number): Diagnostic => ({
  severity: 'error',
  code: 'rollout/unknown-wave',
  summary: `the run ${id} has no wave ${visible(word)}`,
  hint: `Name it, or its number from 1 to ${waves}: netloom rollout show ${id}.`,
})
