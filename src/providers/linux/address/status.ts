import { familyOf } from '../../../model/ip.ts'
import type { AddressRow, LinkRow } from '../address-row.ts'
import type { Address } from './spec.ts'

/** An address in the words of AddressStatus. */
export const addressStatus = (spec: Address, link: LinkRow, row: AddressRow) => ({
  address: spec.address,
  ...(row.address !== undefined && { local: row.local }),
  ...(row.broadcast !== undefined && { broadcast: row.broadcast }),
  linkIndex: link.ifindex,
  linkName: link.ifname,
  family: `inet${familyOf(spec.address)}`,
  scope: row.scope,
  flags: flagsOf(row).join(','),
  ...(spec.priority !== undefined && { priority: spec.priority }),
})

/** The kernel calls an address permanent that no clock takes away. */
const flagsOf = (row: AddressRow): string[] => [
  ...(['temporary', 'deprecated', 'tentative', 'nodad', 'dadfailed', 'mngtmpaddr', 'noprefixroute'] as const).filter(
    (flag) => row[flag] === true,
  ),
  ...(row['stable-privacy'] === true ? ['stable-privacy'] : []),
  ...(row.dynamic === true ? [] : ['permanent']),
]
