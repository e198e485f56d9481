import { exitCode, gravestOf } from '../../model/exit-code.ts'
import { seen as seenOf } from '../../model/node/snapshot.ts'
import { openNodes } from '../fleet/ask-nodes.ts'
import { gatherFrom } from '../fleet/gather.ts'
import { chooseNodes } from '../fleet/load.ts'
import { kindNamed } from '../kind-word.ts'
import type { NodeOptions } from '../options.ts'
import type { Run } from '../process.ts'
import { reportDiagnostics } from '../report.ts'
import { listKinds, type ResourceOptions, showResources } from '../show-resources.ts'
import { readCode } from '../verdict.ts'

export const run: Run<NodeOptions & ResourceOptions> = async (cli, { arguments: [word, id], options }) => {
  const { kinds } = cli.provider
  if (word === undefined) return listKinds(cli, kinds, options.output)
  const named = kindNamed(kinds, word)
  if ('fault' in named) {
    reportDiagnostics(cli, [named.fault])
    return exitCode.error
  }
  const chosen = await chooseNodes(cli, options, { quiet: true })
  if (chosen.refused) return chosen.refused
  await using transports = openNodes(cli, options)
  const { answers: seen, problems } = await gatherFrom(cli, transports, chosen.nodes, options, { statuses: true })

  const { kind } = named
  const unreadable = seen.flatMap(({ node, snapshot }) => {
    const observation = snapshot.kinds[kind.kind]
    return observation?.status === 'unreadable' ? [{ ...observation.problem, node: node.name }] : []
  })
  const faults = [...problems, ...unreadable]
  reportDiagnostics(cli, faults)
  const resources = seen.flatMap(({ node, snapshot }) =>
    seenOf(snapshot, kind.kind).map((resource) => ({ ...resource, node: node.name })),
  )
  const partly = faults.length > 0 || chosen.faulty
  const shown = showResources(cli, [kind], resources, { id, output: options.output, partly })
  const code = readCode(faults, chosen.faulty ? [exitCode.error] : [], cli.interrupts.signal.aborted)
  return gravestOf([code, shown])
}
