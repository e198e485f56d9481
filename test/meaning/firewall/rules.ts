import { type Clue, type Packet, rangeOf, type Verdict } from './packets.ts'

/** A rule of a chain as specs have it. */
export interface Rule {
  readonly matchIIfName?: { readonly interfaceName: readonly string[]; readonly operator: string }
  readonly matchDestinationType?: { readonly types: readonly string[]; readonly invert?: boolean }
  readonly matchHopLimit?: number
  readonly matchConntrackState?: { readonly states: readonly string[] }
  readonly matchSourceAddress?: AddressMatch
  readonly matchDestinationAddress?: AddressMatch
  readonly matchLayer4?: {
    readonly protocol: string | 0
    readonly matchDestinationPort?: { readonly ranges: readonly { readonly lo: number; readonly hi: number }[] }
    readonly matchICMPType?: { readonly types: readonly string[] }
  }
  readonly matchLimit?: { readonly packetRatePerSecond: number }
  readonly anonymousCounter?: boolean
  readonly verdict?: Verdict
  readonly matchOIfName?: { readonly interfaceName: readonly string[]; readonly operator: string }
  readonly nat?: { readonly type: string; readonly address?: string; readonly port?: number }
}

interface AddressMatch {
  readonly includeSubnets?: readonly string[]
  readonly excludeSubnets?: readonly string[]
  readonly invert?: boolean
}

/** What becomes of a packet in a chain of such rules. Throws for a rule that holds what is not known here. */
export const verdictOfRules = (rules: readonly Rule[], policy: Verdict, packet: Packet): Verdict => {
  const deciding = rules.find((rule) => (rule.verdict ?? rule.nat) !== undefined && matches(rule, packet))
  return (deciding && endOf(deciding)) ?? policy
}

const endOf = ({ verdict, nat }: Rule): Verdict | undefined =>
  nat ? [nat.type, ...(nat.address === undefined ? [] : [`${nat.address}:${nat.port ?? ''}`])].join(' ') : verdict

/** An address stands for packets of its family, a port for TCP and UDP. */
const canTranslate = ({ nat }: Rule, { family, protocol }: Packet): boolean =>
  (nat?.address === undefined || rangeOf(nat.address).family === family) &&
  (nat?.port === undefined || protocol === 'tcp' || protocol === 'udp')

/** What packets have that such a rule may speak of. */
export function clueOfRule({
  matchIIfName,
  matchOIfName,
  matchSourceAddress,
  matchDestinationAddress,
  matchLayer4,
}: Rule): Clue {
  const ranges = ({ includeSubnets = [], excludeSubnets = [] }: AddressMatch = {}) =>
    [...includeSubnets, ...excludeSubnets].map(rangeOf)
  return {
    sources: ranges(matchSourceAddress),
    destinations: ranges(matchDestinationAddress),
    ports: (matchLayer4?.matchDestinationPort?.ranges ?? []).flatMap(({ lo, hi }) => [lo, hi]),
    protocols: matchLayer4?.protocol ? [matchLayer4.protocol] : [],
    links: [matchIIfName, matchOIfName].flatMap((match) => match?.interfaceName ?? []),
  }
}

const known: readonly string[] = [
  ...['matchIIfName', 'matchConntrackState', 'matchSourceAddress', 'matchDestinationAddress', 'matchLayer4'],
  ...['matchDestinationType', 'matchHopLimit', 'matchLimit', 'anonymousCounter', 'verdict', 'matchOIfName', 'nat'],
]

const understood = new WeakSet<Rule>()

function understand(rule: Rule): void {
  const stranger = Object.keys(rule).find((field) => !known.includes(field))
  if (stranger) throw new Error(`nobody here knows what ${stranger} of a rule means`)
  understood.add(rule)
}

function matches(rule: Rule, packet: Packet): boolean {
  if (!understood.has(rule)) understand(rule)
  const { matchIIfName: link, matchConntrackState: state, matchLayer4: layer4, matchLimit: limit } = rule
  const { matchDestinationType: kinds, matchOIfName: out } = rule
  return (
    (!link || link.interfaceName.includes(packet.link) === (link.operator === '==')) &&
    (!state || state.states.includes(packet.state)) &&
    (!limit || !packet.overLimit) &&
    (!out || out.interfaceName.includes(packet.link) === (out.operator === '==')) &&
    canTranslate(rule, packet) &&
    (rule.matchHopLimit === undefined || packet.hopLimit === rule.matchHopLimit) &&
    (!kinds || kinds.types.includes(packet.destinationType) !== (kinds.invert ?? false)) &&
    isAmong(rule.matchSourceAddress, packet.family, packet.source) &&
    isAmong(rule.matchDestinationAddress, packet.family, packet.destination) &&
    (!layer4 || matchesLayer4(layer4, packet))
  )
}

/** The included networks without any of the excluded ones: no network is no address at all. */
function isAmong(match: AddressMatch | undefined, family: number, address: bigint): boolean {
  if (!match) return true
  const lies = (text: string): boolean => {
    const range = rangeOf(text)
    return range.family === family && range.first <= address && address <= range.last
  }
  const inside = (match.includeSubnets ?? []).some(lies) && !(match.excludeSubnets ?? []).some(lies)
  return inside !== (match.invert ?? false)
}

/** Only TCP and UDP have ports. To ICMP they mean nothing, and a rule of no protocol speaks of both that have them. */
function matchesLayer4(layer4: NonNullable<Rule['matchLayer4']>, { protocol, port, icmpType }: Packet): boolean {
  const { matchDestinationPort: ports, matchICMPType: types } = layer4
  const inPorts = !ports || ports.ranges.some(({ lo, hi }) => lo <= port && port <= hi)
  const hasPorts = protocol === 'tcp' || protocol === 'udp'
  if (layer4.protocol === 0) return !ports || (hasPorts && inPorts)
  return layer4.protocol === protocol && (!hasPorts || inPorts) && (!types || types.types.includes(icmpType))
}
