import { resolve } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import { commandLine } from '../../model/plan/command.ts'
import { planHash } from '../../model/plan/plan.ts'
import { visible } from '../../model/visible.ts'
import { count } from '../../render/text/names.ts'
import { savedPlan, writeSavedPlan } from '../../state/saved-plan.ts'
import { drawPlan } from '../drawing/plan.ts'
import { openNodes } from '../fleet/ask-nodes.ts'
import { chooseNodes } from '../fleet/load.ts'
import { planNodes } from '../fleet/plan-nodes.ts'
import type { NodeOptions, PlanForm } from '../options.ts'
import type { Run } from '../process.ts'
import { complain, tell, tellTime, usage } from '../report.ts'
import type { KeptPlan } from '../secrets/kept-plan.ts'
import { shownPlan } from '../secrets/shown.ts'
import { accepting, leftOutFault, planCode, readCode } from '../verdict.ts'

export interface PlanOptions extends NodeOptions, PlanForm {
  readonly verbose?: boolean
  readonly strict?: boolean
  readonly allowDisconnect?: boolean
  readonly moveUnmanaged?: boolean
  readonly out?: string
  readonly summary?: boolean
  readonly detailedExitcode?: boolean
}

export const run: Run<PlanOptions> = async (cli, { options }) => {
  const { allowDisconnect, out } = options
  const since = cli.now()
  const chosen = await chooseNodes(cli, options)
  if (chosen.refused) {
    const nothing = { plans: [], unread: [], diagnostics: chosen.diagnostics }
    if (options.output !== 'text') await drawPlan(cli, nothing, { ...options, hashes: {} })
    return chosen.refused
  }
  await using transports = openNodes(cli, options)
  const { kept, problems, open, ...gathered } = await planNodes(cli, transports, chosen, options)
  const plans = kept.map((one) => shownPlan(one))
  complain(cli, [...problems, ...open])
  const unread = [...chosen.leftOut, ...gathered.unread]

  const accepted = plans.map((plan) => accepting(plan, allowDisconnect))
  await drawPlan(
    cli,
    {
      ...{ plans: options.output === 'json' ? plans : accepted, unread, cluster: chosen.cluster.name },
      diagnostics: [...chosen.diagnostics, ...problems, ...open],
    },
    { ...options, hashes: hashesOf(kept) },
  )

  const faults = [...accepted.map(planCode), ...(chosen.faulty ? [exitCode.error] : [])]
  if (out !== undefined && faults.some((code) => code !== exitCode.done)) {
    complain(cli, [usage('the plan was not kept, because it cannot be carried out', 'Mend what is said above.')])
  } else if (out !== undefined && kept.some(({ whole }) => !whole)) {
    complain(cli, kept.flatMap(holdsSecret))
    faults.push(exitCode.error)
  } else if (out !== undefined) {
    const occasion = {
      created: cli.now().toISOString(),
      author: cli.author(),
      cluster: resolve(cli.cwd, options.cluster),
    }
    await writeSavedPlan(out, savedPlan(kept, occasion))
    const from = options.cluster === '.' ? [] : ['-C', options.cluster]
    const apply = commandLine({ argv: ['netloom', 'apply', ...from, out] })
    tell(cli.stderr, `\nKept in ${visible(out)}. Apply exactly this with: ${visible(apply)}\n`)
  }
  const leftOut = leftOutFault(plans, 'planned')
  complain(cli, leftOut)
  if (leftOut.length > 0) faults.push(exitCode.error)
  tellTime(cli, `Looked at ${count(chosen.nodes.length, 'node')} and planned`, since)
  const changes = options.detailedExitcode && plans.some(({ steps }) => steps.length > 0)
  return readCode(problems, [...faults, ...(changes ? [exitCode.changes] : [])], cli.interrupts.signal.aborted)
}

const hashesOf = (kept: readonly KeptPlan[]): Readonly<Record<string, string>> =>
  Object.fromEntries(kept.map(({ plan }) => [plan.node, planHash(plan)]))

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
