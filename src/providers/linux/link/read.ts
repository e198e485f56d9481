import type { LinkRow } from '../address-row.ts'
import type { Link } from './spec.ts'
import { linkType } from './types/index.ts'

/** A link as it was seen. */
export function readLink(row: LinkRow): Link {
  const { info_kind, info_data = {}, info_slave_kind = null, info_slave_data } = row.linkinfo ?? {}
  const hardwareAddr = info_slave_data?.perm_hwaddr ?? row.address
  const type = linkType(info_kind)
  return {
    name: row.ifname,
    type: info_kind ?? (row.link_type === 'loopback' ? 'loopback' : 'physical'),
    up: row.flags.includes('UP'),
    mtu: row.mtu,
    ...(hardwareAddr !== undefined && row.link_type === 'ether' && { hardwareAddr }),
    multicast: row.flags.includes('MULTICAST'),
    master: row.master ?? null,
    portOf: row.master === undefined ? null : info_slave_kind,
    ...(row.ifalias !== undefined && { alias: row.ifalias }),
    ...(row.altnames !== undefined && { altNames: [...row.altnames] }),
    ...(row.permaddr !== undefined && { permanentAddr: row.permaddr }),
    ...(row.parentdev !== undefined && { busPath: row.parentdev }),
    ...(type?.own && { [type.own.field]: type.read?.(row, info_data) }),
  }
}
