import { exitCode, gravestOf } from '../../../model/exit-code.ts'
import type { Run } from '../../process.ts'
import { reportDiagnostics } from '../../report.ts'
import { type TakeBackOptions, takeBackRun } from '../../rollout/take-back.ts'
import { heldBy, namedRun, notOver } from '../../rollout/words.ts'

/** Takes back what a run that is over changed, planned from what is seen now. */
export const run: Run<TakeBackOptions> = async (cli, { arguments: [id = ''], options }) => {
  const kept = await namedRun(cli, id)
  if (!kept.ended) {
    reportDiagnostics(cli, [kept.writer ? heldBy(kept.writer) : notOver(id)])
    return kept.writer ? exitCode.locked : exitCode.error
  }
  return gravestOf([await takeBackRun(cli, kept, options)])
}
