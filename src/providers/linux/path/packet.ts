import { familyOf } from '../../../model/ip.ts'
import type { ManagementFlow } from '../../../model/node/snapshot.ts'

/** A packet as a rule sees it. What is absent nobody knows beforehand. */
export interface Packet {
  readonly protocol: 'tcp' | 'icmpv6'
  readonly from?: string
  readonly to: string
  readonly fromPort?: number
  readonly toPort?: number
  /** Of ICMPv6, as nft names it. */
  readonly type?: string
  /** The link it comes by; null: it comes from the node itself. */
  readonly cameBy?: string | null
  /** The link it leaves by; null: it is for the node itself. */
  readonly leavesBy?: string | null
  /** It may also do without this one. */
  readonly spared?: true
  /** As connection tracking sees it. */
  readonly state: 'new' | 'established' | 'untracked'
}

export interface Packets {
  /** The first of a new login. */
  readonly login: Packet
  /** What comes of a session that connection tracking knows. */
  readonly known: Packet
  /** What the node answers. */
  readonly reply: Packet
  /** By which each finds out at which hardware address the other is: without them nothing else comes or goes. */
  readonly discovery: readonly Packet[]
}

/** What comes and goes in a session, as it is called; by which links, where that is known. */
export function packetsOf(
  { clientAddress: client, nodeAddress: node, nodePort }: ManagementFlow,
  { cameBy, leavesBy }: { readonly cameBy?: string | undefined; readonly leavesBy?: string | undefined },
): Packets {
  const incoming = { leavesBy: null, ...(cameBy !== undefined && { cameBy }) } as const
  const outgoing = { cameBy: null, ...(leavesBy !== undefined && { leavesBy }) } as const
  const login: Packet = {
    ...{ protocol: 'tcp', from: client, to: node, toPort: nodePort, state: 'new' },
    ...incoming,
  }
  const reply: Packet = {
    ...{ protocol: 'tcp', from: node, to: client, fromPort: nodePort, state: 'established' },
    ...outgoing,
  }
  return {
    ...{ login, known: { ...login, state: 'established' }, reply },
    discovery: familyOf(node) === 4 ? [] : discoveryOf(node, incoming, outgoing),
  }
}

/** IPv4 asks by a protocol of its own, which no filter of IP sees. Who asks on the network, the gateway or the client, is not known. */
function discoveryOf(
  node: string,
  incoming: Pick<Packet, 'cameBy' | 'leavesBy'>,
  outgoing: Pick<Packet, 'cameBy' | 'leavesBy'>,
): readonly Packet[] {
  const packet = { protocol: 'icmpv6', state: 'untracked' } as const
  return [
    { ...packet, type: 'nd-neighbor-solicit', to: askedAt(node), ...incoming },
    { ...packet, type: 'nd-neighbor-advert', from: node, to: anybody, ...outgoing },
    // Whoever asks says at the same time where it is itself.
    { ...packet, type: 'nd-neighbor-advert', to: node, spared: true, ...incoming },
    { ...packet, type: 'nd-neighbor-solicit', from: node, to: askedAt(anybody), spared: true, ...outgoing },
  ]
}

/** Some address on the network. */
const anybody = 'fe80::1'

/** The group at which an address is asked for, by its last 24 bits (RFC 4291). */
function askedAt(address: string): string {
  const [high = '0', low = '0'] = hextets(address).slice(-2)
  return `ff02::1:ff${(Number.parseInt(high, 16) & 0xff).toString(16).padStart(2, '0')}:${low}`
}

function hextets(address: string): readonly string[] {
  const [head = '', tail] = address.split('::')
  const parts = (text: string) => (text === '' ? [] : text.split(':'))
  if (tail === undefined) return parts(head)
  const zeros = 8 - parts(head).length - parts(tail).length
  return [...parts(head), ...Array.from({ length: zeros }, () => '0'), ...parts(tail)]
}
