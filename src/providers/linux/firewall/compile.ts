import { isDeepStrictEqual } from 'node:util'
import type { Family } from '../../../model/ip.ts'
import type { NetworkRuleConfig } from '../../../schema/documents/network-rule-config.ts'
import { portRange } from '../../../schema/values.ts'
import { isAll, joined, type Range, type Sources, sourcesOf } from './sets.ts'
import { addressText, portText, setText } from './text.ts'

/** What becomes of packets that no rule speaks of. */
export type DefaultAction = 'accept' | 'block'

/** The chains of our table, as lines that nft prints back unchanged. */
export interface Chains {
  readonly ingress: readonly string[]
  /** Absent where the node's own addresses are not known. */
  readonly prerouting?: readonly string[]
}

const trusted = 'iifname "lo" counter accept'

/**
 * The firewall that a default action and rules mean. By default accept, a rule shuts its ports to all but its sources; by
 * default block, it opens them to its sources. The second chain does the same for packets to `own` addresses before any
 * translation takes them elsewhere.
 */
export function compile(action: DefaultAction, rules: readonly NetworkRuleConfig[], own: readonly string[]): Chains {
  return {
    ingress: [
      trusted,
      'ct state established,related counter accept',
      'ct state invalid counter drop',
      ...(action === 'block' ? controlMessages : []),
      ...rules.flatMap((rule) => ruleLines(action, rule)),
    ],
    ...(own.length > 0 && {
      prerouting: [
        trusted,
        ...notFor(own),
        ...rules.flatMap((rule) => ruleLines(action, rule, 'ct state new ')),
        ...(action === 'block'
          ? ['tcp', 'udp'].map((protocol) => `ct state new meta l4proto ${protocol} counter drop`)
          : []),
      ],
    }),
  }
}

/** Neighbour discovery is let through before the limit: without it a busy IPv6 link loses its neighbours. */
const controlMessages = [
  'icmp type { timestamp-request, timestamp-reply, address-mask-request, address-mask-reply } counter drop',
  'icmpv6 type { nd-router-solicit, nd-router-advert, nd-neighbor-solicit, nd-neighbor-advert } counter accept',
  'meta l4proto icmp limit rate 5/second counter accept',
  'meta l4proto ipv6-icmp limit rate 5/second counter accept',
]

const families = [4, 6] as const
const keyword: Readonly<Record<Family, string>> = { 4: 'ip', 6: 'ip6' }
const nfproto: Readonly<Record<Family, string>> = { 4: 'ipv4', 6: 'ipv6' }

function notFor(own: readonly string[]): string[] {
  const addresses = sourcesOf(own, [])
  return families.map((family) =>
    addresses[family].length === 0
      ? `meta nfproto ${nfproto[family]} counter accept`
      : `${keyword[family]} daddr != ${rangesText(addresses[family], family)} counter accept`,
  )
}

function ruleLines(action: DefaultAction, rule: NetworkRuleConfig, state = ''): string[] {
  const { portSelector, ingress = [] } = rule
  const included = ingress.map(({ subnet }) => subnet)
  const excluded = ingress.flatMap(({ except }) => (except ? [except] : []))
  const sources = sourcesOf(included, excluded)
  const own = icmpFamily[portSelector.protocol ?? '']
  const matches = own ? sourceMatch(action, sources, own, '') : sourceMatches(action, sources)
  const verdict = action === 'block' ? 'accept' : 'drop'
  return matches.map((match) => `${match}${state}${portsMatch(portSelector)} counter ${verdict}`)
}

/** Each ICMP lives in one family, which needs no saying: nft would not print it back. */
const icmpFamily: Readonly<Record<string, Family>> = { icmp: 4, icmpv6: 6 }

/** Where both families are matched as a whole, one rule without any match speaks of both. */
function sourceMatches(action: DefaultAction, sources: Sources): string[] {
  const whole = families.map((family) => `meta nfproto ${nfproto[family]} `)
  const matches = families.flatMap((family, i) => sourceMatch(action, sources, family, whole[i] as string))
  return isDeepStrictEqual(matches, whole) ? [''] : matches
}

/**
 * The match, if any, on packets that a rule acts upon in one family: those from its sources, which it accepts, or those
 * from anywhere else, which it drops.
 */
function sourceMatch(action: DefaultAction, sources: Sources, family: Family, whole: string): string[] {
  const ranges = sources[family]
  const [nothing, everything] =
    action === 'block' ? [ranges.length === 0, isAll(ranges, family)] : [isAll(ranges, family), ranges.length === 0]
  if (nothing) return []
  if (everything) return [whole]
  return [`${keyword[family]} saddr ${action === 'block' ? '' : '!= '}${rangesText(ranges, family)} `]
}

const rangesText = (ranges: readonly Range[], family: Family): string =>
  setText(ranges.map((range) => addressText(range, family)))

/** Ports mean nothing to ICMP. A rule without a protocol speaks of its ports in TCP and in UDP. */
function portsMatch({ ports, protocol }: NetworkRuleConfig['portSelector']): string {
  if (protocol === 'icmp') return 'meta l4proto icmp'
  if (protocol === 'icmpv6') return 'meta l4proto ipv6-icmp'
  const ranges = joined(ports.flatMap((port) => rangeOf(port)))
  const text = setText(ranges.map(portText))
  return protocol === undefined ? `meta l4proto { tcp, udp } th dport ${text}` : `${protocol} dport ${text}`
}

function rangeOf(port: string): Range[] {
  const range = portRange(port)
  return range ? [[BigInt(range[0]), BigInt(range[1])]] : []
}
