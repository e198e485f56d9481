import type { NodeRun } from '../../model/event.ts'
import { type ExitCode, exitCode, exitCodeOf, gravestOf } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import { count } from '../../render/names.ts'
import { planText } from '../../render/plan.ts'
import { planReport } from '../../render/plan-json.ts'
import { isDisruptive } from '../../render/risk.ts'
import { runReport, runText } from '../../render/run.ts'
import { askYes } from '../ask.ts'
import { type ApplyOptions, applyNodes } from '../fleet/apply-nodes.ts'
import { freshPlans, keptPlans, type Prepared } from '../fleet/apply-plans.ts'
import { openNodes } from '../fleet/ask-nodes.ts'
import { complain, tell, tellTime, usage } from '../say.ts'
import { ownIn, unsaidIn } from '../unsaid.ts'
import { accepting, leftOutFault, planCode } from '../verdict.ts'
import type { Run, World } from '../world.ts'

export const run: Run<ApplyOptions> = async (world, { arguments: [file], options }) => {
  await using transports = openNodes(world, options)
  const prepared =
    file === undefined
      ? await freshPlans(world, transports, options)
      : await keptPlans(world, transports, file, options)
  if ('code' in prepared) return prepared.code

  const refused = show(world, prepared, options)
  if (refused !== undefined) return refused
  const work = prepared.plans.filter(({ plan }) => plan.steps.length > 0)
  if (work.length > 0 && file === undefined && !(await agreed(world, prepared, options))) return exitCode.error

  const since = world.now()
  const { runs, notStarted } = await applyNodes(world, transports, work, prepared.dependentsOf, options)
  const all = [...prepared.unread, ...unchanged(prepared), ...runs]
  const leftOut = leftOutFault(
    prepared.plans.map(({ shown }) => shown),
    'applied',
  )
  complain(world, [
    ...runs.flatMap(({ node, diagnostics }) => diagnostics.map((one) => ({ ...one, node: one.node ?? node }))),
    ...leftOut,
  ])
  const code = gravestOf([
    exitCodeOf(all.map(({ outcome }) => outcome)),
    ...(notStarted.length + leftOut.length > 0 ? [exitCode.error] : []),
  ])
  if (options.output === 'json') line(world, runReport(all, notStarted, code))
  else if (work.length > 0) tell(world.stdout, `\n${runText(all, notStarted, world.style)}`)
  if (work.length > 0) tellTime(world, 'Done', since)
  return code
}

/** Shows what is about to happen. Where a plan holds errors nothing is applied anywhere: half a wish is not a wish. */
function show(world: World, { plans: all, unread }: Prepared, options: ApplyOptions): ExitCode | undefined {
  const plans = all.map(({ shown }) => accepting(shown, options.allowDisconnect))
  const fleet = { plans, unread: unread.map(({ node }) => node) }
  const hashes = Object.fromEntries(all.map(({ plan, hash }) => [plan.node, hash]))
  if (options.output === 'json') line(world, { type: 'plan', ...planReport(fleet, [], hashes) })
  else
    tell(
      world.stdout,
      planText(fleet, {
        style: world.style,
        verbose: options.verbose ?? false,
        unsaid: unsaidIn(world),
        own: ownIn(world),
      }),
    )

  const faulty = plans.filter((plan) => planCode(plan) !== exitCode.done)
  if (faulty.length === 0) return undefined
  const summary = `nothing was applied, because ${count(faulty.length, 'plan')} of ${plans.length} cannot be carried out`
  const hint = 'Mend what is said above, or choose the other nodes with --node.'
  complain(world, [{ severity: 'error', code: 'apply/faulty-plan', summary, hint }])
  return gravestOf(faulty.map(planCode))
}

async function agreed(world: World, { cluster, plans }: Prepared, { yes, output }: ApplyOptions): Promise<boolean> {
  if (yes) return true
  if (output === 'json' || !world.canAsk) {
    const hint =
      'Look at the plan and add --yes; or keep it with `netloom plan --out FILE` and run `netloom apply FILE`.'
    complain(world, [usage('nothing was applied, because nobody can be asked here', hint)])
    return false
  }
  const work = plans.filter(({ plan }) => plan.steps.length > 0).map(({ shown }) => shown)
  const risk = isDisruptive(work) ? ', and disrupt there what is named above' : ''
  const question = `Apply this to ${count(work.length, 'node')} of the cluster ${visible(cluster)}${risk}?`
  if (await askYes(world, `\n${question} Only "yes" does it: `)) return true
  world.stderr.write('Nothing was applied.\n')
  return false
}

const unchanged = ({ plans }: Prepared): NodeRun[] =>
  plans
    .filter(({ plan }) => plan.steps.length === 0)
    .map(({ plan }) => ({ node: plan.node, outcome: 'unchanged', stepsDone: 0, diagnostics: [] }))

const line = (world: World, value: unknown): void => {
  world.stdout.write(`${JSON.stringify(value)}\n`)
}
