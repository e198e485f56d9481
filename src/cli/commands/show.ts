import { exitCode } from '../../model/exit-code.ts'
import { readSavedPlan } from '../../state/saved-plan.ts'
import { drawPlan } from '../drawing/plan.ts'
import type { PlanForm } from '../options.ts'
import type { Run } from '../process.ts'
import { reportDiagnostics } from '../report.ts'
import { shownPlan } from '../secrets/shown.ts'

export const run: Run<PlanForm & { readonly verbose?: boolean; readonly summary?: boolean }> = async (
  cli,
  { arguments: [file = ''], options },
) => {
  const read = await readSavedPlan(file)
  if ('fault' in read) {
    reportDiagnostics(cli, [read.fault])
    return exitCode.error
  }
  const { nodes, envelope } = read.saved
  const { takes, ...made } = envelope
  const plans = nodes.map(({ plan }) => shownPlan({ plan }))
  const hashes = Object.fromEntries(nodes.map((one) => [one.node, one.hash]))
  await drawPlan(
    cli,
    {
      plans,
      unread: [],
      hashes,
      cluster: made.cluster,
      made,
      ...(made.snapshot && { taken: made.snapshot }),
      ...(takes && { seconds: takes }),
    },
    options,
  )
  return exitCode.done
}
