import { type Snapshot, seen } from '../../model/node/snapshot.ts'
import type { Link } from './link/spec.ts'

/** The links seen on a node, with the fields and words of LinkStatus. */
export const linkStatuses = (snapshot: Snapshot) =>
  seen(snapshot, 'Link').map(({ spec }) => {
    const { name, type = 'physical', hardwareAddr, alias, altNames, permanentAddr, busPath } = spec as Link
    return {
      name,
      type: type === 'loopback' ? 'loopback' : 'ether',
      kind: type === 'loopback' || type === 'physical' ? '' : type,
      ...(hardwareAddr !== undefined && { hardwareAddr }),
      ...(alias !== undefined && { alias }),
      ...(altNames !== undefined && { altNames }),
      ...(permanentAddr !== undefined && { permanentAddr }),
      ...(busPath !== undefined && { busPath }),
    }
  })
