import { hasErrors } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import { readSavedPlan } from '../../state/saved-plan.ts'
import { drawPlan } from '../drawing/plan.ts'
import type { PlanForm } from '../options.ts'
import { judgeKept } from '../policy/judge-kept.ts'
import type { Run } from '../process.ts'
import { reportDiagnostics } from '../report.ts'
import { shownPlan } from '../secrets/shown.ts'
import type { TrustWords } from '../trust/open.ts'

interface ShowOptions extends PlanForm, TrustWords {
  readonly verbose?: boolean
  readonly summary?: boolean
  readonly approvals?: string
}

export const run: Run<ShowOptions> = async (cli, { arguments: [file = ''], options }) => {
  const read = await readSavedPlan(file)
  if ('fault' in read) {
    reportDiagnostics(cli, [read.fault])
    return exitCode.error
  }
  const { nodes, envelope } = read.saved
  const { takes, waves, soakSeconds, onFailure, allowRemovals, ...made } = envelope
  const plans = nodes.map(({ plan }) => shownPlan({ plan }))
  const hashes = Object.fromEntries(nodes.map((one) => [one.node, one.hash]))
  const { report, diagnostics } = await judgeKept(cli, { ...read.saved, plans }, { ...options, planFile: file })
  reportDiagnostics(cli, diagnostics)
  await drawPlan(
    cli,
    {
      ...{ plans, unread: [], hashes, cluster: made.clusterName ?? made.cluster, made, diagnostics },
      ...(made.snapshot && { taken: made.snapshot }),
      ...(takes && { seconds: takes }),
      ...(waves && { waves }),
      ...(soakSeconds !== undefined && { soakSeconds }),
      ...(onFailure && { onFailure }),
      ...(allowRemovals !== undefined && { allowRemovals }),
      ...(report && { policy: report }),
    },
    options,
  )
  return hasErrors(diagnostics) ? exitCode.error : exitCode.done
}
