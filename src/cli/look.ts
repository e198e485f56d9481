import { observeNode } from '../apply/observe.ts'
import type { ClusterNode } from '../config/cluster/load.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { kinds } from '../providers/index.ts'
import type { Transports } from '../transport/transport.ts'
import { type Answers, askNodes } from './ask-nodes.ts'
import type { NodeOptions } from './words.ts'
import type { World } from './world.ts'

/** A node that answered, with what is on it. */
export interface SeenNode extends ClusterNode {
  readonly snapshot: Snapshot
}

/** Looks at many nodes at once. */
export const lookAt = (
  world: World,
  transports: Transports,
  nodes: readonly ClusterNode[],
  options: NodeOptions,
): Promise<Answers<SeenNode>> =>
  askNodes(world, transports, nodes, options, async (transport, one, signal) => ({
    ...one,
    snapshot: await observeNode(transport, kinds, { config: one.config }, signal),
  }))
