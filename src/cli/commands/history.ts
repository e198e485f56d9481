import { historyText, type NodeChange } from '../../render/history.ts'
import { openNodes } from '../fleet/ask-nodes.ts'
import { chooseMachines } from '../fleet/load.ts'
import { historyOfNodes } from '../fleet/transactions.ts'
import { complain, printJson, tell, widthOf } from '../say.ts'
import { lookCode } from '../verdict.ts'
import type { NodeOptions, TextOrJson } from '../words.ts'
import type { Run } from '../world.ts'

const report = (changes: readonly NodeChange[], unread: readonly string[], diagnostics: readonly unknown[]) => ({
  ...{ format: 'netloom.history', version: 1, changes, unread, diagnostics },
})

export const run: Run<NodeOptions & TextOrJson> = async (world, { options }) => {
  const chosen = await chooseMachines(world, options)
  if (chosen.refused) {
    if (options.output === 'json') printJson(world, report([], [], chosen.diagnostics))
    return chosen.refused
  }
  await using transports = openNodes(world, options)
  const { answers, problems, unread } = await historyOfNodes(world, transports, chosen.nodes, options)
  complain(world, problems)
  const changes = answers.flat().sort((a, b) => (a.ended < b.ended ? 1 : -1))
  if (options.output === 'json') printJson(world, report(changes, unread, [...chosen.diagnostics, ...problems]))
  else if (changes.length === 0) tell(world.stdout, 'No change has ended on the nodes that were read.\n')
  else tell(world.stdout, historyText(changes, world.style, widthOf(world.stdout)))
  return lookCode(problems, [], world.interrupts.signal.aborted)
}
