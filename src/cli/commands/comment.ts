import { exitCode } from '../../model/exit-code.ts'
import { commentFailure, commentPlan } from '../forge/comment-plan.ts'
import { issueDrift } from '../forge/issue-drift.ts'
import type { CommentOptions } from '../forge/words.ts'
import type { Run } from '../process.ts'
import { reportDiagnostics, usage } from '../report.ts'

export const run: Run<CommentOptions> = async (cli, { options }) => {
  const { plan, drift, failed } = options
  if (plan !== undefined) return commentPlan(cli, plan, options)
  if (failed) return commentFailure(cli, options)
  if (drift !== undefined) return issueDrift(cli, drift, options)
  reportDiagnostics(cli, [usage('nothing is named to comment on', 'Name a plan: netloom comment --plan FILE.')])
  return exitCode.error
}
