import { type Snapshot, seen } from '../../model/node/snapshot.ts'
import { linksAmong } from './link/links-in.ts'
import type { Link } from './link/spec.ts'

/** The links seen on a node, with the fields and words of LinkStatus. */
export const linkStatuses = (snapshot: Snapshot) =>
  allIn(snapshot).map((link, _, all) => {
    const { name, type = 'physical', hardwareAddr, alias, altNames, busPath, pciID, driver, mtu } = link
    // It is shown only where it is not the one in use.
    const { permanentAddr = type === 'physical' ? hardwareAddr : undefined } = link
    return {
      name,
      type: type === 'loopback' ? 'loopback' : 'ether',
      kind: type === 'loopback' || type === 'physical' ? '' : type,
      ...(hardwareAddr !== undefined && { hardwareAddr }),
      ...(alias && { alias }),
      ...(altNames !== undefined && { altNames }),
      ...(permanentAddr !== undefined && { permanentAddr }),
      ...(busPath !== undefined && { busPath }),
      ...(pciID !== undefined && { pciID }),
      ...(driver !== undefined && { driver }),
      ...(mtu !== undefined && { mtu }),
      ...belowOf(link, all),
    }
  })

const allIn = (snapshot: Snapshot): readonly Link[] => seen(snapshot, 'Link').map(({ spec }) => spec as Link)

function belowOf(link: Link, all: readonly Link[]) {
  const standsOn = linksAmong(all).below(link)
  return standsOn.length > 0 ? { standsOn } : {}
}
