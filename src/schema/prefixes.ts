import { canonicalAddress, canonicalPrefix, contains, networkOf, splitPrefix } from '../model/ip.ts'

/** Whether two canonical prefixes share an address. */
export const overlap = (a: string, b: string): boolean =>
  contains(networkOf(a), splitPrefix(b)[0]) || contains(networkOf(b), splitPrefix(a)[0])

/** A network, or an address, with or without a `!` in front. */
export const isSubnetOrAddress = (text: string): boolean =>
  canonicalPrefix(text.replace(/^!/, '')) !== undefined || canonicalAddress(text.replace(/^!/, '')) !== undefined
