import { isIP } from 'node:net'
import type { ClusterNode } from '../../config/cluster/load.ts'
import type { Connection, InventoryNode } from '../../model/inventory.ts'
import type { Dependent } from '../../planner/review/review-dependents.ts'

/** The other nodes of the cluster that are reached through one which holds these addresses: as a jump host or gateway. */
export type Dependents = (node: InventoryNode, addresses: readonly string[]) => readonly InventoryNode[]

/** Who depends on whom in a cluster, as its inventory and the gateways in its configs say. */
export function dependentsIn(nodes: readonly ClusterNode[]): Dependents {
  const behind = new Map<string, InventoryNode[]>()
  const add = (key: string, node: InventoryNode) => behind.set(key, [...(behind.get(key) ?? []), node])
  for (const { node, machine } of nodes) {
    for (const jump of jumpsOf(node.connection)) add(placeOf(jump), node)
    for (const gateway of new Set(gatewaysIn(machine.documents.map(({ content }) => content)))) add(gateway, node)
  }
  return (node, addresses) => {
    const found = [placeOf(node.connection), node.connection.host, ...addresses].flatMap((key) => behind.get(key) ?? [])
    return [...new Set(found)].filter(({ name }) => name !== node.name)
  }
}

/** Those with an address that a route can be looked up for: what a host name stands for, the node alone knows. */
export const withAddress = (nodes: readonly InventoryNode[]): readonly Dependent[] =>
  nodes.flatMap(({ name, connection: { host } }) => (isIP(host) ? [{ name, address: host }] : []))

const placeOf = ({ host, port }: Connection): string => `${host} ${port}`

const jumpsOf = ({ jump }: Connection): readonly Connection[] => (jump ? [jump, ...jumpsOf(jump)] : [])

/** Every gateway that is written, in either form of config: to derive all nodes of a fleet to plan one costs too much. */
function* gatewaysIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'gateway' && typeof inner === 'string') yield inner
    else yield* gatewaysIn(inner)
  }
}
