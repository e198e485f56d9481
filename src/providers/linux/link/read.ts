import type { ProbeOutput } from '../../../model/plan/command.ts'
import type { LinkRow } from '../address-row.ts'
import { takesOver } from './ends.ts'
import { hardwareOf } from './hardware.ts'
import type { LinkType } from './link-type.ts'
import type { Link } from './spec.ts'
import { linkType, outputFor } from './types/index.ts'

/** A link as it was seen; `cards` is the output of `everyCard`, `outputs` are those of probes that types have for themselves. */
export function readLink(row: LinkRow, cards: ProbeOutput | undefined, outputs: readonly ProbeOutput[]): Link {
  const { info_kind, info_data = {}, info_slave_kind = null, info_slave_data } = row.linkinfo ?? {}
  const hardwareAddr = info_slave_data?.perm_hwaddr ?? row.address
  const type = linkType(info_kind)
  const own = type?.own && ownRead(type, row, info_data, outputs)
  const hasOwnAddress =
    row.link_type === 'ether' && !takesOver({ name: row.ifname, ...(type && { type: type.type }), ...own })
  return {
    name: row.ifname,
    type: info_kind ?? (row.link_type === 'loopback' ? 'loopback' : 'physical'),
    up: row.flags.includes('UP'),
    mtu: row.mtu,
    ...(hardwareAddr !== undefined && hasOwnAddress && { hardwareAddr }),
    multicast: row.flags.includes('MULTICAST'),
    master: row.master ?? null,
    portOf: row.master === undefined ? null : info_slave_kind,
    ...(row.link_type !== 'loopback' && { alias: row.ifalias ?? null }),
    ...(row.altnames !== undefined && { altNames: [...row.altnames] }),
    ...(row.permaddr !== undefined && { permanentAddr: row.permaddr }),
    ...hardwareOf(row, cards),
    ...own,
  }
}

function ownRead(
  type: LinkType,
  row: LinkRow,
  data: Readonly<Record<string, unknown>>,
  outputs: readonly ProbeOutput[],
) {
  const own = type.read?.(row, data, outputFor(type, outputs))
  return own === undefined || type.own === undefined ? {} : { [type.own.field]: own }
}
