import { observeNode } from '../../apply/observe.ts'
import { howToEnd } from '../../apply/verdicts.ts'
import type { ClusterNode } from '../../config/cluster/load.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Snapshot } from '../../model/node/snapshot.ts'
import { desiredOf } from '../../planner/desired.ts'
import { wantedResources } from '../../resources/wanted.ts'
import type { Transports } from '../../transport/transport.ts'
import type { NodeOptions } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { foundSecrets } from '../secrets/found.ts'
import { type Answers, askNodes } from './ask-nodes.ts'

/** A node that answered, with what is on it. */
export interface SeenNode extends ClusterNode {
  readonly snapshot: Snapshot
}

/** Looks at many nodes at once. `statuses`: in the words for people too. */
export const gatherFrom = (
  cli: CliProcess,
  transports: Transports,
  nodes: readonly ClusterNode[],
  options: NodeOptions,
  { statuses = false } = {},
): Promise<Answers<SeenNode>> =>
  askNodes(cli, transports, nodes, options, async (transport, one, signal) => {
    const { kinds } = cli.provider
    const refs = desiredOf(kinds, wantedResources(one.machine))
    const snapshot = await observeNode(transport, kinds, { refs, statuses }, signal)
    cli.hide(foundSecrets(kinds, snapshot).map(({ text }) => text))
    return { ...one, snapshot }
  })

/** What is seen on a node with an open transaction may be taken back any moment: whoever reads it should know. */
export const openTransactions = (answers: readonly SeenNode[]): Diagnostic[] =>
  answers.flatMap(({ node, snapshot: { open } }) => {
    if (!open) return []
    const when = open.secondsLeft > 0 ? `rolls back in ${Math.round(open.secondsLeft)} s` : 'is past its time'
    return [
      {
        severity: 'warning',
        code: 'transaction/open',
        summary: `the transaction ${open.id} of ${open.holder} is open here and ${when} unless it is confirmed`,
        hint: howToEnd(open),
        node: node.name,
      },
    ]
  })
