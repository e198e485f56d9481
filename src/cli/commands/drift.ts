import type { Diagnostic } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import type { Kind } from '../../model/kind.ts'
import { partsLacking } from '../../planner/checks/left-out.ts'
import { desiredOf } from '../../planner/desired.ts'
import { driftOf } from '../../planner/drift.ts'
import { blindSpots } from '../../planner/world/blind.ts'
import { driftReport, driftText, type NodeDrift } from '../../render/drift.ts'
import { wantedResources } from '../../resources/wanted.ts'
import { openNodes } from '../fleet/ask-nodes.ts'
import { chooseNodes } from '../fleet/load.ts'
import { lookAt, openTransactions, type SeenNode } from '../fleet/look.ts'
import { complain, printJson, tell } from '../say.ts'
import { shownDrift } from '../secrets/shown-drift.ts'
import { unsaidIn } from '../unsaid.ts'
import { lookCode } from '../verdict.ts'
import type { NodeOptions, TextOrJson } from '../words.ts'
import type { Run } from '../world.ts'

export const run: Run<NodeOptions & TextOrJson> = async (world, { options }) => {
  const chosen = await chooseNodes(world, options, { quiet: true })
  if (chosen.refused) {
    if (options.output === 'json') printJson(world, driftReport([], [], chosen.diagnostics))
    return chosen.refused
  }
  const { kinds, links } = world.provider
  await using transports = openNodes(world, options)
  const looked = await lookAt(world, transports, chosen.nodes, options)
  const blind = new Map(looked.answers.map((one) => [one, blindOn(kinds, one)]))
  const seen = looked.answers.filter((one) => blind.get(one)?.length === 0)
  const problems = [...looked.problems, ...[...blind.values()].flat()]
  const unread = [
    ...chosen.leftOut,
    ...looked.unread,
    ...looked.answers.flatMap((one) => (seen.includes(one) ? [] : one.node.name)),
  ]
  const open = openTransactions(seen)
  const wantedOn = (machine: SeenNode['machine'], snapshot: SeenNode['snapshot']) =>
    desiredOf(kinds, wantedResources(machine, { scope: chosen.cluster.scope, links: links(snapshot) }))
  complain(world, [...problems, ...open])

  const drifts = seen.map(
    ({ node, snapshot, machine }): NodeDrift => ({
      node: node.name,
      managed: snapshot.ledger.entries.length > 0,
      changes: shownDrift(driftOf(kinds, snapshot), { kinds, snapshot, named: chosen.cluster.named }),
      lacks: partsLacking(kinds, wantedOn(machine, snapshot), snapshot),
    }),
  )
  if (options.output === 'json')
    printJson(world, driftReport(drifts, unread, [...chosen.diagnostics, ...problems, ...open]))
  else tell(world.stdout, driftText(drifts, unread, world.style, unsaidIn(world)))
  const drifted = drifts.some(({ changes }) => changes.length > 0)
  const codes = [...(drifted ? [exitCode.changes] : []), ...(chosen.faulty ? [exitCode.error] : [])]
  return lookCode(problems, codes, world.interrupts.signal.aborted)
}

/** Where something netloom holds cannot be read, nobody knows whether it drifted. */
const blindOn = (kinds: readonly Kind[], { node, snapshot }: SeenNode): readonly Diagnostic[] =>
  blindSpots(kinds, snapshot, snapshot.ledger.entries).map((diagnostic) => ({ ...diagnostic, node: node.name }))
