import { contains, familyOf } from '../../../model/ip.ts'
import type { AddressRow, LinkRow } from '../address-row.ts'
import { isMadeOfHardwareAddress } from './eui64.ts'
import type { Address } from './spec.ts'

/** An address as it was seen. */
export function readAddress(link: LinkRow, row: AddressRow, promotes: boolean | undefined): Address {
  const address = `${row.local}/${row.prefixlen}`
  const flags = (['home', 'mngtmpaddr', 'nodad', 'noprefixroute', 'autojoin'] as const).filter((flag) => row[flag])
  return {
    link: link.ifname,
    address,
    priority: row.metric ?? defaultPriority(address),
    dynamic: row.dynamic ?? false,
    ...(row.address !== undefined && { peer: `${row.address}/${row.prefixlen}` }),
    ...(isGenerated(link, row) && { generated: true }),
    scope: row.scope,
    ...(row.family === 'inet' && { broadcast: row.broadcast ?? null, secondary: row.secondary ?? false }),
    ...(flags.length > 0 && { flags }),
    ...(row.dadfailed && { duplicate: true }),
    ...(row.family === 'inet' && promotes !== undefined && { promotes }),
  }
}

/** IPv6 gives the route to an address’s network this metric if nobody asks for another. */
const defaultPriority = (address: string): number => (familyOf(address) === 6 ? 256 : 0)

/**
 * Loopback’s own addresses, and the link-local ones that the kernel works out: iproute2 of Debian 12 does not mark those, and they
 * stay when their link, as a bridge with its ports, gets another hardware address.
 */
const isGenerated = (link: LinkRow, row: AddressRow): boolean =>
  row.protocol?.startsWith('kernel') ||
  (link.link_type === 'loopback' && ['127.0.0.1/8', '::1/128'].includes(`${row.local}/${row.prefixlen}`)) ||
  (contains('fe80::/10', row.local) &&
    (row['stable-privacy'] === true || (row.prefixlen === 64 && isMadeOfHardwareAddress(row.local))))
