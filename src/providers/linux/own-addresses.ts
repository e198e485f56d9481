import { parseCidr } from 'cidr-tools'
import { canonicalPrefix, contains, splitPrefix } from '../../model/ip.ts'
import type { NodeConfig } from '../../model/node-config.ts'
import { writtenLinks } from './written.ts'

const notRoutable = ['127.0.0.0/8', '::1/128', '169.254.0.0/16', 'fe80::/10', '224.0.0.0/4', 'ff00::/8']

/** The addresses a config gives to the node, without lengths, by link and then by address; none that stay on a link. */
export function ownAddresses(config: NodeConfig): string[] {
  const links = [...writtenLinks(config)].sort((a, b) => (a.name < b.name ? -1 : 1))
  const all = links.flatMap(({ addresses = [] }) =>
    addresses
      .flatMap(({ address }) => canonicalPrefix(address) ?? [])
      .map((prefix) => splitPrefix(prefix)[0])
      .filter((address) => !notRoutable.some((network) => contains(network, address)))
      .sort(byNumber),
  )
  return [...new Set(all)]
}

/** IPv4 before IPv6, then by their numbers. */
function byNumber(a: string, b: string): number {
  const [left, right] = [parseCidr(a), parseCidr(b)]
  return left.version - right.version || (left.start < right.start ? -1 : 1)
}
