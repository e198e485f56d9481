import type { ClusterNode } from '../../config/cluster/load.ts'
import type { GateWorld } from '../../gates/asker.ts'
import { probesIn } from '../../resources/host/own-probes.ts'
import type { Transports } from '../../transport/transport.ts'
import type { NodeOptions } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { connectionFor } from './ask-nodes.ts'

/** What gates are asked of: the nodes of a cluster, and this machine. */
export function gateWorld(
  { env, cwd, interrupts: { signal } }: CliProcess,
  transports: Transports,
  nodes: readonly Pick<ClusterNode, 'node' | 'machine'>[],
  options: NodeOptions,
): GateWorld {
  const machines = new Map(nodes.map(({ node, machine }) => [node.name, machine]))
  return {
    ...{ transports, env, cwd, signal },
    machines: nodes.map(({ node: { name, connection } }) => ({
      ...{ name, address: connection.host, connection: connectionFor(connection, options) },
    })),
    probesOf: (name) => {
      const machine = machines.get(name)
      return machine ? probesIn(machine) : []
    },
  }
}
