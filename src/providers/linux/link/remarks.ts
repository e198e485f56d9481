import type { Remark, Surroundings } from '../../../model/kind.ts'
import type { Pair } from '../../../model/pair.ts'
import { borrowsAddress, portsOf } from './lent-address.ts'
import { linkNamed } from './mtu.ts'
import type { Link } from './spec.ts'
import { linkType } from './types/index.ts'

/** A bond without an address of its own has that of the first link that joined it, and keeps it as long as it has links. */
export function remarksOnLink({ before, after }: Pair<Link>, { seen, target }: Surroundings): Remark[] {
  if (!before?.master || before.master === after?.master || !linkType(before.portOf)?.ports?.setsUp) return []
  const bond = linkNamed(seen, before.master)
  const later = linkNamed(target, before.master)
  if (!bond?.hardwareAddr || bond.hardwareAddr !== before.hardwareAddr) return []
  if (!later || later.hardwareAddr !== bond.hardwareAddr) return []
  if (portsOf(target, later).length === 0) return borrowsAddress(bond) ? [addressLost(bond, before)] : []
  return [
    {
      severity: 'warning',
      code: 'plan/address-lent',
      summary: `Link/${bond.name} has the hardware address of ${before.name}, which leaves it: two links then have it, and others see ${bond.name} change once all its links were replaced`,
      hint: `Write hardwareAddr for ${bond.name} in the config.`,
    },
  ]
}

const addressLost = (bond: Link, { name }: Link): Remark => ({
  severity: 'warning',
  code: 'plan/address-lost',
  summary: `Link/${bond.name} loses the hardware address that ${name} lent it, as no link is left in it, and gets that of the next one`,
  hint: `Write hardwareAddr for ${bond.name} in the config.`,
})
