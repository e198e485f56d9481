import { resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import { commandLine } from '../../model/plan/command.ts'
import { hashOfAll, planHash } from '../../model/plan/plan-hash.ts'
import { removalBudget } from '../../model/plan/removals.ts'
import { visible } from '../../model/visible.ts'
import { count } from '../../render/text/names.ts'
import { type Envelope, savedPlan, writeSavedPlan } from '../../state/saved-plan.ts'
import { commitAt } from '../../transport/git-revision.ts'
import { type Accepted, accepting, notPlanned } from '../disconnect.ts'
import { drawPlan } from '../drawing/plan.ts'
import { openNodes } from '../fleet/ask-nodes.ts'
import { chooseNodes } from '../fleet/load.ts'
import { planNodes } from '../fleet/plan-nodes.ts'
import { removalFindings } from '../fleet/removals.ts'
import { type Staged, staged } from '../fleet/waves.ts'
import type { NodeOptions, PlanForm } from '../options.ts'
import { authorsOf } from '../policy/authors.ts'
import { judge } from '../policy/judge.ts'
import { openPolicy } from '../policy/source.ts'
import type { CliProcess, Run } from '../process.ts'
import { print, printDuration, reportDiagnostics, usage } from '../report.ts'
import type { KeptPlan } from '../secrets/kept-plan.ts'
import { shownPlan } from '../secrets/shown.ts'
import { leftOutFault, planCode, readCode } from '../verdict.ts'
import { packageVersion } from '../version.ts'

export interface PlanOptions extends NodeOptions, PlanForm {
  readonly verbose?: boolean
  readonly strict?: boolean
  readonly allowDisconnect?: Accepted
  readonly moveUnmanaged?: boolean
  readonly allowRemovals?: number
  readonly allAtOnce?: boolean
  readonly rehearse?: boolean
  readonly commands?: boolean
  readonly reverse?: boolean
  readonly out?: string
  readonly snapshot?: string
  readonly summary?: boolean
  readonly detailedExitcode?: boolean
  readonly approvals?: string
}

export const run: Run<PlanOptions> = async (cli, { options }) => {
  const { allowDisconnect, out } = options
  const since = cli.now()
  const chosen = await chooseNodes(cli, options, { offline: options.snapshot !== undefined })
  if (chosen.refused) {
    const nothing = { plans: [], unread: [], diagnostics: chosen.diagnostics }
    if (options.output !== 'text') await drawPlan(cli, nothing, options)
    return chosen.refused
  }
  await using transports = openNodes(cli, options)
  const { kept, problems, open, ...gathered } = await planNodes(cli, transports, chosen, options)
  const plans = kept.map((one) => shownPlan(one))
  reportDiagnostics(cli, [...problems, ...open])
  const { taken, seconds } = gathered
  const stages = staged({ ...gathered, plans, cluster: chosen.cluster }, options)
  const { soakSeconds, onFailure } = chosen.cluster.rollout
  const unread = [...chosen.leftOut, ...gathered.unread]
  const strangers = notPlanned([...plans.map(({ node }) => node), ...unread], allowDisconnect)
  const hashes = Object.fromEntries(kept.map(({ plan }) => [plan.node, planHash(plan)]))

  const accepted = plans.map((plan) => accepting(plan, allowDisconnect))
  const source = await openPolicy(cli, options, chosen.cluster)
  const judging = {
    plans,
    hash: hashOfAll(Object.values(hashes)),
    authors: () => authorsOf(cli, source, options.cluster),
  }
  const judged = await judge(cli, source, judging, options)
  const { allowRemovals } = options
  const removals = removalFindings(removalBudget(plans, allowRemovals), 'plan')
  reportDiagnostics(cli, [...strangers, ...judged.diagnostics, ...stages.diagnostics, ...removals])
  await drawPlan(
    cli,
    {
      ...{ plans: options.output === 'json' ? plans : accepted, unread, hashes, cluster: chosen.cluster.name },
      ...{ seconds, atOnce: stages.atOnce, waves: stages.waves, soakSeconds },
      ...(onFailure && { onFailure }),
      ...(taken !== undefined && { taken }),
      ...(allowRemovals !== undefined && { allowRemovals }),
      ...(judged.report && { policy: judged.report }),
      diagnostics: [
        ...[...chosen.diagnostics, ...problems, ...open, ...judged.diagnostics, ...stages.diagnostics],
        ...[...strangers, ...removals],
      ],
    },
    options,
  )

  const isFaulty = chosen.faulty || hasErrors([...strangers, ...judged.diagnostics, ...stages.diagnostics])
  const faults = [...accepted.map(planCode), ...(isFaulty ? [exitCode.error] : [])]
  if (out !== undefined && faults.some((code) => code !== exitCode.done)) {
    reportDiagnostics(cli, [
      usage('the plan was not kept, because it cannot be carried out', 'Mend what is reported above.'),
    ])
  } else if (out !== undefined && kept.some(({ whole }) => !whole)) {
    reportDiagnostics(cli, kept.flatMap(holdsSecret))
    faults.push(exitCode.error)
  } else if (out !== undefined) {
    const closed = kept.map(({ plan }) => plan)
    const about = { clusterName: chosen.cluster.name, taken, seconds, waves: stages.waves, soakSeconds, onFailure }
    await writeSavedPlan(out, savedPlan(closed, await envelope(cli, options, about)))
    const from = options.cluster === '.' ? [] : ['-C', options.cluster]
    const apply = commandLine({ argv: ['netloom', 'apply', ...from, out] })
    const use = taken === undefined ? `Apply exactly this with: ${visible(apply)}` : 'It can be shown, and not applied.'
    print(cli.stderr, `\nKept in ${visible(out)}. ${use}\n`)
  }
  const leftOut = leftOutFault(plans, 'planned')
  reportDiagnostics(cli, leftOut)
  if (leftOut.length > 0) faults.push(exitCode.error)
  if (taken === undefined) printDuration(cli, `Looked at ${count(chosen.nodes.length, 'node')} and planned`, since)
  const changes = options.detailedExitcode && plans.some(({ steps }) => steps.length > 0)
  return readCode(problems, [...faults, ...(changes ? [exitCode.changes] : [])], cli.interrupts.signal.aborted)
}

async function envelope(
  cli: CliProcess,
  { cluster, moveUnmanaged, allowRemovals }: PlanOptions,
  about: {
    readonly clusterName: string
    readonly taken: string | undefined
    readonly seconds: Readonly<Record<string, number>>
    readonly waves: Staged['waves']
    readonly soakSeconds: number
    readonly onFailure: Envelope['onFailure']
  },
): Promise<Envelope> {
  const { clusterName, taken, seconds, waves, soakSeconds, onFailure } = about
  const folder = resolve(cli.cwd, cluster)
  const commit = await commitAt(folder, cli.env)
  return {
    created: cli.now().toISOString(),
    author: cli.author(),
    cluster: folder,
    clusterName,
    netloom: await packageVersion(),
    ...(commit !== undefined && { commit }),
    ...(moveUnmanaged && { moveUnmanaged }),
    ...(allowRemovals !== undefined && { allowRemovals }),
    ...(taken !== undefined && { snapshot: taken }),
    ...(Object.keys(seconds).length > 0 && { takes: seconds }),
    ...(waves.length > 0 && { waves, soakSeconds, ...(onFailure && { onFailure }) }),
  }
}

const holdsSecret = ({ plan, whole }: KeptPlan): Diagnostic[] =>
  whole
    ? []
    : [
        {
          severity: 'error',
          code: 'plan/holds-secret',
          summary:
            'the plan was not kept: a secret on the node is too short to be hidden in it, or the config has it in the clear',
          hint: 'Apply without a file: netloom apply.',
          node: plan.node,
        },
      ]
