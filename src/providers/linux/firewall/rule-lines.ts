import { type Family, familyOf } from '../../../model/ip.ts'
import type { AddressMatch, LinkMatch, Rule, Translation } from '../../../resources/host/firewall-rule.ts'
import { isAll, joined, type Range, sourcesOf } from './sets.ts'
import { addressText, isQuotable, portText, setText } from './text.ts'

/**
 * A rule as lines that nft prints back unchanged: one for each family where addresses differ by family; none where a rule matches nothing, or names a link by what no
 * ruleset can hold.
 */
export function linesOf(rule: Rule): string[] {
  const names = [rule.matchIIfName, rule.matchOIfName].flatMap((match) => match?.interfaceName ?? [])
  if (!names.every(isQuotable)) return []
  return addressMatches(rule).map((match) =>
    [match, ...otherMatches(rule), ...(rule.anonymousCounter ? ['counter'] : []), ...endOf(rule)]
      .filter((words) => words !== '')
      .join(' '),
  )
}

const endOf = ({ verdict, nat }: Rule): string[] => (nat ? [translation(nat)] : verdict ? [verdict] : [])

const otherMatches = (rule: Rule): string[] => [
  ...(rule.matchIIfName ? [linkWords('iifname', rule.matchIIfName)] : []),
  ...(rule.matchOIfName ? [linkWords('oifname', rule.matchOIfName)] : []),
  ...(rule.matchDestinationType ? destinationType(rule.matchDestinationType) : []),
  ...(rule.matchConntrackState ? [`ct state ${rule.matchConntrackState.states.join(',')}`] : []),
  ...(rule.matchLayer4 ? protocolMatch(rule.matchLayer4) : []),
  ...(portOf(rule.nat) === undefined ? [] : ['meta l4proto { tcp, udp }']),
  ...(rule.matchLimit ? [`limit rate ${rule.matchLimit.packetRatePerSecond}/second`] : []),
]

const linkWords = (field: 'iifname' | 'oifname', { interfaceName, operator }: LinkMatch): string =>
  `${field} ${operator === '!=' ? '!= ' : ''}${namesText(interfaceName)}`

/** The kernel sorts names as numbers that begin with their last letter, so that longer ones are greater. */
const namesText = (names: readonly string[]): string => setText(sorted(names).map((name) => `"${name}"`))

const sorted = (names: readonly string[]): string[] =>
  [...new Set(names)].toSorted((a, b) => {
    const [one, other] = [Buffer.from(a).reverse(), Buffer.from(b).reverse()]
    return one.length - other.length || Buffer.compare(one, other)
  })

/**
 * Looked up among all the node's addresses, and once more among those of the link alone: those of a VRF are in a table of
 * their own, where only the second look-up goes.
 */
function destinationType({ types, invert }: NonNullable<Rule['matchDestinationType']>): string[] {
  const set = `${invert ? '!= ' : ''}${setText(fibTypes.filter((type) => types.includes(type)))}`
  return [`fib daddr type ${set}`, `fib daddr . iif type ${set}`]
}

/** In the order of their numbers, by which nft prints them. */
const fibTypes = ['unicast', 'local', 'broadcast', 'anycast', 'multicast']

/** Ports mean nothing to ICMP. A rule without a protocol speaks of its ports in TCP and in UDP. */
function protocolMatch({ protocol, matchDestinationPort, matchICMPType }: NonNullable<Rule['matchLayer4']>): string[] {
  if (icmpFamily[protocol] && matchICMPType) return [`${protocol} type ${setText(matchICMPType.types)}`]
  if (protocol === 'icmp') return ['meta l4proto icmp']
  if (protocol === 'icmpv6') return ['meta l4proto ipv6-icmp']
  if (!matchDestinationPort) return protocol === 0 ? [] : [`meta l4proto ${protocol}`]
  const ranges = joined(matchDestinationPort.ranges.map(({ lo, hi }): Range => [BigInt(lo), BigInt(hi)]))
  const ports = setText(ranges.map(portText))
  return [protocol === 0 ? `meta l4proto { tcp, udp } th dport ${ports}` : `${protocol} dport ${ports}`]
}

const portOf = (nat: Translation | undefined): number | undefined =>
  nat && nat.type !== 'masquerade' ? nat.port : undefined

function translation(nat: Translation): string {
  if (nat.type === 'masquerade') return 'masquerade'
  const { type, address, port } = nat
  const family = familyOf(address)
  if (port === undefined) return `${type} ${keyword[family]} to ${address}`
  return `${type} ${keyword[family]} to ${family === 6 ? `[${address}]` : address}:${port}`
}

const families = [4, 6] as const
const keyword: Readonly<Record<Family, string>> = { 4: 'ip', 6: 'ip6' }
const nfproto: Readonly<Record<Family, string>> = { 4: 'meta nfproto ipv4', 6: 'meta nfproto ipv6' }
const hopLimit: Readonly<Record<Family, string>> = { 4: 'ip ttl', 6: 'ip6 hoplimit' }

/** Each ICMP lives in one family, which is left out: nft would not print it back. */
const icmpFamily: Readonly<Record<string, Family>> = { icmp: 4, icmpv6: 6 }

/** What a rule asks of addresses, family by family; one empty match where it asks nothing of either. */
function addressMatches(rule: Rule): string[] {
  const { matchSourceAddress: source, matchDestinationAddress: target, matchLayer4, matchHopLimit, nat } = rule
  const implied = icmpFamily[matchLayer4?.protocol ?? '']
  const only = implied ?? (nat && nat.type !== 'masquerade' ? familyOf(nat.address) : undefined)
  const asked = families
    .filter((family) => only === undefined || family === only)
    .map((family) => {
      const hops = matchHopLimit === undefined ? 'everything' : `${hopLimit[family]} ${matchHopLimit}`
      const words = [addressWords(source, family, 'saddr'), addressWords(target, family, 'daddr'), hops]
      return { family, words: words.includes('nothing') ? undefined : words.filter((one) => one !== 'everything') }
    })
  const everything = asked.every(({ words }) => words?.length === 0)
  if (everything && (only === undefined || implied !== undefined)) return ['']
  return asked.flatMap(({ family, words }) => {
    if (words === undefined) return []
    return words.length === 0 ? [implied === undefined ? nfproto[family] : ''] : [words.join(' ')]
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
