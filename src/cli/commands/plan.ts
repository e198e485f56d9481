import { resolve } from 'node:path'
import { commandLine } from '../../model/command.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import { planHash } from '../../model/plan.ts'
import { visible } from '../../model/visible.ts'
import { count } from '../../render/names.ts'
import { planText } from '../../render/plan.ts'
import { planReport } from '../../render/plan-json.ts'
import { savedPlan, writeSavedPlan } from '../../state/saved-plan.ts'
import { openNodes } from '../fleet/ask-nodes.ts'
import { chooseNodes } from '../fleet/load.ts'
import { planNodes } from '../fleet/plan-nodes.ts'
import { complain, printJson, tell, tellTime, usage } from '../say.ts'
import type { KeptPlan } from '../secrets/kept-plan.ts'
import { shownPlan } from '../secrets/shown.ts'
import { ownIn, unsaidIn } from '../unsaid.ts'
import { accepting, leftOutFault, lookCode, planCode } from '../verdict.ts'
import type { NodeOptions, TextOrJson } from '../words.ts'
import type { Run } from '../world.ts'

export interface PlanOptions extends NodeOptions, TextOrJson {
  readonly verbose?: boolean
  readonly strict?: boolean
  readonly allowDisconnect?: boolean
  readonly moveUnmanaged?: boolean
  readonly out?: string
  readonly summary?: boolean
  readonly detailedExitcode?: boolean
}

export const run: Run<PlanOptions> = async (world, { options }) => {
  const { verbose = false, allowDisconnect, out } = options
  const since = world.now()
  const chosen = await chooseNodes(world, options)
  if (chosen.refused) {
    if (options.output === 'json') printJson(world, planReport({ plans: [], unread: [] }, chosen.diagnostics))
    return chosen.refused
  }
  await using transports = openNodes(world, options)
  const { kept, problems, open, ...looked } = await planNodes(world, transports, chosen, options)
  const plans = kept.map((one) => shownPlan(one))
  complain(world, [...problems, ...open])
  const unread = [...chosen.leftOut, ...looked.unread]

  const accepted = plans.map((plan) => accepting(plan, allowDisconnect))
  if (options.output === 'json')
    printJson(world, planReport({ plans, unread }, [...chosen.diagnostics, ...problems, ...open], hashesOf(kept)))
  else
    tell(
      world.stdout,
      planText(
        { plans: accepted, unread },
        { style: world.style, verbose, unsaid: unsaidIn(world), own: ownIn(world), summary: options.summary ?? false },
      ),
    )

  const faults = [...accepted.map(planCode), ...(chosen.faulty ? [exitCode.error] : [])]
  if (out !== undefined && faults.some((code) => code !== exitCode.done)) {
    complain(world, [usage('the plan was not kept, because it cannot be carried out', 'Mend what is said above.')])
  } else if (out !== undefined && kept.some(({ whole }) => !whole)) {
    complain(world, kept.flatMap(holdsSecret))
    faults.push(exitCode.error)
  } else if (out !== undefined) {
    const occasion = {
      created: world.now().toISOString(),
      author: world.author(),
      cluster: resolve(world.cwd, options.cluster),
    }
    await writeSavedPlan(out, savedPlan(kept, occasion))
    const from = options.cluster === '.' ? [] : ['-C', options.cluster]
    const apply = commandLine({ argv: ['netloom', 'apply', ...from, out] })
    tell(world.stderr, `\nKept in ${visible(out)}. Apply exactly this with: ${visible(apply)}\n`)
  }
  const leftOut = leftOutFault(plans, 'planned')
  complain(world, leftOut)
  if (leftOut.length > 0) faults.push(exitCode.error)
  tellTime(world, `Looked at ${count(chosen.nodes.length, 'node')} and planned`, since)
  const changes = options.detailedExitcode && plans.some(({ steps }) => steps.length > 0)
  return lookCode(problems, [...faults, ...(changes ? [exitCode.changes] : [])], world.interrupts.signal.aborted)
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
