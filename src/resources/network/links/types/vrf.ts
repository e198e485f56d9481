import { VRFConfig } from '../../../../schema/documents/vrf-config.ts'
import { tableName } from '../../table-name.ts'
import { made } from '../link-spec.ts'
import { defineLinkSource } from './link-source.ts'

declare module '../link-spec.ts' {
  interface LinkSpec {
    readonly vrfMaster?: { readonly table: string }
    /** The VRF it belongs to. */
    readonly vrfSlave?: { readonly masterName: string }
  }
}

export const vrf = defineLinkSource<VRFConfig>({
  document: VRFConfig,
  mtu: [1280, 65_575],
  field: 'vrfMaster',
  own: ({ table }) => ({ ...made('vrf'), vrfMaster: { table: tableName(table) } }),
  writes: { 'vrfMaster.table': ['table'] },
  hardware: true,
  members: {
    keepAddresses: true,
    fields: ['vrfSlave'],
    of: ({ links = [] }) => links,
    membership: (masterName) => ({ vrfSlave: { masterName } }),
  },
})
