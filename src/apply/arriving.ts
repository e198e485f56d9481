import type { Diagnostic } from '../model/diagnostic.ts'
import { familyOf } from '../model/ip.ts'
import type { Arrival } from '../model/node/arrival.ts'
import type { Forgotten } from '../transport/neighbour.ts'
import type { FoundBy } from './checks/change-checks.ts'

/** Makes this machine forget where an address was. */
export type Forget = (address: string) => Promise<Forgotten>

export interface Proofs {
  /** By which links somebody answered the node after the change. */
  readonly answered: readonly FoundBy[]
  /** The address we log in at, and what became of our memory of where it is. */
  readonly login?: { readonly address: string; readonly memory: Forgotten }
}

/**
 * What there is to say of addresses that moved and that nobody was seen to find at their new place: a login that rests on
 * what this machine remembered shows nothing.
 */
export function unproven(arrivals: readonly Arrival[], { answered, login }: Proofs): Diagnostic[] {
  const found = ({ address, link }: Arrival): boolean =>
    (login?.address === address && login.memory === 'forgotten') ||
    answered.some((one) => one.link === link && one.family === familyOf(address))
  const left = arrivals.filter((one) => one.from !== undefined && !found(one))
  if (left.length === 0) return []
  const names = left.map(({ address, link }) => `${address} on ${link}`).join(', ')
  const kept = left.some(({ address }) => login?.address === address && login.memory === 'kept')
  const own = kept ? '; this machine may not forget where it was, so that our login proves nothing either' : ''
  return [
    {
      severity: 'warning',
      code: 'verify/move-unproven',
      summary: `it was not proven that others find ${names}: no gateway there was seen to answer${own}`,
      hint: 'The node announced it. See from another machine whether it answers there.',
    },
  ]
}
