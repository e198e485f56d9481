import { canonicalAddress, type Family, familyOf, splitZone } from '../../../../model/ip.ts'
import { VXLANConfig } from '../../../../schema/documents/vxlan-config.ts'
import { made } from '../link-spec.ts'
import { defineLinkSource, ethernetMtu } from './link-source.ts'

declare module '../link-spec.ts' {
  interface LinkSpec {
    readonly vxlan?: {
      readonly id: number
      readonly port: number
      readonly learning: boolean
      readonly local?: string
      readonly group?: string
    }
  }
}

export const vxlan = defineLinkSource<VXLANConfig>({
  document: VXLANConfig,
  mtu: ethernetMtu,
  overhead: ({ local, group }) => vxlanOverhead(vxlanFamily(local, group)),
  field: 'vxlan',
  own: ({ id, parent, port = 4789, learning = true, local, group }, resolve) => ({
    ...made('vxlan'),
    parentName: resolve(parent),
    vxlan: { id, port, learning, ...address('local', local), ...address('group', group) },
  }),
  writes: {
    parentName: ['parent'],
    ...Object.fromEntries(['id', 'port', 'learning', 'local', 'group'].map((field) => [`vxlan.${field}`, [field]])),
  },
  hardware: true,
  sole: ({ vxlan }) =>
    vxlan && {
      key: `vxlan ${vxlan.id} ${vxlan.port} ${vxlanFamily(vxlan.local, vxlan.group)}`,
      what: `the VXLAN ${vxlan.id} on UDP port ${vxlan.port}`,
    },
})

const address = (field: string, written = ''): object =>
  written === '' ? {} : { [field]: canonicalAddress(splitZone(written)[0]) ?? written }

/** Bytes that a packet around a frame takes: the headers of Ethernet (of the frame), VXLAN, UDP and IP. */
export const vxlanOverhead = (family: Family): number => (family === 4 ? 50 : 70)

/** By which IP its packets are carried; without an address of either, the kernel takes IPv4. */
export const vxlanFamily = (local: string | undefined | null, group: string | undefined | null): Family =>
  familyOf(local || group || '0.0.0.0')
