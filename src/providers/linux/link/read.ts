import type { LinkRow } from '../address-row.ts'
import { readBond } from './bond.ts'
import type { Link } from './spec.ts'

/** A link as it was seen. */
export function readLink(row: LinkRow): Link {
  const { info_kind, info_slave_kind = null, info_slave_data } = row.linkinfo ?? {}
  const hardwareAddr = info_slave_data?.perm_hwaddr ?? row.address
  return {
    name: row.ifname,
    type: info_kind ?? (row.link_type === 'loopback' ? 'loopback' : 'physical'),
    up: row.flags.includes('UP'),
    mtu: row.mtu,
    ...(hardwareAddr !== undefined && row.link_type === 'ether' && { hardwareAddr }),
    multicast: row.flags.includes('MULTICAST'),
    master: row.master ?? null,
    portOf: row.master === undefined ? null : info_slave_kind,
    ...readType(row, row.linkinfo?.info_data ?? {}),
  }
}

function readType(row: LinkRow, data: Readonly<Record<string, unknown>>): Partial<Link> {
  switch (row.linkinfo?.info_kind) {
    case 'vlan': {
      const protocol = String(data.protocol).toLowerCase() as '802.1q' | '802.1ad'
      return { vlan: { parent: row.link ?? '', id: Number(data.id), protocol } }
    }
    case 'bond':
      return { bond: readBond(data) }
    case 'bridge':
      return { bridge: { stp: data.stp_state !== 0, vlanFiltering: data.vlan_filtering !== 0 } }
    case 'veth':
      return { veth: { peer: row.link_netnsid === undefined ? (row.link ?? null) : null } }
    default:
      return {}
  }
}
