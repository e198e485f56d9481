import { nearest } from '../../config/document/nearest.ts'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { type ExitCode, exitCode, exitCodeOf, gravestOf } from '../../model/exit-code.ts'
import type { NodeRun } from '../../model/plan/event.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { removalBudget } from '../../model/plan/removals.ts'
import { visible } from '../../model/visible.ts'
import { planText } from '../../render/plan/plan.ts'
import { planReport } from '../../render/plan/plan-json.ts'
import { isDisruptive } from '../../render/plan/risk.ts'
import { checksTable } from '../../render/run/checks.ts'
import { type ApplyLine, runReport, runText } from '../../render/run/run.ts'
import { jsonText } from '../../render/text/json.ts'
import { count, sentenceList } from '../../render/text/names.ts'
import type { Transports } from '../../transport/transport.ts'
import { askYes } from '../ask.ts'
import { defaultsIn, ownIn } from '../defaults.ts'
import { type Accepted, acceptedCut, accepting, notPlanned } from '../disconnect.ts'
import { authorsOf } from '../policy/authors.ts'
import { judge } from '../policy/judge.ts'
import { refusals } from '../policy/refusals.ts'
import { openPolicy } from '../policy/source.ts'
import type { CliProcess } from '../process.ts'
import { print, printDuration, reportDiagnostics, usage, widthOf } from '../report.ts'
import { leftOutFault, planCode } from '../verdict.ts'
import { type Applied, alone, applyNodes, type Running } from './apply-nodes.ts'
import type { ApplyOptions } from './apply-options.ts'
import type { Prepared } from './apply-plans.ts'
import { notApproved } from './approved.ts'
import { removalFindings } from './removals.ts'
import { closedNow, gateCodes, needsApproval, rolloutFaults } from './rollout-faults.ts'
import { chosenBy } from './stopping.ts'
import { type Staged, staged } from './waves.ts'

export interface ApplyWords {
  /** Somebody said yes to exactly these plans already. */
  readonly isAgreed: boolean
  /** What is asked on a terminal, of so many nodes, with what it disrupts there. */
  readonly question: (nodes: string, risk: string) => string
  /** By what nodes write down who changed them; by default who started this. */
  readonly holder?: string
  /** It failed, and what it changed is taken back: there is nothing to plan, to show or to judge. */
  readonly isOnItsWayBack?: true
  /** The waves, where they are made already. */
  readonly stages?: Staged
  /** What goes was agreed to before: the word itself says so, or whoever began it. */
  readonly agreesToRemovals?: true
  /** How it is kept, once everybody agreed; by default not at all. */
  readonly open?: (stages: Staged) => Promise<KeptRunning | { readonly refused: ExitCode }>
}

export interface KeptRunning extends Running {
  ended(applied: Applied, code: ExitCode): Promise<void>
}

/** Shows plans, asks, carries them out on their nodes and reports how that ended. */
export async function carryOut(
  cli: CliProcess,
  transports: Transports,
  prepared: Prepared,
  options: ApplyOptions,
  words: ApplyWords,
): Promise<ExitCode> {
  const { plans, unread } = prepared
  const names = [...plans.map(({ node }) => node.name), ...unread.map(({ node }) => node)]
  const unknown = [
    ...unknownChecks(cli, options),
    // What a run began with also names nodes that are done.
    ...(words.stages ? [] : notPlanned(names, options.allowDisconnect)),
  ]
  if (unknown.length > 0) {
    reportDiagnostics(cli, unknown)
    return exitCode.error
  }
  const stages =
    words.stages ??
    staged({ ...prepared, plans: plans.map(({ plan }) => plan), unread: unread.map(({ node }) => node) }, options)
  const refused = words.isOnItsWayBack ? undefined : await show(cli, prepared, stages, options, words)
  if (refused !== undefined) return refused
  const work = plans.filter(({ plan }) => plan.steps.length > 0)
  if (work.length > 0 && !words.isAgreed && !(await agreed(cli, prepared, stages, options, words)))
    return exitCode.error

  const since = cli.now()
  const kept = stages.waves.length > 0 ? await words.open?.(stages) : undefined
  if (kept && 'refused' in kept) return kept.refused
  const applied = await applyNodes(
    cli,
    transports,
    prepared,
    stages,
    options,
    kept ?? {
      ...alone(cli),
      ...(words.holder !== undefined && { holder: words.holder }),
    },
  )
  const { runs, notStarted } = applied
  const all = [...prepared.unread, ...unchanged(prepared), ...runs]
  const leftOut = leftOutFault(
    prepared.plans.map(({ shown }) => shown),
    'applied',
  )
  reportDiagnostics(cli, [
    ...runs.flatMap(({ node, diagnostics }) => diagnostics.map((one) => ({ ...one, node: one.node ?? node }))),
    ...leftOut,
    ...rolloutFaults(applied),
  ])
  const code = gravestOf([
    exitCodeOf(all.map(({ outcome }) => outcome)),
    ...gateCodes(applied),
    ...(applied.vanished.length > 0 ? [exitCode.someUnreachable] : []),
    ...(applied.back && applied.back.left.length > 0 ? [exitCode.notTakenBack] : []),
    ...(notStarted.length + leftOut.length > 0 ? [exitCode.error] : []),
  ])
  await kept?.ended(applied, code)
  if (options.output === 'json') line(cli, runReport(all, notStarted, code))
  else if (work.length > 0 || words.stages) {
    const checked = runs.filter(({ checks }) => checks)
    if (options.verbose && checked.length > 0)
      print(cli.stdout, `\n${checksTable(checked, cli.style, widthOf(cli.stdout))}`)
    print(cli.stdout, `\n${runText(all, notStarted, cli.style, chosenBy(options))}`)
  }
  if (work.length > 0) printDuration(cli, 'Done', since)
  return code
}

/** A word that names no check would leave none out, and nobody would notice. */
function unknownChecks(
  { provider: { afterChecks, acrossChecks } }: CliProcess,
  { skipCheck = [] }: ApplyOptions,
): Diagnostic[] {
  const known = [...afterChecks, ...acrossChecks].map(({ id }) => id)
  return skipCheck
    .filter((id) => !known.includes(id))
    .map((id) => {
      const meant = nearest(id, known)
      const hint = meant ? `Did you mean ${meant}?` : `There are: ${known.join(', ')}.`
      return usage(`nothing was applied, as there is no check ${visible(id)}`, hint)
    })
}

/**
 * Shows what is about to happen, and everything that keeps it from happening. Where a plan holds errors nothing is applied
 * anywhere: half a wish is not a wish.
 */
async function show(
  cli: CliProcess,
  prepared: Prepared,
  stages: Staged,
  options: ApplyOptions,
  words: ApplyWords,
): Promise<ExitCode | undefined> {
  const { plans: all, unread, hash, seconds } = prepared
  const plans = all.map(({ shown }) => accepting(shown, options.allowDisconnect))
  const hashes = Object.fromEntries(all.map(({ plan, hash }) => [plan.node, hash]))
  const judged = await judgePrepared(cli, prepared, options)
  const faulty = plans.filter((plan) => planCode(plan) !== exitCode.done)
  const budget = removalBudget(plans, agreedRemovals(prepared, plans, options, words.agreesToRemovals))
  const refused = [
    ...removalFindings(budget, 'apply'),
    ...notApproved(hash, options.approvedHash),
    ...refusals(judged.report),
    ...(stages.waves.length > 0 ? closedNow(prepared.cluster.rollout, cli.now()) : []),
    ...(words.open ? [] : needsApproval(prepared.cluster.rollout, stages.waves.length)),
  ]
  const { soakSeconds, onFailure } = prepared.cluster.rollout
  const fleet = {
    ...{ plans, unread: unread.map(({ node }) => node), hashes, seconds },
    ...{ atOnce: stages.atOnce, waves: stages.waves, soakSeconds },
    ...(onFailure && { onFailure }),
    ...(budget.agreed !== undefined && { allowRemovals: budget.agreed }),
    ...(judged.report && { policy: judged.report }),
  }
  if (options.output === 'json')
    line(cli, { type: 'plan', ...planReport(fleet, [...judged.diagnostics, ...stages.diagnostics, ...refused]) })
  else {
    const known = { defaults: defaultsIn(cli), own: ownIn(cli) }
    print(cli.stdout, planText(fleet, { style: cli.style, verbose: options.verbose ?? false, ...known }))
  }
  reportDiagnostics(cli, [
    ...judged.diagnostics,
    ...stages.diagnostics,
    ...refused,
    ...(faulty.length > 0 ? [faultyPlans(faulty, plans)] : []),
  ])
  const codes = [
    ...(refused.length > 0 ? [exitCode.refused] : []),
    ...(hasErrors([...judged.diagnostics, ...stages.diagnostics]) ? [exitCode.error] : []),
    ...faulty.map(planCode),
  ]
  return codes.length > 0 ? gravestOf(codes) : undefined
}

/** Whoever kept the plan may have agreed beforehand. */
function agreedRemovals(
  { kept }: Prepared,
  plans: readonly Plan[],
  { allowRemovals = kept?.envelope.allowRemovals }: ApplyOptions,
  agreesToRemovals: true | undefined,
): number | undefined {
  return agreesToRemovals ? removalBudget(plans).total : allowRemovals
}

/** The policy is asked anew by whoever applies. */
async function judgePrepared(cli: CliProcess, { plans, hash, cluster, kept }: Prepared, options: ApplyOptions) {
  const source = await openPolicy(cli, options, cluster)
  const authors = () => authorsOf(cli, source, options.cluster, kept?.envelope)
  const judging = { plans: plans.map(({ shown }) => shown), hash, authors }
  return judge(cli, source, judging, { ...options, ...(kept && { planFile: kept.file }) })
}

const faultyPlans = (faulty: readonly Plan[], { length }: readonly Plan[]): Diagnostic => ({
  severity: 'error',
  code: 'apply/faulty-plan',
  summary: `nothing was applied, because ${count(faulty.length, 'plan')} of ${length} cannot be carried out`,
  hint: 'Mend what is reported above, or choose the other nodes with --node.',
})

async function agreed(
  cli: CliProcess,
  { cluster, plans }: Prepared,
  { waves }: Staged,
  { yes, output, allAtOnce, allowDisconnect }: ApplyOptions,
  words: ApplyWords,
): Promise<boolean> {
  if (yes) return true
  if (output === 'json' || !cli.canAsk) {
    const hint =
      'Look at the plan and add --yes; or keep it with `netloom plan --out FILE` and run `netloom apply FILE`.'
    reportDiagnostics(cli, [usage('nothing was applied, because nobody can be asked here', hint)])
    return false
  }
  const work = plans.filter(({ plan }) => plan.steps.length > 0).map(({ shown }) => shown)
  const guards = work.flatMap((plan) => plan.guards ?? []).length
  const risk = [
    ...(isDisruptive(work) ? [', and disrupt there what is named above'] : []),
    ...(guards > 0 ? [`, and remove ${count(guards, 'guard')}`] : []),
    ...cutWords(work, allowDisconnect),
  ].join('')
  const how = waves.length > 1 ? ` in ${waves.length} waves` : allAtOnce ? ' in one wave' : ''
  const question = words.question(`${count(work.length, 'node')} of the cluster ${visible(cluster.name)}${how}`, risk)
  if (await askYes(cli, `\n${question} Only "yes" does it: `)) return true
  cli.stderr.write('Nothing was applied.\n')
  return false
}

/** Whom it cuts off, and why that was accepted. */
function cutWords(plans: readonly Plan[], accepted: Accepted | undefined): string[] {
  const cut = plans.flatMap((plan) => {
    const why = acceptedCut(plan, accepted)
    return why === undefined ? [] : [`${visible(plan.node)} (${why})`]
  })
  return cut.length > 0 ? [`, though it cuts the way to ${sentenceList(cut)}`] : []
}

const unchanged = ({ plans }: Prepared): NodeRun[] =>
  plans
    .filter(({ plan }) => plan.steps.length === 0)
    .map(({ plan }) => ({ node: plan.node, outcome: 'unchanged', stepsDone: 0, diagnostics: [] }))

const line = (cli: CliProcess, value: ApplyLine): void => {
  cli.stdout.write(`${jsonText(cli.conceal(value))}\n`)
}
