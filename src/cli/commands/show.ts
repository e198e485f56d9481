import { exitCode } from '../../model/exit-code.ts'
import { keptIn, readSavedPlan } from '../../state/saved-plan.ts'
import { drawPlan } from '../drawing/plan.ts'
import type { PlanForm } from '../options.ts'
import type { Run } from '../process.ts'
import { complain } from '../report.ts'
import { shownPlan } from '../secrets/shown.ts'

export const run: Run<PlanForm & { readonly verbose?: boolean; readonly summary?: boolean }> = async (
  cli,
  { arguments: [file = ''], options },
) => {
  const read = await readSavedPlan(file)
  if ('fault' in read) {
    complain(cli, [read.fault])
    return exitCode.error
  }
  const { created, author, cluster, hashes } = read.saved
  const plans = keptIn(read.saved).map((one) => shownPlan(one))
  await drawPlan(cli, { plans, unread: [], cluster, made: { created, author } }, { ...options, hashes })
  return exitCode.done
}
