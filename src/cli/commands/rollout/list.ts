import { exitCode } from '../../../model/exit-code.ts'
import { listText, type RolloutList } from '../../../render/rollout.ts'
import { listRuns, runsFolder } from '../../../state/runs/runs.ts'
import type { GlobalOptions, TextOrJson } from '../../options.ts'
import type { Run } from '../../process.ts'
import { print, printJson, reportDiagnostics, widthOf } from '../../report.ts'
import { viewOf } from '../../rollout/view.ts'
import { unreadRun } from '../../rollout/words.ts'

export const run: Run<GlobalOptions & TextOrJson> = async (cli, { options }) => {
  const found = await listRuns(runsFolder(cli))
  const runs = found.runs.map((run) => viewOf(run))
  reportDiagnostics(cli, found.unread.map(unreadRun))
  if (options.output === 'json')
    printJson(cli, { format: 'netloom.rollout-list', version: 1, runs } satisfies RolloutList)
  else print(cli.stdout, listText(runs, cli.style, widthOf(cli.stdout)))
  return exitCode.done
}
