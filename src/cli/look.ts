import { observeNode } from '../apply/observe.ts'
import type { ClusterNode } from '../config/cluster/load.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Connection } from '../model/inventory.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { kinds } from '../providers/index.ts'
import { openTransports } from '../transport/open.ts'
import type { Transports } from '../transport/transport.ts'
import { fanOut } from './fan-out.ts'
import { nodeProblem } from './say.ts'
import type { NodeOptions } from './words.ts'
import type { World } from './world.ts'

/** A node that answered, with what is on it. */
export interface SeenNode extends ClusterNode {
  readonly snapshot: Snapshot
}

export interface Look {
  readonly seen: readonly SeenNode[]
  /** Why the others could not be read, one for each. */
  readonly problems: readonly Diagnostic[]
  /** The others, and those nobody got to before being asked to stop. */
  readonly unread: readonly string[]
}

/** Looks at many nodes at once. One that cannot be read keeps no other from being read. */
export async function lookAt(
  world: World,
  transports: Transports,
  nodes: readonly ClusterNode[],
  options: NodeOptions,
): Promise<Look> {
  const { signal } = world.interrupts
  const { results, notStarted } = await fanOut(nodes, options.concurrency, signal, async (one) => {
    const { name, connection } = one.node
    try {
      await using transport = await transports.forReading(name, connectionFor(connection, options))
      return { ...one, snapshot: await observeNode(transport, kinds, { config: one.config }, signal) }
    } catch (error) {
      return { problem: nodeProblem(name, error), name }
    }
  })
  const unread = results.flatMap((result) => ('problem' in result ? [result] : []))
  return {
    seen: results.flatMap((result) => ('snapshot' in result ? [result] : [])),
    problems: unread.map(({ problem }) => problem),
    unread: [...unread.map(({ name }) => name), ...notStarted.map(({ node }) => node.name)],
  }
}

/** The connection as the inventory has it, bent by the words of this run. */
export const connectionFor = (connection: Connection, { timeout, acceptNew }: NodeOptions): Connection => ({
  ...connection,
  ...(timeout === undefined ? {} : { connectTimeout: timeout * 1000, commandTimeout: timeout * 1000 }),
  ...(acceptNew ? { hostKeyPolicy: 'accept-new' } : {}),
  ...(connection.jump ? { jump: connectionFor(connection.jump, { timeout, acceptNew } as NodeOptions) } : {}),
})

export { openTransports }
