import ipaddr from 'ipaddr.js'
import { splitPrefix } from '../../model/ip.ts'
import { serviceAddress } from './host-dns.ts'

const own: string = serviceAddress[6]

/** Whether others can reach the machine at an address: none of a link or of the machine alone. */
export function isReachable(prefix: string, scope: string): boolean {
  const [address] = splitPrefix(prefix)
  const range = ipaddr.parse(address).range()
  return (
    ['global', 'site'].includes(scope) && !['loopback', 'multicast', 'linkLocal'].includes(range) && address !== own
  )
}

/** Whether an address belongs to the management tunnel, which only leads to its one other end. */
export function isSideroLink(prefix: string): boolean {
  const bytes = ipaddr.parse(splitPrefix(prefix)[0]).toByteArray()
  return bytes.length === 16 && bytes[0] === 0xfd && bytes[7] === 3
}
