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

/** The first packet by each link that the two sides would treat differently. */
export function firstJudgedApart(specs: Chain, plan: Chain<string>): readonly Judged[] {
  const both = JSON.stringify([specs.policy, specs.rules, plan.policy, plan.rules])
  const judged = judgements.get(both) ?? judgedApart(specs, plan)
  judgements.set(both, judged)
  return judged
}

/** Nodes of one role have the same rules. */
const judgements = new Map<string, readonly Judged[]>()

function judgedApart(specs: Chain, plan: Chain<string>): readonly Judged[] {
  const packets = packetsNear([...specs.rules.map(clueOfRule), ...plan.rules.map(clueOfLine)])
  const apart = new Map<string, Judged>()
  for (const packet of packets) {
    const verdicts = {
      specs: verdictOfRules(specs.rules, specs.policy, packet),
      plan: verdictOfLines(plan.rules, plan.policy, packet),
    }
    if (verdicts.specs === verdicts.plan) continue
    const link = packet.link === 'eth0' ? 'a NIC' : packet.link
    if (!apart.has(link))
      apart.set(link, { link, specs: `${verdicts.specs} ${packetText(packet)}`, plan: verdicts.plan })
  }
  return [...apart.values()]
}

const packetText = (packet: Packet): string =>
  JSON.stringify(packet, (_, value) => (typeof value === 'bigint' ? `0x${value.toString(16)}` : value))
