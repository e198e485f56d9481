import type { Dialect, Forge, Pull, PullRequest } from '../../forges/forge.ts'
import { label } from '../../forges/labels.ts'
import { approvalsOf, isCommit } from '../../forges/reviews.ts'
import { stick } from '../../forges/sticky.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { EngineError } from '../../model/engine-error.ts'
import { type ExitCode, exitCode } from '../../model/exit-code.ts'
import type { Approval } from '../../model/plan/approval.ts'
import type { PolicyReport } from '../../model/plan/policy-verdict.ts'
import { visible } from '../../model/visible.ts'
import { writeApprovals } from '../../state/approvals.ts'
import type { SavedPlan } from '../../state/saved-plan.ts'
import { judgeKept } from '../policy/judge-kept.ts'
import type { CliProcess } from '../process.ts'
import { print, reportDiagnostics } from '../report.ts'
import { shownPlan } from '../secrets/shown.ts'
import type { Connection } from './connect.ts'
import type { Draft, JudgedByReviews } from './draft.ts'
import { noAccount } from './no-account.ts'
import type { CommentOptions } from './words.ts'

/** What is to stand on a pull request. */
export interface Work {
  /** Absent where none could be made. */
  readonly saved?: SavedPlan
  readonly draft: Draft
  readonly options: CommentOptions
}

/** Comment, status and labels of one pull request; nothing where it is no longer open, or has another head. */
export async function onPull(
  cli: CliProcess,
  { forge, place }: Connection,
  number: number,
  { saved, draft, options }: Work,
): Promise<ExitCode> {
  const called = `${forge.name}, ${place.repo}#${number}`
  const pull = forge.pull(number)
  const seen = await pull.look()
  if (seen.state !== 'open' || seen.locked) {
    print(cli.stdout, `Nothing was written: ${visible(called)} is ${seen.state === 'open' ? 'locked' : seen.state}.\n`)
    return exitCode.done
  }
  const moved = otherHead(seen, saved ? saved.envelope.commit : options.commit)
  if (moved) {
    reportDiagnostics(cli, [moved])
    return exitCode.refused
  }
  const beside = saved ? await judgedBeside(cli, pull, seen, { saved, options }) : { refused: [] }
  const { me, refused } = await marked(forge, seen, { draft, options }, beside.policy)
  const text = (limit: number) => draft.text({ ...forge.dialect, limit } satisfies Dialect, beside)
  const others = await stick(pull, { key: draft.key, me, limit: forge.dialect.limit, body: text })
  const unlabelled = await mildly(() => label(pull, draft.level, others))
  reportDiagnostics(cli, [...beside.refused, ...refused, ...unlabelled])
  print(cli.stdout, `Commented on ${visible(called)}: ${visible(draft.headline)}.\n`)
  return exitCode.done
}

/** A plan that a stranger uploaded goes only where its commit is what is looked at. */
function otherHead({ head, tested }: Pull, commit: string | undefined): Diagnostic | undefined {
  if (commit !== undefined && [head, ...tested].some((one) => isCommit(one, commit))) return undefined
  return {
    severity: 'error',
    code: 'forge/other-head',
    summary: `nothing was written: the plan was made from ${commit ?? 'no commit'}, and the head of the pull request is ${head}`,
    hint: 'Plan from the head of the pull request, checked out as it is; after a push the run for that push comments.',
  }
}

/**
 * Who approved by a review, and what the policy makes of that; without reviews where the platform does not let us look,
 * and nobody asked for the list.
 */
async function judgedBeside(
  cli: CliProcess,
  pull: PullRequest,
  seen: Pull,
  { saved, options }: Required<Pick<Work, 'saved' | 'options'>>,
): Promise<JudgedByReviews & { readonly refused: readonly Diagnostic[] }> {
  const { hash, envelope } = saved
  const { approvalsOut: file } = options
  let approvals: readonly Approval[] = []
  const refused = await mildly(async () => {
    approvals = approvalsOf(await pull.reviews(), seen, { commit: envelope.commit ?? '', hash })
  }, file !== undefined)
  if (refused.length > 0) {
    const alone = await judgedAlone(cli, saved, options)
    return { ...alone, refused: [...refused, ...alone.refused] }
  }
  if (file !== undefined) await writeApprovals(file, approvals)
  return { approvals, ...(await judgedAlone(cli, saved, { ...options, reviews: approvals })) }
}

/** What the policy makes of a plan, without a look at any platform. */
export async function judgedAlone(
  cli: CliProcess,
  { hash, nodes, envelope }: SavedPlan,
  words: CommentOptions & Pick<Parameters<typeof judgeKept>[2], 'reviews'>,
): Promise<Pick<JudgedByReviews, 'policy'> & { readonly refused: readonly Diagnostic[] }> {
  const plans = nodes.map(({ plan }) => shownPlan({ plan }))
  const files = { ...words, ...(words.plan !== undefined && { planFile: words.plan }) }
  const { report, diagnostics } = await judgeKept(cli, { hash, envelope, plans }, files)
  return { ...(report && { policy: report }), refused: diagnostics }
}

/** The status of the commit, and whose token it is. Who may not edit what others wrote need not know. */
async function marked(
  forge: Forge,
  { head, page }: Pull,
  { draft, options }: Pick<Work, 'draft' | 'options'>,
  policy?: PolicyReport,
) {
  const { cluster, key, changes } = draft
  const isBroken = changes && policy?.outcome === 'fail'
  const ok = draft.ok && !isBroken
  const summary = isBroken ? `${draft.headline}; the policy refuses it` : draft.headline
  const link = options.link ?? page
  let by: string | undefined
  const status = { key: `netloom-${key}`, name: `netloom/${visible(cluster).slice(0, 60)}`, ok, summary }
  const refused = await mildly(async () => {
    by = await forge.mark(head, { ...status, ...(link !== undefined && { page: link }) })
  })
  const me = (await forge.me()) ?? by
  if (me === undefined && !forge.ownOnly) throw noAccount(forge.name, 'comment', ', or set the status of commits')
  return { me, refused }
}

/** Does what a comment can do without: a refusal is a warning. */
async function mildly(act: () => Promise<unknown>, strict = false): Promise<Diagnostic[]> {
  try {
    await act()
    return []
  } catch (error) {
    if (strict || !(error instanceof EngineError) || !mild.includes(error.code)) throw error
    return [{ severity: 'warning', code: error.code, summary: error.message, hint: error.hint }]
  }
}

const mild = ['forge/forbidden', 'forge/missing', 'forge/refused']
