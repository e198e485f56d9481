import { exitCode, gravestOf } from '../../model/exit-code.ts'
import { seen as seenOf } from '../../model/snapshot.ts'
import { openNodes } from '../fleet/ask-nodes.ts'
import { chooseNodes } from '../fleet/load.ts'
import { lookAt } from '../fleet/look.ts'
import { kindNamed } from '../kind-word.ts'
import { complain } from '../say.ts'
import { listKinds, type ResourceOptions, showResources } from '../show-resources.ts'
import { lookCode } from '../verdict.ts'
import type { NodeOptions } from '../words.ts'
import type { Run } from '../world.ts'

export const run: Run<NodeOptions & ResourceOptions> = async (world, { arguments: [word, id], options }) => {
  const { kinds } = world.provider
  if (word === undefined) return listKinds(world, kinds, options.output)
  const named = kindNamed(kinds, word)
  if ('fault' in named) {
    complain(world, [named.fault])
    return exitCode.error
  }
  const chosen = await chooseNodes(world, options, { quiet: true })
  if (chosen.refused) return chosen.refused
  await using transports = openNodes(world, options)
  const { answers: seen, problems } = await lookAt(world, transports, chosen.nodes, options, { statuses: true })

  const { kind } = named
  const unreadable = seen.flatMap(({ node, snapshot }) => {
    const sighting = snapshot.kinds[kind.kind]
    return sighting?.status === 'unreadable' ? [{ ...sighting.problem, node: node.name }] : []
  })
  const faults = [...problems, ...unreadable]
  complain(world, faults)
  const resources = seen.flatMap(({ node, snapshot }) =>
    seenOf(snapshot, kind.kind).map((resource) => ({ ...resource, node: node.name })),
  )
  const partly = faults.length > 0 || chosen.faulty
  const shown = showResources(world, [kind], resources, { id, output: options.output, partly })
  const code = lookCode(faults, chosen.faulty ? [exitCode.error] : [], world.interrupts.signal.aborted)
  return gravestOf([code, shown])
}
