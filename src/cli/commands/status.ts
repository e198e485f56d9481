import { type NodeStatus, statusText } from '../../render/status.ts'
import { openNodes } from '../fleet/ask-nodes.ts'
import { chooseMachines } from '../fleet/load.ts'
import { statusOfNodes } from '../fleet/transactions.ts'
import { complain, printJson, tell, widthOf } from '../say.ts'
import { lookCode } from '../verdict.ts'
import type { NodeOptions, TextOrJson } from '../words.ts'
import type { Run } from '../world.ts'

const report = (nodes: readonly NodeStatus[], unread: readonly string[], diagnostics: readonly unknown[]) => ({
  ...{ format: 'netloom.status', version: 1, nodes, unread, diagnostics },
})

export const run: Run<NodeOptions & TextOrJson> = async (world, { options }) => {
  const chosen = await chooseMachines(world, options)
  if (chosen.refused) {
    if (options.output === 'json') printJson(world, report([], [], chosen.diagnostics))
    return chosen.refused
  }
  await using transports = openNodes(world, options)
  const { answers: statuses, problems, unread } = await statusOfNodes(world, transports, chosen.nodes, options)
  complain(world, problems)
  const nodes = statuses.map(({ status }) => status)
  if (options.output === 'json') printJson(world, report(nodes, unread, [...chosen.diagnostics, ...problems]))
  else tell(world.stdout, statusText(nodes, unread, world.style, widthOf(world.stdout)))
  return lookCode(problems, [], world.interrupts.signal.aborted)
}
