import type { Remark, Surroundings } from '../../../model/plan/kind.ts'
import type { Pair } from '../../../model/plan/pair.ts'
import { borrowsAddress } from './lent-address.ts'
import { linksIn } from './links-in.ts'
import type { Link } from './spec.ts'
import { linkType } from './types/index.ts'

/** Whether no link of its type was there, and of those that are made it is the one of which something is said. */
function isFirst({ name, type }: Link, { seen, target }: Surroundings): boolean {
  const isAlike = (one: Link) => one.type === type
  return !seen<Link>('Link').some(isAlike) && target<Link>('Link').find(isAlike)?.name === name
}

/** A bond without an address of its own has that of the first link that joined it, and keeps it as long as it has links. */
export function remarksOnLink({ before, after }: Pair<Link>, { seen, target }: Surroundings): readonly Remark[] {
  if (!before) return isFirst(after, { seen, target }) ? (linkType(after.type)?.remarksOnFirst?.(seen) ?? []) : []
  if (!before?.master || before.master === after?.master || !linkType(before.portOf)?.ports?.setsUp) return []
  const master = linksIn(seen).named(before.master)
  const later = linksIn(target).named(before.master)
  if (master && later && mayLoseOwn(master, before, { seen, target })) return [addressUncertain(master)]
  if (!master?.hardwareAddr || master.hardwareAddr !== before.hardwareAddr) return []
  if (!later || later.hardwareAddr !== master.hardwareAddr) return []
  if (linksIn(target).portsOf(later.name).length === 0)
    return borrowsAddress(master) ? [addressLost(master, before)] : []
  return [
    {
      severity: 'warning',
      code: 'plan/address-lent',
      summary: `Link/${master.name} has the hardware address of ${before.name}, which leaves it: two links then have it, and others see ${master.name} change once all its links were replaced`,
      hint: `Write hardwareAddr for ${master.name} in the config.`,
    },
  ]
}

/**
 * In the moment in which a bond is without links the kernel takes its hardware address, also one that none of them lent it (udev
 * gives new ones such), and the next link lends it another. Said once, of the first of them.
 */
function mayLoseOwn(master: Link, { name }: Link, { seen, target }: Surroundings): boolean {
  const [old, later] = [linksIn(seen).portsOf(master.name), linksIn(target).portsOf(master.name)]
  const isOwn = old.every(({ hardwareAddr }) => hardwareAddr !== master.hardwareAddr)
  const stays = old.some((link) => later.some((other) => other.name === link.name))
  return borrowsAddress(master) && isOwn && !stays && later.length > 0 && old[0]?.name === name
}

const addressUncertain = (master: Link): Remark => ({
  severity: 'warning',
  code: 'plan/address-uncertain',
  summary: `all links of Link/${master.name} are replaced: if it is without any for a moment, it loses its hardware address ${master.hardwareAddr}, and gets that of one of the new`,
  hint: 'Replace them in two changes, so that one link stays in it all the time.',
})

const addressLost = (master: Link, { name }: Link): Remark => ({
  severity: 'warning',
  code: 'plan/address-lost',
  summary: `Link/${master.name} loses the hardware address that ${name} lent it, as no link is left in it, and gets that of the next one`,
  hint: `Write hardwareAddr for ${master.name} in the config.`,
})
