import type { Fault } from '../../model/config/document-type.ts'
import { canonicalAddress, canonicalPrefix, familyOf, networkOf, splitPrefix } from '../../model/ip.ts'
import { shown } from './shown.ts'

/** A network, or an address, with or without a `!` in front. */
export const isSubnetOrAddress = (text: string): boolean =>
  canonicalPrefix(text.replace(/^!/, '')) !== undefined || canonicalAddress(text.replace(/^!/, '')) !== undefined

/** Faults of a list whose items are networks or addresses, some of them left out by a `!`. */
export const subnetOrAddressRules = (all: readonly string[], at: Fault['path']): Fault[] =>
  all.flatMap((text, n) => (isSubnetOrAddress(text) ? [] : [noSubnet(text, [...at, n])]))

const noSubnet = (text: string, path: Fault['path']): Fault => ({
  code: 'document/bad-value',
  path,
  summary: `${shown(text)} is neither a network nor an address`,
  hint: 'write it as in `10.0.0.0/8`, or `!10.9.0.0/16` to leave it out',
})

/** Returns whether an address lies in one of some networks, however many there are; all canonical. */
export function networks(prefixes: readonly string[]): (address: string) => boolean {
  const lengths = { 4: new Set<number>(), 6: new Set<number>() }
  const all = new Set<string>()
  for (const prefix of prefixes) {
    lengths[familyOf(prefix)].add(splitPrefix(prefix)[1])
    all.add(networkOf(prefix))
  }
  return (address) => [...lengths[familyOf(address)]].some((length) => all.has(networkOf(`${address}/${length}`)))
}

/** For each canonical prefix the index of another that holds it or that it equals, if there is one. */
export function holders(prefixes: readonly string[]): readonly (number | undefined)[] {
  const found: (number | undefined)[] = prefixes.map(() => undefined)
  const lengths = { 4: new Set<number>(), 6: new Set<number>() }
  const first = new Map<string, number>()
  const shortestFirst = prefixes.map((_, n) => n).sort((a, b) => lengthOf(prefixes[a]) - lengthOf(prefixes[b]) || a - b)
  for (const n of shortestFirst) {
    const [address, length] = splitPrefix(prefixes[n] as string)
    const family = familyOf(address)
    for (const shorter of lengths[family]) found[n] ??= first.get(networkOf(`${address}/${shorter}`))
    lengths[family].add(length)
    const network = networkOf(prefixes[n] as string)
    if (!first.has(network)) first.set(network, n)
  }
  return found
}

const lengthOf = (prefix = ''): number => splitPrefix(prefix)[1]
