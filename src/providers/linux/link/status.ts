import type { ProbeOutput } from '../../../model/plan/command.ts'
import type { LinkRow } from '../address-row.ts'
import { ownOf } from './link-type.ts'
import type { Link } from './spec.ts'
import { linkType, outputFor } from './types/index.ts'

/**
 * What is known of a link, in the words of LinkStatus. `rows` are all links of the node, to find others by name; `outputs`
 * are those of probes that types have for themselves.
 */
export function linkStatus(spec: Link, row: LinkRow, rows: readonly LinkRow[], outputs: readonly ProbeOutput[]) {
  const indexOf = (name: string | null | undefined) => rows.find(({ ifname }) => ifname === name)?.ifindex
  const masterIndex = indexOf(row.master)
  return {
    ...(row.ifalias !== undefined && { alias: row.ifalias }),
    ...(row.altnames !== undefined && { altNames: row.altnames }),
    index: row.ifindex,
    type: row.link_type,
    linkIndex: indexOf(row.link) ?? 0,
    flags: row.flags.join(','),
    ...(row.address !== undefined && row.link_type !== 'loopback' && { hardwareAddr: row.address }),
    ...(row.permaddr !== undefined && { permanentAddr: row.permaddr }),
    ...(row.broadcast !== undefined && row.link_type !== 'loopback' && { broadcastAddr: row.broadcast }),
    mtu: row.mtu,
    ...(row.qdisc !== undefined && { queueDisc: row.qdisc }),
    ...(masterIndex !== undefined && { masterIndex, masterName: row.master }),
    operationalState: row.operstate.toLowerCase(),
    kind: row.linkinfo?.info_kind ?? '',
    slaveKind: row.linkinfo?.info_slave_kind ?? '',
    ...(spec.busPath !== undefined && { busPath: spec.busPath }),
    ...(spec.pciID !== undefined && { pciID: spec.pciID }),
    ...(spec.driver !== undefined && { driver: spec.driver }),
    linkState: row.flags.includes('LOWER_UP'),
    ...ownStatus(spec, row, outputs),
  }
}

function ownStatus(link: Link, row: LinkRow, outputs: readonly ProbeOutput[]): object {
  const type = linkType(link.type)
  const own = type && ownOf(link, type)
  return own ? (type.status?.(own, row, outputFor(type, outputs)) ?? {}) : {}
}
