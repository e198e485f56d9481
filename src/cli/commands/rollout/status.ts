import type { Outcome } from '../../../model/plan/outcome.ts'
import type { NodeState } from '../../../render/rollout.ts'
import { type RolloutReport, rolloutReportText } from '../../../render/rollout.ts'
import { openNodes } from '../../fleet/ask-nodes.ts'
import { chooseMachines } from '../../fleet/load.ts'
import { historyOfNodes, statusOfNodes } from '../../fleet/transactions.ts'
import type { NodeOptions, TextOrJson } from '../../options.ts'
import type { Run } from '../../process.ts'
import { print, printJson, reportDiagnostics } from '../../report.ts'
import { viewOf } from '../../rollout/view.ts'
import { isOfRun, isTakingBack, namedRun } from '../../rollout/words.ts'
import { readCode } from '../../verdict.ts'

const changed: ReadonlySet<Outcome | undefined> = new Set([
  ...['confirmed', 'rolled-back', 'rollback-incomplete', 'taken-back', 'not-taken-back'],
] as Outcome[])

/** How a run stands by what its nodes say, whatever was written down. */
export const run: Run<NodeOptions & TextOrJson> = async (cli, { arguments: [id = ''], options: typed }) => {
  const kept = await namedRun(cli, id)
  const node = kept.header.waves.flatMap(({ nodes }) => nodes.map((one) => one.node))
  const options = { ...typed, cluster: kept.header.cluster, node }
  const chosen = await chooseMachines(cli, options)
  if (chosen.refused) return chosen.refused
  await using transports = openNodes(cli, options)
  const isOurs = isOfRun(id)
  const statuses = await statusOfNodes(cli, transports, chosen.nodes, options)
  const past = await historyOfNodes(
    cli,
    transports,
    chosen.nodes.filter((one) => !statuses.unread.includes(one.node.name)),
    options,
  )
  const said = new Map<string, NodeState>(statuses.unread.map((name) => [name, 'unread']))
  for (const change of past.answers.flat()) if (isOurs(change)) said.set(change.node, change.outcome as NodeState)
  const isBack = isTakingBack(id)
  for (const change of past.answers.flat())
    if (isBack(change) && change.outcome === 'confirmed' && said.get(change.node) === 'confirmed')
      said.set(change.node, 'taken-back')
  // Where nothing was left to take back, or nothing could be, the node has no word for it.
  for (const [node, outcome] of kept.outcomes)
    if (said.get(node) === 'confirmed' && (outcome === 'taken-back' || outcome === 'not-taken-back'))
      said.set(node, outcome)
  for (const node of kept.ended ? [] : (kept.back?.left ?? []))
    if (said.get(node) === 'confirmed') said.set(node, 'taking back')
  for (const { status } of statuses.answers)
    if (status.open && isBack(status.open)) said.set(status.node, 'taking back')
  for (const { status } of statuses.answers) if (status.open && isOurs(status.open)) said.set(status.node, 'in change')
  // Of these the node would know, had it not lost its record.
  for (const { status } of statuses.answers)
    if (!said.has(status.node) && changed.has(kept.outcomes.get(status.node))) said.set(status.node, 'no record')
  const view = viewOf(kept, said)
  const problems = [...statuses.problems, ...past.problems]
  reportDiagnostics(cli, problems)
  if (options.output === 'json')
    printJson(cli, { format: 'netloom.rollout', version: 1, ...view, diagnostics: problems } satisfies RolloutReport)
  else print(cli.stdout, rolloutReportText(view, cli.style))
  return readCode(problems, [], cli.interrupts.signal.aborted)
}
