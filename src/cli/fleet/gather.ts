import { howToEnd } from '../../apply/verdicts.ts'
import type { ClusterNode } from '../../config/cluster/load.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { RecordedSeal } from '../../model/node/seal.ts'
import type { Snapshot } from '../../model/node/snapshot.ts'
import { desiredOf } from '../../planner/desired.ts'
import { wantedResources } from '../../resources/wanted.ts'
import type { Transports } from '../../transport/transport.ts'
import type { NodeOptions } from '../options.ts'
import type { CliProcess } from '../process.ts'
import type { SealOf } from '../secrets/sealed.ts'
import { type Answers, askNodes } from './ask-nodes.ts'
import { type Look, lookAt } from './look.ts'

/** A node that answered, with what is on it. */
export interface SeenNode extends ClusterNode {
  readonly snapshot: Snapshot
  readonly sealOf: SealOf
  /** What was recorded of that, where the node was not asked. */
  readonly recorded?: readonly RecordedSeal[]
}

/** Looks at many nodes at once. `statuses`: in the words for people too. `before`: what follows. */
export const gatherFrom = (
  cli: CliProcess,
  transports: Transports,
  nodes: readonly ClusterNode[],
  options: NodeOptions,
  how: Pick<Look, 'statuses' | 'before'> = {},
): Promise<Answers<SeenNode>> =>
  askNodes(cli, transports, nodes, options, async (transport, one, signal) => {
    const refs = desiredOf(cli.provider.kinds, wantedResources(one.machine))
    return { ...one, ...(await lookAt(cli, transports, { ...one, ...how, refs }, options, { transport, signal })) }
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
