import { isIP } from 'node:net'
import type { ClusterNode } from '../../config/cluster/load.ts'
import type { Connection, InventoryNode } from '../../model/config/inventory.ts'
import { splitPrefix } from '../../model/ip.ts'
import type { Dependent } from '../../planner/review/review-dependents.ts'
import { type AddressSpec, addressSpecs } from '../../resources/network/addresses.ts'
import type { RouteSpec } from '../../resources/network/route-spec.ts'
import { routeSpecs } from '../../resources/network/routes.ts'
import { wantedResources } from '../../resources/wanted.ts'

/** The other nodes of the cluster that are reached through one: as their jump host, or as a gateway of theirs. */
export type Dependents = (node: InventoryNode) => readonly InventoryNode[]

/** Who depends on whom in a cluster, as its inventory and the routes and addresses of its configs say. */
export function dependentsIn(nodes: readonly ClusterNode[]): Dependents {
  const behind = new Map<string, InventoryNode[]>()
  const held = new Map<string, readonly string[]>()
  for (const { node, machine } of nodes) {
    const { of } = wantedResources(machine)
    const gateways = of<RouteSpec>(routeSpecs).map(({ spec }) => spec.gateway)
    for (const key of new Set([...jumpsOf(node.connection).map(placeOf), ...gateways])) {
      const others = behind.get(key)
      if (others) others.push(node)
      else behind.set(key, [node])
    }
    const addresses = of<AddressSpec>(addressSpecs).map(({ spec }) => splitPrefix(spec.address)[0])
    held.set(node.name, [placeOf(node.connection), node.connection.host, ...addresses])
  }
  return ({ name }) => {
    const found = (held.get(name) ?? []).flatMap((key) => behind.get(key) ?? [])
    return [...new Set(found)].filter((other) => other.name !== name)
  }
}

/** Those with an address that a route can be gathered up for: what a host name stands for, the node alone knows. */
export const withAddress = (nodes: readonly InventoryNode[]): readonly Dependent[] =>
  nodes.flatMap(({ name, connection: { host } }) => (isIP(host) ? [{ name, address: host }] : []))

const placeOf = ({ host, port }: Connection): string => `${host} ${port}`

const jumpsOf = ({ jump }: Connection): readonly Connection[] => (jump ? [jump, ...jumpsOf(jump)] : [])
