import ipaddr from 'ipaddr.js'
import { canonicalAddress, type Family } from '../../../model/ip.ts'
import type { Range } from './sets.ts'

/** One value as it stands, several in braces: as nft prints them. */
export const setText = (items: readonly string[]): string =>
  items.length === 1 ? (items[0] as string) : `{ ${items.join(', ')} }`

export const portText = ([first, last]: Range): string => (first === last ? `${first}` : `${first}-${last}`)

/** A run of addresses: an address, a network where it is one, or first and last. */
export function addressText([first, last]: Range, family: Family): string {
  const bits = family === 4 ? 32 : 128
  const size = last - first + 1n
  const length = bits - (size.toString(2).length - 1)
  const isNetwork = (size & (size - 1n)) === 0n && first % size === 0n
  if (!isNetwork) return `${spelled(first, family)}-${spelled(last, family)}`
  return length === bits ? spelled(first, family) : `${spelled(first, family)}/${length}`
}

function spelled(value: bigint, family: Family): string {
  const hex = value.toString(16).padStart(family === 4 ? 8 : 32, '0')
  const bytes = (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))
  const address = ipaddr.fromByteArray(bytes).toString()
  return canonicalAddress(address) ?? address
}

/**
 * Whether a ruleset can hold the name of a link between quotes, where it stands for itself: nothing can be escaped there, a
 * star is any end of a name, and longer names are refused.
 */
export const isQuotable = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no name may hold is looked for
  name !== '' && Buffer.byteLength(name) <= 15 && !/["\\*\u0000-\u001f\u007f]/.test(name)
