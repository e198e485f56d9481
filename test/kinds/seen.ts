import { emptyLedger } from '../../src/model/node/ledger.ts'
import { type Resource, resourceOf } from '../../src/model/node/resource.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import type { Address } from '../../src/providers/linux/address/spec.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { address } from '../../src/providers/linux/kinds/address.ts'
import { link } from '../../src/providers/linux/kinds/link.ts'
import { route } from '../../src/providers/linux/kinds/route.ts'
import type { Link } from '../../src/providers/linux/link/spec.ts'
import type { Route } from '../../src/providers/linux/route/spec.ts'

const { kinds } = linux

/** A NIC, or with another `type` any link, as a kernel shows it. */
export const nic = (name: string, more: Partial<Link> = {}) =>
  resourceOf(link, {
    name,
    type: 'physical',
    up: true,
    mtu: 1500,
    multicast: true,
    master: null,
    portOf: null,
    ...more,
  })
export const vlan = (name: string, more: Partial<Link> = {}) =>
  nic(name, { type: 'vlan', vlan: { parent: 'eth1', id: 90, protocol: '802.1q' }, ...more })
export const held = (on: string, text: string, more: Partial<Address> = {}): Resource =>
  resourceOf(address, { link: on, address: text, priority: 0, dynamic: false, scope: 'global', ...more })
export const way = (destination: string, gateway: string, on: string): Resource =>
  resourceOf(route, {
    ...{ destination, gateway, link: on, table: 254, metric: 5, type: 'unicast', protocol: 'static', scope: 'global' },
    ...{ nextHops: [], source: null, mtu: null, onlink: false },
  } as Route)

/** A node that nobody has touched yet. */
export function seenNode(seen: readonly Resource[]): Snapshot {
  const ofKind = (name: string) => ({ status: 'seen' as const, resources: seen.filter(({ kind }) => kind === name) })
  return { node: 'n1', ledger: emptyLedger, kinds: Object.fromEntries(kinds.map(({ kind }) => [kind, ofKind(kind)])) }
}
