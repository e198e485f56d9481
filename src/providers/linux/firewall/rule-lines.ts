import type { Family } from '../../../model/ip.ts'
import type { AddressMatch, Rule } from '../../../resources/host/firewall-rule.ts'
import { isAll, joined, type Range, sourcesOf } from './sets.ts'
import { addressText, portText, setText } from './text.ts'

/** The rules of a chain, as lines that nft prints back unchanged. */
export function ruleLines(rules: readonly Rule[]): string[] {
  const limited = rules.findIndex(({ matchLimit }) => matchLimit !== undefined)
  return rules.flatMap((rule, n) => [...(n === limited ? awaited : []), ...linesOf(rule)])
}

/**
 * What the node itself waits for. Neighbour discovery comes before the limit on control messages, or a busy IPv6 link loses
 * its neighbours; and a DHCPv6 server answers a multicast request from its own address, which no conntrack entry expects.
 */
const awaited = [
  'icmpv6 type { nd-router-solicit, nd-router-advert, nd-neighbor-solicit, nd-neighbor-advert } counter accept',
  'ip6 saddr fe80::/10 udp dport 546 counter accept',
]

/** One line for each family where addresses differ by family; none where a rule matches nothing. */
const linesOf = (rule: Rule): string[] =>
  addressMatches(rule).map((match) =>
    [match, ...otherMatches(rule), ...(rule.anonymousCounter ? ['counter'] : []), rule.verdict ?? '']
      .filter((words) => words !== '')
      .join(' '),
  )

const otherMatches = ({ matchIIfName: link, matchConntrackState: state, matchLayer4, matchLimit }: Rule): string[] => [
  ...(link ? [`iifname ${link.operator === '!=' ? '!= ' : ''}${namesText(link.interfaceName)}`] : []),
  ...(state ? [`ct state ${state.states.join(',')}`] : []),
  ...(matchLayer4 ? protocolMatch(matchLayer4) : []),
  ...(matchLimit ? [`limit rate ${matchLimit.packetRatePerSecond}/second`] : []),
]

/** The kernel sorts names as numbers that begin with their last letter, so that longer ones are greater. */
const namesText = (names: readonly string[]): string =>
  setText(
    names.toSorted((a, b) => a.length - b.length || (reversed(a) < reversed(b) ? -1 : 1)).map((name) => `"${name}"`),
  )

const reversed = (name: string): string => [...name].reverse().join('')

/** Ports mean nothing to ICMP. A rule without a protocol speaks of its ports in TCP and in UDP. */
function protocolMatch({ protocol, matchDestinationPort, matchICMPType }: NonNullable<Rule['matchLayer4']>): string[] {
  if (protocol === 'icmp' && matchICMPType) return [`icmp type ${setText(matchICMPType.types)}`]
  if (protocol === 'icmp') return ['meta l4proto icmp']
  if (protocol === 'icmpv6') return ['meta l4proto ipv6-icmp']
  if (!matchDestinationPort) return protocol === 0 ? [] : [`meta l4proto ${protocol}`]
  const ranges = joined(matchDestinationPort.ranges.map(({ lo, hi }): Range => [BigInt(lo), BigInt(hi)]))
  const ports = setText(ranges.map(portText))
  return [protocol === 0 ? `meta l4proto { tcp, udp } th dport ${ports}` : `${protocol} dport ${ports}`]
}

const families = [4, 6] as const
const keyword: Readonly<Record<Family, string>> = { 4: 'ip', 6: 'ip6' }
const nfproto: Readonly<Record<Family, string>> = { 4: 'meta nfproto ipv4', 6: 'meta nfproto ipv6' }

/** Each ICMP lives in one family, which is left out: nft would not print it back. */
const icmpFamily: Readonly<Record<string, Family>> = { icmp: 4, icmpv6: 6 }

/** What a rule asks of addresses, family by family; one empty match where it asks nothing of either. */
function addressMatches({ matchSourceAddress: source, matchDestinationAddress: target, matchLayer4 }: Rule): string[] {
  const only = icmpFamily[matchLayer4?.protocol ?? '']
  const asked = families
    .filter((family) => only === undefined || family === only)
    .map((family) => {
      const words = [addressWords(source, family, 'saddr'), addressWords(target, family, 'daddr')]
      return { family, words: words.includes('nothing') ? undefined : words.filter((one) => one !== 'everything') }
    })
  const everything = asked.every(({ words }) => words?.length === 0)
  if (everything) return ['']
  return asked.flatMap(({ family, words }) => {
    if (words === undefined) return []
    return words.length === 0 ? [only === undefined ? nfproto[family] : ''] : [words.join(' ')]
  })
}

/** All of the included networks without the excluded ones, or anything but those. */
function addressWords(match: AddressMatch | undefined, family: Family, field: 'saddr' | 'daddr'): string {
  if (match === undefined) return 'everything'
  const ranges = sourcesOf(match.includeSubnets ?? [], match.excludeSubnets ?? [])[family]
  const [none, all] = [ranges.length === 0, isAll(ranges, family)]
  if (match.invert ? all : none) return 'nothing'
  if (match.invert ? none : all) return 'everything'
  const set = setText(ranges.map((range) => addressText(range, family)))
  return `${keyword[family]} ${field} ${match.invert ? '!= ' : ''}${set}`
}
