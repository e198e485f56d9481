import { bond } from './bond.ts'
import { bridge } from './bridge.ts'
import { dummy } from './dummy.ts'
import { link } from './link.ts'
import type { LinkSource } from './link-source.ts'
import { macvlan } from './macvlan.ts'
import { veth } from './veth.ts'
import { vlan } from './vlan.ts'
import { vrf } from './vrf.ts'
import { vxlan } from './vxlan.ts'
import { wireguard } from './wireguard.ts'

/** Every type of link, in the order in which an entry of the legacy form that has several is read. */
export const linkSources: readonly LinkSource[] = [
  link,
  vlan,
  bond,
  bridge,
  vrf,
  macvlan,
  vxlan,
  wireguard,
  dummy,
  veth,
]
