import type { AfterCheck } from '../../model/node/check-after.ts'
import { bondMembers } from './bond-members.ts'
import { bridgePorts } from './bridge-ports.ts'
import { carrier } from './carrier.ts'
import { clock } from './clock.ts'
import { conntrackRoom } from './conntrack-room.ts'
import { defaultGateway } from './default-gateway.ts'
import { defaultRoute } from './default-route.ts'
import { dhcpLease } from './dhcp-lease.ts'
import { duplicateAddress } from './duplicate-address.ts'
import { firewallCounters } from './firewall-counters.ts'
import { forwarding } from './forwarding.ts'
import { httpProbes } from './http-probes.ts'
import { ipv6Dad } from './ipv6-dad.ts'
import { lacpPartner } from './lacp-partner.ts'
import { linkErrors } from './link-errors.ts'
import { linkLocal } from './link-local.ts'
import { linkSpeed } from './link-speed.ts'
import { linkUp } from './link-up.ts'
import { listeners } from './listeners.ts'
import { loopback } from './loopback.ts'
import { neighbourRoom } from './neighbour-room.ts'
import { neighbours } from './neighbours.ts'
import { nextHops } from './next-hops.ts'
import { ownName } from './own-name.ts'
import { pathMtu } from './path-mtu.ts'
import { resolverOrder } from './resolver-order.ts'
import { resolvers } from './resolvers.ts'
import { reversePath } from './reverse-path.ts'
import { routeTo } from './route-to.ts'
import { routerAdvertisements } from './router-advertisements.ts'
import { sessions } from './sessions.ts'
import { tcpProbes } from './tcp-probes.ts'
import { timeSource } from './time-source.ts'
import { wireguardHandshake } from './wireguard-handshake.ts'

/** All that must be after a change as it was before, in the order in which an engineer would ask. */
export const afterChecks: readonly AfterCheck[] = [
  linkUp,
  carrier,
  defaultGateway,
  nextHops,
  defaultRoute,
  routeTo,
  duplicateAddress,
  ipv6Dad,
  bondMembers,
  lacpPartner,
  bridgePorts,
  pathMtu,
  neighbours,
  resolvers,
  resolverOrder,
  ownName,
  timeSource,
  clock,
  tcpProbes,
  httpProbes,
  wireguardHandshake,
  dhcpLease,
  routerAdvertisements,
  linkLocal,
  loopback,
  forwarding,
  firewallCounters,
  conntrackRoom,
  neighbourRoom,
  listeners,
  sessions,
  reversePath,
  linkSpeed,
  linkErrors,
]
