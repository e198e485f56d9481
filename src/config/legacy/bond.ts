import type { BondConfig } from '../../schema/fields/bond.ts'
import type { LegacyBond } from '../../schema/legacy/bond.ts'

/** Fields with another name in the legacy form. */
const renamed: Readonly<Partial<Record<keyof LegacyBond, keyof BondConfig>>> = {
  interfaces: 'links',
  mode: 'bondMode',
  resendIgmp: 'resendIGMP',
  tlbDynamicLb: 'tlbLogicalLb',
  peerNotifyDelay: 'peerNotifDelay',
}

/** A bond of the legacy form under its new names; zeros and empty texts were never asked for. */
export function bondFields(bond: LegacyBond): Pick<BondConfig, 'links' | 'bondMode'> {
  const { deviceSelectors: _, arpIPTarget: __, adActorSystem: ___, ...rest } = bond
  const fields = Object.entries(rest)
    .filter(([, value]) => value !== 0 && value !== '')
    .map(([field, value]) => [renamed[field as keyof LegacyBond] ?? field, value])
  return { links: [], bondMode: 'balance-rr', ...Object.fromEntries(fields) }
}
