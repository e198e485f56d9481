import { exitCode } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import { planText } from '../../render/plan/plan.ts'
import { planReport } from '../../render/plan/plan-json.ts'
import { keptIn, readSavedPlan } from '../../state/saved-plan.ts'
import { defaultsIn, ownIn } from '../defaults.ts'
import type { TextOrJson } from '../options.ts'
import type { Run } from '../process.ts'
import { print, printJson, reportDiagnostics } from '../report.ts'
import { shownPlan } from '../secrets/shown.ts'

export const run: Run<TextOrJson & { readonly verbose?: boolean; readonly summary?: boolean }> = async (
  cli,
  { arguments: [file = ''], options },
) => {
  const read = await readSavedPlan(file)
  if ('fault' in read) {
    reportDiagnostics(cli, [read.fault])
    return exitCode.error
  }
  const { created, author, cluster } = read.saved
  const plans = keptIn(read.saved).map((one) => shownPlan(one))
  const fleet = { plans, unread: [] }
  if (options.output === 'json') {
    printJson(cli, { ...planReport(fleet, [], read.saved.hashes), created, author, cluster })
  } else {
    print(cli.stdout, `Made ${visible(created)} by ${visible(author)} from ${visible(cluster)}.\n\n`)
    const { verbose = false, summary = false } = options
    print(
      cli.stdout,
      planText(fleet, { style: cli.style, verbose, summary, defaults: defaultsIn(cli), own: ownIn(cli) }),
    )
  }
  return exitCode.done
}
