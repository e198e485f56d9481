import { Optional, type Static } from 'typebox'
import { flag, group, list, secret, text, whole } from '../vocabulary.ts'

const dhcpOptions = group(
  {
    routeMetric: Optional(whole('Metric of routes that came by DHCP.')),
    ipv4: Optional(flag('Ask for IPv4.', { default: true })),
    ipv6: Optional(flag('Ask for IPv6.', { default: false })),
    duidv6: Optional(text('DUID shown to DHCPv6 servers.')),
  },
  'How DHCP is asked.',
)

const route = group({
  network: Optional(
    text('Where the route leads; `0.0.0.0/0` and `::/0` are default routes.', { 'x-empty': 'a default route' }),
  ),
  gateway: Optional(text('The next hop.')),
  source: Optional(text('Source address preferred for packets that take this route.')),
  metric: Optional(whole('The lower of two metrics wins.', { default: 1024 })),
  mtu: Optional(whole('Largest packet that fits this route, in bytes.')),
})
export type LegacyRoute = Static<typeof route>

const vip = group(
  {
    ip: Optional(text('The shared address.')),
    equinixMetal: Optional(group({ apiToken: Optional(secret('API token.')) }, 'Move the address through this cloud.')),
    hcloud: Optional(group({ apiToken: Optional(secret('API token.')) }, 'Move the address through this cloud.')),
  },
  'An address that one of several machines holds.',
)

/** What interfaces and their VLANs have in common. */
export const addressing = {
  addresses: Optional(list(text('An address, with or without its prefix length.'), 'Addresses the link holds.')),
  cidr: Optional(text('Legacy form of `addresses` with a single one.')),
  routes: Optional(list(route, 'Routes that leave by this link.')),
  dhcp: Optional(flag('Whether addresses come by DHCP.')),
  dhcpOptions: Optional(dhcpOptions),
  mtu: Optional(whole('Largest packet the link carries, in bytes; 0 or absent leaves it alone.')),
  vip: Optional(vip),
}
const common = group(addressing)
export type LegacyAddressing = Static<typeof common>
