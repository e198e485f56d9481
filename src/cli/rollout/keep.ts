import type { NodeRun } from '../../model/plan/event.ts'
import { visible } from '../../model/visible.ts'
import { journaled } from '../../rollout/journaled.ts'
import type { Journal } from '../../state/runs/journal.ts'
import { runsFolder, wishesLeft } from '../../state/runs/runs.ts'
import type { KeptRunning } from '../fleet/carry-out.ts'
import type { CliProcess } from '../process.ts'
import { holderOf } from './words.ts'

interface Kept {
  readonly id: string
  readonly journal: Journal
  readonly known?: ReadonlyMap<string, NodeRun>
}

/** Works on a run that is kept: what was begun on a node is ended there, whoever interrupts; others may pause or abort it. */
export function keeping(cli: CliProcess, { id, journal, known }: Kept): KeptRunning {
  const folder = runsFolder(cli)
  const { signal } = cli.interrupts
  const context = journaled(journal, {
    ...{ signal, now: cli.now },
    wishes: () => wishesLeft(folder, id),
    onWish: (note) => {
      const what = note.wish === 'approve' ? `approves wave ${note.wave}` : `wants the run to ${note.wish}`
      cli.stderr.write(`${visible(note.by)} ${what}.\n`)
    },
  })
  return {
    context,
    // Nobody takes back what is in change: whoever goes on with the run finds it ended.
    signal: new AbortController().signal,
    holder: holderOf(cli.author(), id),
    run: id,
    ...(known && { known }),
    interrupted: 'to finish (what is in change is ended, not taken back)',
    async ended({ stopped, notStarted, back }, exitCode) {
      const goesOn =
        stopped?.why === 'half' ||
        (back && back.left.length > 0 && signal.aborted) ||
        (notStarted.length > 0 && (stopped?.why === 'closed' || (stopped?.why === 'asked' && signal.aborted)))
      if (goesOn) cli.stderr.write(`The run ${id} is not over. To go on: netloom rollout resume ${id}\n`)
      else
        await journal.append({
          ...{ type: 'ended', at: cli.now().toISOString(), exitCode },
          ...(stopped && (notStarted.length > 0 || back) && { stopped: stopped.why }),
        })
      await journal.close()
    },
  }
}
