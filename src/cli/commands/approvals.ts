import type { Forge, Post } from '../../forges/forge.ts'
import { keyOf, markerOf, type Shown } from '../../forges/marker.ts'
import { approvalsOf, isCommit } from '../../forges/reviews.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type ExitCode, exitCode } from '../../model/exit-code.ts'
import type { Approval } from '../../model/plan/approval.ts'
import { visible } from '../../model/visible.ts'
import { sentenceList } from '../../render/text/names.ts'
import { writeApprovals } from '../../state/approvals.ts'
import { checkedPlan, nameIn } from '../forge/checked-plan.ts'
import { connect, mergedNumber } from '../forge/connect.ts'
import { noAccount } from '../forge/no-account.ts'
import type { CommentOptions } from '../forge/words.ts'
import type { CliProcess, Run } from '../process.ts'
import { print, reportDiagnostics } from '../report.ts'

export interface ApprovalsOptions extends Pick<CommentOptions, 'cluster' | 'forge' | 'api' | 'repo' | 'pull'> {
  readonly plan: string
  readonly out: string
}

/** After a merge: who approved, on the pull request that brought the commit of a plan, just this plan. */
export const run: Run<ApprovalsOptions> = async (cli, { options }) => {
  const checked = await checkedPlan(cli, options.plan, options)
  if ('fault' in checked) return refuse(cli, checked.fault, checked.code)
  const { hash, nodes, envelope } = checked.saved
  if (nodes.every(({ plan }) => plan.steps.length === 0)) {
    await writeApprovals(options.out, [])
    print(cli.stdout, 'The plan changes nothing: it needs no approval.\n')
    return exitCode.done
  }
  const connection = await connect(cli, options)
  if ('fault' in connection) return refuse(cli, connection.fault)
  const { forge, place } = connection
  const number = await mergedNumber(connection, envelope.commit ?? 'that it was made from', options.pull)
  if (typeof number !== 'number') return refuse(cli, number.fault, exitCode.refused)

  const pull = forge.pull(number)
  const called = `${forge.name}, ${place.repo}#${number}`
  const seen = await pull.look()
  if (seen.state !== 'merged') return refuse(cli, notMerged(called, seen.state), exitCode.refused)
  const shown = await shownOn(forge, await pull.comments(), keyOf(nameIn(envelope)))
  if (shown === undefined || !isCommit(shown.commit, seen.head))
    return refuse(cli, notShown(called, seen.head), exitCode.refused)
  if (shown.plan !== hash) return refuse(cli, otherPlan(called, shown.plan, hash), exitCode.refused)

  const approvals = approvalsOf(await pull.reviews(), seen, { commit: shown.commit, hash })
  await writeApprovals(options.out, approvals)
  print(cli.stdout, `${visible(called)} showed this plan. ${approvedText(approvals)}\n`)
  return exitCode.done
}

/** The plan that our newest comment on a cluster shows. Throws `EngineError`. */
async function shownOn(forge: Forge, comments: readonly Post[], key: string): Promise<Shown | undefined> {
  const me = await forge.me()
  if (me === undefined) throw noAccount(forge.name, 'comment')
  return comments
    .filter(({ author }) => author === me)
    .map(({ body }) => markerOf(body))
    .findLast((marker) => marker?.topic === 'plan' && marker.key === key)?.shows
}

const approvedText = (approvals: readonly Approval[]): string =>
  approvals.length === 0
    ? 'Nobody approved it there.'
    : `Approved there by ${sentenceList(approvals.map(({ who }) => visible(who)))}.`

function refuse(cli: CliProcess, fault: Diagnostic, code: ExitCode = exitCode.error): ExitCode {
  reportDiagnostics(cli, [fault])
  return code
}

const fault = (code: string, summary: string, hint: string): Diagnostic => ({ severity: 'error', code, summary, hint })

const notMerged = (called: string, state: string): Diagnostic =>
  fault('forge/not-merged', `${called} is ${state}, and only what was merged is applied`, 'Merge it first.')

const notShown = (called: string, head: string): Diagnostic =>
  fault(
    'forge/plan-not-shown',
    `nothing of ours on ${called} shows a plan of its last commit ${head}`,
    'Nobody can have reviewed it. Look at the plan of now, and apply it by hand: netloom apply.',
  )

const otherPlan = (called: string, shown: string, hash: string): Diagnostic =>
  fault(
    'forge/other-plan',
    `the plan of now is ${hash}, and what was reviewed on ${called} is ${shown}`,
    'The nodes changed since, or the base was newer than the branch. Look at the plan of now: open a pull request that shows it, or apply it by hand.',
  )
