import type { Diagnostic } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import { preflight } from '../../model/node/check.ts'
import type { Kind } from '../../model/plan/kind.ts'
import { partsLacking } from '../../planner/checks/left-out.ts'
import { desiredOf } from '../../planner/desired.ts'
import { ailingOn, driftOf } from '../../planner/drift.ts'
import { holdingsOf } from '../../planner/holdings.ts'
import { unreadableKinds } from '../../planner/world/unreadable.ts'
import { driftReport, driftText, type NodeDrift } from '../../render/drift.ts'
import { wantedResources } from '../../resources/wanted.ts'
import { defaultsIn } from '../defaults.ts'
import { eachAlone, openNodes } from '../fleet/ask-nodes.ts'
import { gatherFrom, openTransactions, type SeenNode } from '../fleet/gather.ts'
import { chooseNodes } from '../fleet/load.ts'
import type { NodeOptions, TextOrJson } from '../options.ts'
import type { Run } from '../process.ts'
import { print, printJson, reportDiagnostics } from '../report.ts'
import { shownDrift } from '../secrets/shown-drift.ts'
import { readCode } from '../verdict.ts'

export const run: Run<NodeOptions & TextOrJson> = async (cli, { options }) => {
  const chosen = await chooseNodes(cli, options, { quiet: true })
  if (chosen.refused) {
    if (options.output === 'json') printJson(cli, driftReport([], [], chosen.diagnostics))
    return chosen.refused
  }
  const { kinds, checks, links } = cli.provider
  await using transports = openNodes(cli, options)
  const gathered = await gatherFrom(cli, transports, chosen.nodes, options)
  const wantedOn = (machine: SeenNode['machine'], snapshot: SeenNode['snapshot']) =>
    desiredOf(kinds, wantedResources(machine, { scope: chosen.cluster.scope, links: links(snapshot) }))
  const {
    done,
    problems: strange,
    failed,
  } = await eachAlone(gathered.answers, (one) => {
    const { node, snapshot, machine } = one
    const unreadable = unreadableOn(kinds, one)
    if (unreadable.length > 0) return { one, unreadable, told: [] }
    const drift: NodeDrift = {
      node: node.name,
      managed: snapshot.ledger.entries.length > 0,
      changes: shownDrift(driftOf(kinds, snapshot), { kinds, snapshot, named: chosen.cluster.named }),
      lacks: partsLacking(kinds, wantedOn(machine, snapshot), snapshot),
    }
    const beside = preflight(checks, snapshot.checked, holdingsOf(kinds, snapshot, snapshot.ledger.entries))
    const told = [...beside.filter(({ severity }) => severity === 'warning'), ...ailingOn(kinds, snapshot)].map(
      (remark): Diagnostic => ({ ...remark, node: node.name }),
    )
    return { one, unreadable, drift, told }
  })
  const seen = done.filter(({ drift }) => drift !== undefined)
  const drifts = seen.flatMap(({ drift }) => drift ?? [])
  const problems = [...gathered.problems, ...strange, ...done.flatMap(({ unreadable }) => unreadable)]
  const unread = [
    ...chosen.leftOut,
    ...gathered.unread,
    ...failed,
    ...done.flatMap(({ one, drift }) => (drift ? [] : one.node.name)),
  ]
  const open = openTransactions(seen.map(({ one }) => one))
  const told = [...problems, ...open, ...seen.flatMap((one) => one.told)]
  reportDiagnostics(cli, told)

  if (options.output === 'json') printJson(cli, driftReport(drifts, unread, [...chosen.diagnostics, ...told]))
  else print(cli.stdout, driftText(drifts, unread, cli.style, defaultsIn(cli)))
  const drifted = drifts.some(({ changes }) => changes.length > 0)
  const codes = [...(drifted ? [exitCode.changes] : []), ...(chosen.faulty ? [exitCode.error] : [])]
  return readCode(problems, codes, cli.interrupts.signal.aborted)
}

/** Where something netloom holds cannot be read, nobody knows whether it drifted. */
const unreadableOn = (kinds: readonly Kind[], { node, snapshot }: SeenNode): readonly Diagnostic[] =>
  unreadableKinds(kinds, snapshot, snapshot.ledger.entries).map((diagnostic) => ({ ...diagnostic, node: node.name }))
