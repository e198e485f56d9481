import type { ClusterNode } from '../config/cluster/load.ts'
import type { Plan } from '../model/plan.ts'
import { planNode } from '../planner/plan-node.ts'
import { kinds } from '../providers/index.ts'
import type { Transports } from '../transport/transport.ts'
import type { Answers } from './ask-nodes.ts'
import { lookAt, type SeenNode } from './look.ts'
import type { NodeOptions } from './words.ts'
import type { World } from './world.ts'

export interface FleetLook extends Omit<Answers<SeenNode>, 'answers'> {
  readonly plans: readonly Plan[]
}

/** Looks at the nodes and plans each of them. */
export async function planNodes(
  world: World,
  transports: Transports,
  nodes: readonly ClusterNode[],
  options: NodeOptions & { readonly allowDisconnect?: boolean },
): Promise<FleetLook> {
  const { answers: seen, problems, unread } = await lookAt(world, transports, nodes, options)
  return { plans: seen.map(({ config, snapshot }) => planNode({ kinds, config, snapshot })), problems, unread }
}
