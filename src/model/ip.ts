import { isIPv4, isIPv6 } from 'node:net'
import ipaddr from 'ipaddr.js'

export type Family = 4 | 6

/**
 * An address in the kernel's spelling; undefined for what is none. No leading zeros, no short forms. One of IPv6 may say
 * which link it is on (`fe80::1%eth0`); that zone stays as written and may be anything.
 */
export function canonicalAddress(text: string): string | undefined {
  const [address, zone] = splitZone(text)
  if (!address.includes(':')) return zone === undefined && isIPv4(address) ? address : undefined
  if (zone === '' || !isIPv6(address)) return undefined
  return `${kernelSpelling(parseIPv6(address))}${zone === undefined ? '' : `%${zone}`}`
}

/** An address and its zone, the link it is on, if any. */
export function splitZone(address: string): [address: string, zone?: string] {
  const sign = address.indexOf('%')
  return sign < 0 ? [address] : [address.slice(0, sign), address.slice(sign + 1)]
}

/** The same without zones, where only an address by itself will do. */
export const plainAddress = (text: string): string | undefined =>
  text.includes('%') ? undefined : canonicalAddress(text)

/** An IPv6 address with all its digits, as some files of the kernel show it; undefined for what is none. */
export const longAddress = (text: string): string | undefined =>
  isIPv6(text) && !text.includes('%')
    ? parseIPv6(text)
        .parts.map((part) => part.toString(16).padStart(4, '0'))
        .join(':')
    : undefined

/** The library takes `::10.0.0.1` for `::ffff:10.0.0.1`, which is another address. */
const parseIPv6 = (address: string): ipaddr.IPv6 => ipaddr.IPv6.parse(address.replace(/^::(?=\d+\.)/, '0:0:0:0:0:0:'))

/** RFC 5952, but with an IPv4 tail where inet_ntop, and so iproute2 and nft, write one. */
function kernelSpelling(address: ipaddr.IPv6): string {
  const [a, b, c, d, e, f, g = 0, h = 0] = address.parts
  const mixed = [a, b, c, d, e].every((part) => part === 0) && (f === 0xffff || (f === 0 && g !== 0))
  if (!mixed) return address.toRFC5952String()
  return `::${f ? 'ffff:' : ''}${[g >> 8, g & 255, h >> 8, h & 255].join('.')}`
}

export const familyOf = (addressOrPrefix: string): Family => (addressOrPrefix.includes(':') ? 6 : 4)

const bitsOf = (family: Family): number => (family === 4 ? 32 : 128)

/** `address/length` in the kernel's spelling, host bits kept; undefined for what is none. The length is required. */
export function canonicalPrefix(text: string): string | undefined {
  const [head = '', length = '', ...rest] = text.split('/')
  const address = plainAddress(head)
  if (address === undefined || rest.length > 0 || !/^(0|[1-9]\d{0,2})$/.test(length)) return undefined
  return Number(length) <= bitsOf(familyOf(address)) ? `${address}/${length}` : undefined
}

/** The host prefix of an address: `/32` or `/128`. */
export const hostPrefix = (address: string): string => `${address}/${bitsOf(familyOf(address))}`

/** A canonical prefix with its host bits cleared. */
export function networkOf(prefix: string): string {
  const [address, length] = splitPrefix(prefix)
  if (familyOf(address) === 6) {
    const bits = `${parseIPv6(address).toNormalizedString()}/${length}`
    return `${kernelSpelling(ipaddr.IPv6.networkAddressFromCIDR(bits))}/${length}`
  }
  const size = 2 ** (32 - length)
  const network = Math.floor(numberOf(address) / size) * size
  return `${network >>> 24}.${(network >>> 16) & 255}.${(network >>> 8) & 255}.${network & 255}/${length}`
}

/** The broadcast address of a canonical IPv4 prefix that has one. */
export function broadcastOf(prefix: string): string | undefined {
  const [address, length] = splitPrefix(prefix)
  if (familyOf(address) === 6 || length === 0 || length > 30) return undefined
  return ipaddr.IPv4.broadcastAddressFromCIDR(prefix).toString()
}

const [dot, zero] = [46, 48]

/** A canonical IPv4 address as one number, letter by letter: planning a fleet asks this hundreds of times a node. */
function numberOf(address: string): number {
  let [sum, byte] = [0, 0]
  for (let i = 0; i < address.length; i += 1) {
    const letter = address.charCodeAt(i)
    if (letter === dot) [sum, byte] = [sum * 256 + byte, 0]
    else byte = byte * 10 + letter - zero
  }
  return sum * 256 + byte
}

/** Splits a canonical prefix. */
export function splitPrefix(prefix: string): [address: string, length: number] {
  const slash = prefix.indexOf('/')
  return [prefix.slice(0, slash), Number(prefix.slice(slash + 1))]
}

/** Whether an address lies in a prefix; both canonical. Different families never do. */
export function contains(prefix: string, address: string): boolean {
  const [network, length] = splitPrefix(prefix)
  if (familyOf(network) !== familyOf(address)) return false
  if (familyOf(address) === 4) {
    const size = 2 ** (32 - length)
    return Math.floor(numberOf(address) / size) === Math.floor(numberOf(network) / size)
  }
  return parseIPv6(address).match(parseIPv6(network), length)
}
