/** One rule of a chain. Fields that are not there match everything. */
export interface Rule {
  readonly matchIIfName?: LinkMatch
  readonly matchOIfName?: LinkMatch
  readonly matchConntrackState?: { readonly states: readonly string[] }
  readonly matchSourceAddress?: AddressMatch
  readonly matchDestinationAddress?: AddressMatch
  /** What the destination is to the node: an address of its own, one of a broadcast or multicast, or one of others. */
  readonly matchDestinationType?: { readonly types: readonly string[]; readonly invert?: true }
  /** 255: no router was between, for each of them takes one away. */
  readonly matchHopLimit?: number
  readonly matchLayer4?: {
    /** Its name; 0 for any. */
    readonly protocol: string | 0
    readonly matchDestinationPort?: { readonly ranges: readonly { readonly lo: number; readonly hi: number }[] }
    readonly matchICMPType?: { readonly types: readonly string[] }
  }
  readonly matchLimit?: { readonly packetRatePerSecond: number }
  readonly anonymousCounter?: true
  readonly verdict?: 'accept' | 'drop'
  /** Instead of a verdict: what the connection is translated to. */
  readonly nat?: Translation
}

export interface LinkMatch {
  readonly interfaceName: readonly string[]
  readonly operator: '==' | '!='
}

export interface AddressMatch {
  readonly includeSubnets?: readonly string[]
  readonly excludeSubnets?: readonly string[]
  readonly invert?: true
}

/** `masquerade`: to the address of the link that a packet leaves by. A port is one of TCP and UDP, and of nothing else. */
export type Translation =
  | { readonly type: 'masquerade' }
  | { readonly type: 'snat' | 'dnat'; readonly address: string; readonly port?: number }

export const accept = (match: Rule): Rule => ({ ...match, anonymousCounter: true, verdict: 'accept' })
export const drop = (match: Rule): Rule => ({ ...match, anonymousCounter: true, verdict: 'drop' })
