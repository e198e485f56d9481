import { accept, type Rule } from './firewall-rule.ts'

/**
 * What a chain that drops lets through besides, since the node itself waits for it: no connection that it began, as conntrack
 * sees it. Neither of what runs on a node nor of what it was leased does any of this depend; see docs/decisions/firewall.md.
 */
export interface AwaitedPackets {
  /** They come before this one of the chain's rules, counted from 0. */
  readonly before: number
  readonly packets: readonly Awaited[]
}

/** `what` and `because`: for people, each a part of a sentence. */
interface Awaited {
  readonly what: string
  readonly because: string
  readonly rule: Rule
}

export const awaitedPackets = 'AwaitedPackets.netloom'

const icmpv6 = (types: readonly string[]): Rule =>
  accept({ matchLayer4: { protocol: 'icmpv6', matchICMPType: { types } } })

const udp = (port: number): NonNullable<Rule['matchLayer4']> => ({
  protocol: 'udp',
  matchDestinationPort: { ranges: [{ lo: port, hi: port }] },
})

/** A session of BFD has packets of its own in each direction; all within one network come with the highest hop limit. */
const bfd: Awaited = {
  what: 'BFD (UDP 3784, hop limit 255)',
  because: 'its packets are no answers to ours',
  rule: accept({ matchHopLimit: 255, matchLayer4: udp(3784) }),
}

/** Before the limit on control messages: on a busy network that would take the node's neighbours and groups away. */
export const awaitedFromOutside: readonly Awaited[] = [
  {
    what: 'neighbour discovery',
    because: 'the limit on ICMPv6 would take the neighbours of a busy link away',
    rule: icmpv6(['nd-router-solicit', 'nd-router-advert', 'nd-neighbor-solicit', 'nd-neighbor-advert']),
  },
  {
    what: 'answers of DHCPv6 servers (UDP 546 from fe80::/10)',
    because: 'a request by multicast is answered from another address, and a lease that nobody renews ends',
    rule: accept({ matchSourceAddress: { includeSubnets: ['fe80::/10'] }, matchLayer4: udp(546) }),
  },
  {
    what: 'MLD',
    because: 'a switch stops sending what nobody says he still listens to',
    rule: icmpv6(['mld-listener-query', 'mld-listener-report', 'mld-listener-done', 'mld2-listener-report']),
  },
  {
    what: 'IGMP',
    because: 'a switch stops sending what nobody says he still listens to',
    rule: accept({
      matchDestinationAddress: { includeSubnets: ['224.0.0.0/4'] },
      matchLayer4: { protocol: 'igmp' },
    }),
  },
  {
    what: 'VRRP (hop limit 255)',
    because: 'who does not hear the master takes its address',
    rule: accept({ matchHopLimit: 255, matchLayer4: { protocol: 'vrrp' } }),
  },
  bfd,
]

/** What is looked at before it is translated is TCP and UDP to the node's own addresses. */
export const awaitedBeforeTranslation: readonly Awaited[] = [bfd]
