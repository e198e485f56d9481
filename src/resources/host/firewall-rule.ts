/** One rule of a chain. Fields that are not there match everything. */
export interface Rule {
  readonly matchIIfName?: { readonly interfaceName: readonly string[]; readonly operator: '==' | '!=' }
  readonly matchConntrackState?: { readonly states: readonly string[] }
  readonly matchSourceAddress?: AddressMatch
  readonly matchDestinationAddress?: AddressMatch
  readonly matchLayer4?: {
    /** Its name; 0 for any. */
    readonly protocol: string | 0
    readonly matchDestinationPort?: { readonly ranges: readonly { readonly lo: number; readonly hi: number }[] }
    readonly matchICMPType?: { readonly types: readonly string[] }
  }
  readonly matchLimit?: { readonly packetRatePerSecond: number }
  readonly anonymousCounter?: true
  readonly verdict?: 'accept' | 'drop'
}

export interface AddressMatch {
  readonly includeSubnets?: readonly string[]
  readonly excludeSubnets?: readonly string[]
  readonly invert?: true
}

export const accept = (match: Rule): Rule => ({ ...match, anonymousCounter: true, verdict: 'accept' })
export const drop = (match: Rule): Rule => ({ ...match, anonymousCounter: true, verdict: 'drop' })
