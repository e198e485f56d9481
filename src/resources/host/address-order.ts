import ipaddr from 'ipaddr.js'
import { contains, familyOf, splitPrefix } from '../../model/ip.ts'

export type Order = (a: string, b: string) => number

const bytesOf = (address: string): number[] => ipaddr.parse(address).toByteArray()

/** Addresses of IPv4 first, then by number. */
export function byAddress(a: string, b: string): number {
  if (familyOf(a) !== familyOf(b)) return familyOf(a) - familyOf(b)
  const [left, right] = [bytesOf(a), bytesOf(b)]
  const at = left.findIndex((byte, n) => byte !== right[n])
  return at < 0 ? 0 : (left[at] as number) - (right[at] as number)
}

/** How prefixes are sorted: `v1` looks at addresses; `v2` puts a network's smaller parts before it. */
export const prefixOrder = (algorithm: string): Order => (algorithm === 'v2' ? specificFirst : plain)

function plain(a: string, b: string): number {
  const [[left, leftLength], [right, rightLength]] = [splitPrefix(a), splitPrefix(b)]
  return byAddress(left, right) || leftLength - rightLength
}

function specificFirst(a: string, b: string): number {
  const [[left, leftLength], [right, rightLength]] = [splitPrefix(a), splitPrefix(b)]
  if (familyOf(left) !== familyOf(right)) return familyOf(left) - familyOf(right)
  if (left === right) return rightLength - leftLength
  const [outer, inner] = [contains(a, right), contains(b, left)]
  if (outer !== inner) return outer ? 1 : -1
  return byAddress(left, right)
}
