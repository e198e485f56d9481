import { exitCode } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import { planText } from '../../render/plan/plan.ts'
import { planReport } from '../../render/plan/plan-json.ts'
import { readSavedPlan } from '../../state/saved-plan.ts'
import { defaultsIn, ownIn } from '../defaults.ts'
import type { TextOrJson } from '../options.ts'
import type { Run } from '../process.ts'
import { complain, printJson, tell } from '../report.ts'
import { shownPlan } from '../secrets/shown.ts'

export const run: Run<TextOrJson & { readonly verbose?: boolean; readonly summary?: boolean }> = async (
  cli,
  { arguments: [file = ''], options },
) => {
  const read = await readSavedPlan(file)
  if ('fault' in read) {
    complain(cli, [read.fault])
    return exitCode.error
  }
  const { nodes, envelope } = read.saved
  const { created, author, cluster, netloom, commit } = envelope
  const plans = nodes.map(({ plan }) => shownPlan({ plan }))
  const hashes = Object.fromEntries(nodes.map((one) => [one.node, one.hash]))
  const fleet = { plans, unread: [], hashes }
  if (options.output === 'json') {
    printJson(cli, { ...planReport(fleet, []), ...envelope })
  } else {
    const at = commit === undefined ? '' : ` at ${visible(commit)}`
    tell(
      cli.stdout,
      `Made ${visible(created)} by ${visible(author)} from ${visible(cluster)}${at}, with netloom ${visible(netloom)}.\n\n`,
    )
    const { verbose = false, summary = false } = options
    tell(
      cli.stdout,
      planText(fleet, { style: cli.style, verbose, summary, defaults: defaultsIn(cli), own: ownIn(cli) }),
    )
  }
  return exitCode.done
}
