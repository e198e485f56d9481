import { VRFConfig } from '../../../schema/documents/vrf-config.ts'
import { made } from '../link-spec.ts'
import { tableName } from '../table-name.ts'
import { defineLinkSource } from './link-source.ts'

export const vrf = defineLinkSource<VRFConfig>({
  document: VRFConfig,
  own: ({ table }) => ({ ...made('vrf'), vrfMaster: { table: tableName(table) } }),
  writes: { 'vrfMaster.table': ['table'] },
  hardware: true,
  members: { of: ({ links = [] }) => links, membership: (masterName) => ({ vrfSlave: { masterName } }) },
})
