import { clueOfLine, verdictOfLines } from './nft.ts'
import { type Packet, packetsNear, type Verdict } from './packets.ts'
import { clueOfRule, type Rule, verdictOfRules } from './rules.ts'

export interface Chain<R = Rule> {
  readonly policy: Verdict
  readonly rules: readonly R[]
}

interface Judged {
  /** By which link the packet comes. */
  readonly link: string
  /** The verdict of specs, and the packet. */
  readonly specs: string
  readonly plan: Verdict
}

/**
 * The first packet by each link that the two sides would treat differently. That plans let neighbour discovery through
 * before the limit on ICMPv6, and the answers of DHCPv6 servers, is meant so: the node itself waits for them.
 */
export function firstJudgedApart(specs: Chain, plan: Chain<string>): readonly Judged[] {
  const packets = packetsNear([...specs.rules.map(clueOfRule), ...plan.rules.map(clueOfLine)])
  const apart = new Map<string, Judged>()
  for (const packet of packets) {
    const verdicts = {
      specs: verdictOfRules(specs.rules, specs.policy, packet),
      plan: verdictOfLines(plan.rules, plan.policy, packet),
    }
    if (verdicts.specs === verdicts.plan || (verdicts.plan === 'accept' && isAwaited(packet))) continue
    const link = packet.link === 'eth0' ? 'a NIC' : packet.link
    if (!apart.has(link))
      apart.set(link, { link, specs: `${verdicts.specs} ${packetText(packet)}`, plan: verdicts.plan })
  }
  return [...apart.values()]
}

const isAwaited = ({ protocol, icmpType, overLimit, source, port }: Packet): boolean =>
  (protocol === 'icmpv6' && icmpType.startsWith('nd-') && overLimit) ||
  (protocol === 'udp' && port === 546 && source >> 118n === 0x3fan)

const packetText = (packet: Packet): string =>
  JSON.stringify(packet, (_, value) => (typeof value === 'bigint' ? `0x${value.toString(16)}` : value))
