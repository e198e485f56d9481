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
  const matches = action === 'block' ? inside(sources) : outside(sources)
  const verdict = action === 'block' ? 'accept' : 'drop'
  return matches.map((match) => `${match}${state}${portsMatch(portSelector)} counter ${verdict}`)
}

/** Matches on packets from the sources: none at all where both families are whole. */
function inside(sources: Sources): string[] {
  if (families.every((family) => isAll(sources[family], family))) return ['']
  return families.flatMap((family) => {
    const ranges = sources[family]
    if (ranges.length === 0) return []
    if (isAll(ranges, family)) return [`meta nfproto ${nfproto[family]} `]
    return [`${keyword[family]} saddr ${rangesText(ranges, family)} `]
  })
}

/** Matches on packets from anywhere else; a family that no source speaks of is elsewhere as a whole. */
function outside(sources: Sources): string[] {
  if (families.every((family) => sources[family].length === 0)) return ['']
  return families.flatMap((family) => {
    const ranges = sources[family]
    if (isAll(ranges, family)) return []
    if (ranges.length === 0) return [`meta nfproto ${nfproto[family]} `]
    return [`${keyword[family]} saddr != ${rangesText(ranges, family)} `]
  })
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
