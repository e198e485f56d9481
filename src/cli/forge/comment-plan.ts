import type { Diagnostic } from '../../model/diagnostic.ts'
import { EngineError } from '../../model/engine-error.ts'
import { type ExitCode, exitCode } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import type { CliProcess } from '../process.ts'
import { print, reportDiagnostics, usage } from '../report.ts'
import { checkedPlan, expectedCluster } from './checked-plan.ts'
import { connect, pullNumber } from './connect.ts'
import { draftOf, failedDraft } from './draft.ts'
import { writeElsewhere } from './elsewhere.ts'
import { judgedAlone, onPull, type Work } from './on-pull.ts'
import type { CommentOptions } from './words.ts'

/** Puts a kept plan on its pull request. */
export async function commentPlan(cli: CliProcess, file: string, options: CommentOptions): Promise<ExitCode> {
  const checked = await checkedPlan(cli, file, options)
  if ('fault' in checked) {
    reportDiagnostics(cli, [checked.fault])
    return checked.code
  }
  const { saved } = checked
  return putDraft(cli, { saved, draft: await draftOf(cli, saved, options), options })
}

/** Says on a pull request that no plan could be made of its head. */
export async function commentFailure(cli: CliProcess, options: CommentOptions): Promise<ExitCode> {
  const cluster = await expectedCluster(cli, options)
  if (cluster === undefined || options.commit === undefined) {
    const hint = 'Give the cluster by -C or --cluster-name, and the commit by --commit.'
    reportDiagnostics(cli, [usage('--failed needs to know of which cluster and which commit', hint)])
    return exitCode.error
  }
  return putDraft(cli, { draft: await failedDraft(cli, cluster, options), options })
}

async function putDraft(cli: CliProcess, work: Work): Promise<ExitCode> {
  const { options } = work
  const connection = await connect(cli, options)
  if ('fault' in connection) return toNobody(cli, work, connection.fault)
  try {
    const number = await pullNumber(cli, connection, options)
    if (typeof number === 'number') return await onPull(cli, connection, number, work)
    reportDiagnostics(cli, [number.fault])
    return exitCode.error
  } catch (error) {
    if (!(error instanceof EngineError) || !refusals.includes(error.code)) throw error
    const { code, message: summary, hint } = error
    return toNobody(cli, work, { severity: 'error', code, summary, hint })
  }
}

const refusals = ['forge/forbidden', 'forge/token-refused']

/**
 * The comment goes where whoever looks at the job finds it. That a job may not write is no failure of it (so it is for each
 * pull request from a fork); a token that is wrong is.
 */
async function toNobody(cli: CliProcess, { saved, draft, options }: Work, fault: Diagnostic): Promise<ExitCode> {
  const { policy, refused } = saved === undefined ? { refused: [] } : await judgedAlone(cli, saved, options)
  const text = draft.text({ limit: 1_000_000, unit: 'bytes', html: true }, { ...(policy && { policy }) })
  const where = await writeElsewhere(cli, text, options.out)
  reportDiagnostics(cli, refused)
  const isMild = where !== undefined && fault.code !== 'forge/token-refused'
  reportDiagnostics(cli, [isMild ? { ...fault, severity: 'warning' } : fault])
  if (where !== undefined) print(cli.stdout, `No comment was written; it is in ${visible(where)}.\n`)
  return isMild ? exitCode.done : exitCode.error
}
