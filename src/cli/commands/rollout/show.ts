import { exitCode } from '../../../model/exit-code.ts'
import { type RolloutReport, rolloutReportText } from '../../../render/rollout.ts'
import type { GlobalOptions, TextOrJson } from '../../options.ts'
import type { Run } from '../../process.ts'
import { print, printJson } from '../../report.ts'
import { viewOf } from '../../rollout/view.ts'
import { namedRun } from '../../rollout/words.ts'

/** A run as it was written down; reaches out to no node. */
export const run: Run<GlobalOptions & TextOrJson> = async (cli, { arguments: [id = ''], options }) => {
  const view = viewOf(await namedRun(cli, id))
  if (options.output === 'json')
    printJson(cli, { format: 'netloom.rollout', version: 1, ...view, diagnostics: [] } satisfies RolloutReport)
  else print(cli.stdout, rolloutReportText(view, cli.style))
  return exitCode.done
}
