import type { AfterCheck } from '../../model/node/check-after.ts'
import { bondMembers } from './links/bond-members.ts'
import { bridgePorts } from './links/bridge-ports.ts'
import { carrier } from './links/carrier.ts'
import { lacpPartner } from './links/lacp-partner.ts'
import { linkErrors } from './links/link-errors.ts'
import { linkFlaps } from './links/link-flaps.ts'
import { linkSpeed } from './links/link-speed.ts'
import { linkUp } from './links/link-up.ts'
import { lldpNeighbour } from './links/lldp-neighbour.ts'
import { multicastGroups } from './links/multicast-groups.ts'
import { conntrackRoom } from './machine/conntrack-room.ts'
import { firewallCounters } from './machine/firewall-counters.ts'
import { fragmentation } from './machine/fragmentation.ts'
import { listeners } from './machine/listeners.ts'
import { loopback } from './machine/loopback.ts'
import { neighbourRoom } from './machine/neighbour-room.ts'
import { sessions } from './machine/sessions.ts'
import { clock } from './services/clock.ts'
import { dhcpClient } from './services/dhcp-client.ts'
import { dhcpLease } from './services/dhcp-lease.ts'
import { httpProbes } from './services/http-probes.ts'
import { ipsec } from './services/ipsec.ts'
import { ownName } from './services/own-name.ts'
import { resolverOrder } from './services/resolver-order.ts'
import { resolvers } from './services/resolvers.ts'
import { routingPeers } from './services/routing-peers.ts'
import { staticHosts } from './services/static-hosts.ts'
import { tcpProbes } from './services/tcp-probes.ts'
import { timeSource } from './services/time-source.ts'
import { wireguardHandshake } from './services/wireguard-handshake.ts'
import { defaultGateway } from './ways/default-gateway.ts'
import { defaultRoute } from './ways/default-route.ts'
import { duplicateAddress } from './ways/duplicate-address.ts'
import { forwarding } from './ways/forwarding.ts'
import { ipv6Dad } from './ways/ipv6-dad.ts'
import { linkLocal } from './ways/link-local.ts'
import { neighbours } from './ways/neighbours.ts'
import { nextHops } from './ways/next-hops.ts'
import { pathMtu } from './ways/path-mtu.ts'
import { reversePath } from './ways/reverse-path.ts'
import { routeTo } from './ways/route-to.ts'
import { routerAdvertisements } from './ways/router-advertisements.ts'
import { tunnelEndpoints } from './ways/tunnel-endpoints.ts'

/** All that must be after a change as it was before, in the order in which an engineer would ask. */
export const afterChecks: readonly AfterCheck[] = [
  linkUp,
  carrier,
  linkFlaps,
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
  tunnelEndpoints,
  neighbours,
  resolvers,
  resolverOrder,
  ownName,
  staticHosts,
  timeSource,
  clock,
  tcpProbes,
  httpProbes,
  wireguardHandshake,
  dhcpLease,
  dhcpClient,
  routerAdvertisements,
  linkLocal,
  loopback,
  forwarding,
  firewallCounters,
  conntrackRoom,
  neighbourRoom,
  listeners,
  sessions,
  ipsec,
  routingPeers,
  reversePath,
  linkSpeed,
  linkErrors,
  fragmentation,
  multicastGroups,
  lldpNeighbour,
]
