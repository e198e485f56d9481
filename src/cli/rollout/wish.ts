import { exitCode } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import { leaveWish, runsFolder } from '../../state/runs/runs.ts'
import type { GlobalOptions } from '../options.ts'
import type { Run } from '../process.ts'
import { reportDiagnostics } from '../report.ts'
import { aborted, takenUp } from './take-up.ts'
import { namedRun, over } from './words.ts'

/** Wishes something of a run: whoever works on it heeds it; where nobody does, it is written down at once. */
export const wishing =
  (wish: 'pause' | 'abort'): Run<GlobalOptions> =>
  async (cli, { arguments: [id = ''] }) => {
    const kept = await namedRun(cli, id)
    if (kept.ended) {
      reportDiagnostics(cli, [over(id)])
      return exitCode.error
    }
    const [folder, at, by] = [runsFolder(cli), cli.now().toISOString(), cli.author()]
    if (kept.writer) {
      await leaveWish(folder, id, { wish, by, at })
      cli.stderr.write(
        `Told ${visible(kept.writer.who)}, who works on it: nothing further is begun, what is in change is ended.\n`,
      )
      return exitCode.done
    }
    const taken = await takenUp(cli, id)
    if ('refused' in taken) {
      reportDiagnostics(cli, [taken.refused])
      return taken.code
    }
    const { journal, record } = taken
    try {
      await journal.append({ type: 'wish', wish, by, at })
      if (wish === 'abort') await journal.append(aborted(cli))
    } finally {
      await journal.close()
    }
    const doubt = record.inDoubt.length > 0 ? ' What it had begun ends by itself: netloom status shows it.' : ''
    cli.stderr.write(`Nobody works on it; that is written down.${doubt}\n`)
    return exitCode.done
  }
