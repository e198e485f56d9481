import { type Family, familyOf } from '../../../src/model/ip.ts'

/** All that a rule of ours can ask about a packet. */
export interface Packet {
  readonly family: Family
  readonly source: bigint
  readonly destination: bigint
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'icmpv6' | 'gre' | 'igmp' | 'vrrp'
  readonly hopLimit: number
  /** What its destination is to the node, among all of its addresses. */
  readonly destinationType: 'local' | 'unicast' | 'broadcast' | 'multicast'
  /** Of TCP and UDP. */
  readonly port: number
  /** Of the two ICMP. */
  readonly icmpType: string
  readonly state: 'new' | 'established' | 'related' | 'invalid'
  readonly link: string
  /** More packets came lately than a limit lets pass. */
  readonly overLimit: boolean
}

/** What becomes of a packet: `accept`, `drop`, or what it is translated to, as in `snat 192.0.2.1:80`. */
export type Verdict = string

export interface Range {
  readonly family: Family
  readonly first: bigint
  readonly last: bigint
}

const bits: Readonly<Record<Family, number>> = { 4: 32, 6: 128 }

/** An address as a number. */
export function numberOf(address: string): bigint {
  if (familyOf(address) === 4) return BigInt(`0x${hexOf(address)}`)
  const mixed = address.replace(/\d+\.\d+\.\d+\.\d+$/, (tail) => `${hexOf(tail).slice(0, 4)}:${hexOf(tail).slice(4)}`)
  const [head = '', tail] = mixed.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = (tail ?? '') === '' ? [] : (tail as string).split(':')
  const groups = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
  return BigInt(`0x${groups.map((group) => group.padStart(4, '0')).join('')}`)
}

const hexOf = (address: string): string =>
  address
    .split('.')
    .map((byte) => Number(byte).toString(16).padStart(2, '0'))
    .join('')

/** `10.0.0.0/8`, `10.0.0.1`, `10.0.0.1-10.0.0.7`: first and last of it, whatever bits of the host are set. */
export function rangeOf(text: string): Range {
  const before = known.get(text)
  if (before) return before
  const range = readRange(text)
  known.set(text, range)
  return range
}

const known = new Map<string, Range>()

function readRange(text: string): Range {
  const family = familyOf(text)
  const [from = '', to] = text.split('-')
  if (to !== undefined) return { family, first: numberOf(from), last: numberOf(to) }
  const [address = '', length = String(bits[family])] = from.split('/')
  const hosts = BigInt(bits[family] - Number(length))
  const first = (numberOf(address) >> hosts) << hosts
  return { family, first, last: first + (1n << hosts) - 1n }
}

/** What one rule speaks of, as far as it does. */
export interface Clue {
  readonly sources: readonly Range[]
  readonly destinations: readonly Range[]
  readonly ports: readonly number[]
  readonly protocols: readonly string[]
  readonly links: readonly string[]
}

/** Packets near what each of the rules speaks of, and then all sorts; always the same ones. */
export function packetsNear(clues: readonly Clue[]): readonly Packet[] {
  const next = dice()
  const one = <T>(all: readonly T[]): T => all[next() % all.length] as T
  const often = <T>(likely: readonly T[], all: readonly T[]): T =>
    one(likely.length > 0 && next() % 4 > 0 ? likely : all)
  const all: Clue = {
    sources: [...usual, ...clues.flatMap(({ sources }) => sources)],
    destinations: clues.flatMap(({ destinations }) => destinations),
    ports: [22, 80, 40_000, ...clues.flatMap(({ ports }) => ports)],
    protocols: ['tcp', 'udp', 'icmp', 'icmpv6', 'gre', 'igmp', 'vrrp'],
    links: [],
  }
  const near = (clue: Clue): Packet => {
    const protocol = often(clue.protocols, all.protocols) as Packet['protocol']
    const family = protocol === 'icmp' ? 4 : protocol === 'icmpv6' ? 6 : one([4, 6] as const)
    return {
      family,
      protocol,
      source: often(edges(clue.sources, family), edges(all.sources, family)),
      destination: often(
        edges(clue.destinations.length > 0 ? clue.destinations : all.destinations, family),
        edges(all.sources, family),
      ),
      port: often(around(clue.ports), around(all.ports)),
      icmpType: one(icmpTypes[family]),
      state: often(['new'], ['new', 'established', 'related', 'invalid'] as const),
      link: often(['eth0'], ['eth0', 'lo', 'siderolink', 'kubespan', ...clue.links]),
      overLimit: often([false], [true]),
      hopLimit: one([255, 64, 1]),
      destinationType: often(['local'], ['unicast', 'broadcast', 'multicast'] as const),
    }
  }
  return [all, ...clues].flatMap((clue, n) => Array.from({ length: n === 0 ? 600 : 60 }, () => near(clue)))
}

const usual = ['10.0.0.1', '192.0.2.1', 'fd00::1', '2001:db8::1'].map(rangeOf)

const around = (ports: readonly number[]): readonly number[] =>
  ports.flatMap((port) => [port - 1, port, port + 1]).filter((port) => port >= 0 && port <= 65_535)

const icmpTypes: Readonly<Record<Family, readonly string[]>> = {
  4: ['echo-request', 'timestamp-request', 'address-mask-reply', 'destination-unreachable'],
  6: ['echo-request', 'nd-neighbor-solicit', 'nd-router-advert', 'packet-too-big', 'mld-listener-query'],
}

/** First and last of each range, and what lies beside them; more often what lies inside. */
function edges(ranges: readonly Range[], family: Family): readonly bigint[] {
  const most = (1n << BigInt(bits[family])) - 1n
  return ranges
    .filter((range) => range.family === family)
    .flatMap(({ first, last }) => [first, last, first - 1n, first, last, last + 1n])
    .filter((address) => address >= 0n && address <= most)
}

/** Numbers without a pattern that matters here, always the same ones. */
function dice(): () => number {
  let state = 20_261
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    return ((mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))) >>> 14) >>> 0
  }
}
