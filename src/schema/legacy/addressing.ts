import { Optional, type Static } from 'typebox'
import { array, boolean, integer, object, secret, string } from '../vocabulary.ts'

const dhcpOptions = object(
  {
    routeMetric: Optional(integer('Metric of routes that came by DHCP.')),
    ipv4: Optional(boolean('Ask for IPv4.', { default: true })),
    ipv6: Optional(boolean('Ask for IPv6.', { default: false })),
    duidv6: Optional(string('DUID shown to DHCPv6 servers.')),
  },
  'How DHCP is asked.',
)

const route = object({
  network: Optional(
    string('Where the route leads; `0.0.0.0/0` and `::/0` are default routes.', { 'x-empty': 'a default route' }),
  ),
  gateway: Optional(string('The next hop.')),
  source: Optional(string('Source address preferred for packets that take this route.')),
  metric: Optional(integer('The lower of two metrics wins.', { default: 1024 })),
  mtu: Optional(integer('Largest packet that fits this route, in bytes.')),
})
export type LegacyRoute = Static<typeof route>

const vip = object(
  {
    ip: Optional(string('The shared address.')),
    equinixMetal: Optional(
      object({ apiToken: Optional(secret('API token.')) }, 'Move the address through this cloud.'),
    ),
    hcloud: Optional(object({ apiToken: Optional(secret('API token.')) }, 'Move the address through this cloud.')),
  },
  'An address that one of several machines holds.',
)

/** What interfaces and their VLANs have in common. */
export const addressing = {
  addresses: Optional(array(string('An address, with or without its prefix length.'), 'Addresses the link holds.')),
  cidr: Optional(string('Legacy form of `addresses` with a single one.')),
  routes: Optional(array(route, 'Routes that leave by this link.')),
  dhcp: Optional(boolean('Whether addresses come by DHCP.')),
  dhcpOptions: Optional(dhcpOptions),
  mtu: Optional(integer('Largest packet the link carries, in bytes; 0 or absent leaves it alone.')),
  vip: Optional(vip),
}
const common = object(addressing)
export type LegacyAddressing = Static<typeof common>
