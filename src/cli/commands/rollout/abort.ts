import { setTimeout as wait } from 'node:timers/promises'
import { exitCode } from '../../../model/exit-code.ts'
import type { KeptRun } from '../../../state/runs/runs.ts'
import type { CliProcess, Run } from '../../process.ts'
import { reportDiagnostics, usage } from '../../report.ts'
import { type TakeBackOptions, takeBackRun } from '../../rollout/take-back.ts'
import { takenUp } from '../../rollout/take-up.ts'
import { wishing } from '../../rollout/wish.ts'
import { namedRun } from '../../rollout/words.ts'

type AbortOptions = Omit<TakeBackOptions, 'takeBack'> & { readonly takeBack?: boolean }

/** Milliseconds between two looks at a run that somebody is to end. */
const betweenLooks = 500

const abort = wishing('abort')

/** Ends a run; with `--take-back` what it changed is taken back then. */
export const run: Run<AbortOptions> = async (cli, request) => {
  const {
    arguments: [id = ''],
    options: { takeBack, ...options },
  } = request
  if (!takeBack) return await abort(cli, request)
  if (!options.yes && options.approvedHash === undefined && (options.output === 'json' || !cli.canAsk)) {
    reportDiagnostics(cli, [
      usage('the run goes on, because nobody can be asked here whether to take it back', 'Add --yes.'),
    ])
    return exitCode.error
  }
  const code = await abort(cli, request)
  if (code !== exitCode.done) return code
  const over = await onceOver(cli, id)
  return over ? await takeBackRun(cli, over, options) : exitCode.error
}

/** The run, once whoever works on it has ended it; if he died, it is ended here. Nothing where somebody asked to stop. */
async function onceOver(cli: CliProcess, id: string): Promise<KeptRun | undefined> {
  const { signal } = cli.interrupts
  while (!signal.aborted) {
    const kept = await namedRun(cli, id)
    if (kept.ended) return kept
    if (!kept.writer) {
      const taken = await takenUp(cli, id)
      if ('journal' in taken) await taken.journal.close()
    }
    await wait(betweenLooks, undefined, { signal }).catch(() => undefined)
  }
  return undefined
}
