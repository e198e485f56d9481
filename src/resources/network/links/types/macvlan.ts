import { MacVLANConfig } from '../../../../schema/documents/mac-vlan-config.ts'
import { made } from '../link-spec.ts'
import { defineLinkSource, ethernetMtu } from './link-source.ts'

declare module '../link-spec.ts' {
  interface LinkSpec {
    readonly macvlan?: { readonly mode: string }
  }
}

export const macvlan = defineLinkSource<MacVLANConfig>({
  document: MacVLANConfig,
  mtu: ethernetMtu,
  field: 'macvlan',
  own: ({ parent, mode = 'bridge' }, resolve) => ({
    ...made('macvlan'),
    parentName: resolve(parent),
    macvlan: { mode },
  }),
  writes: { parentName: ['parent'], 'macvlan.mode': ['mode'] },
  hardware: true,
  overhead: () => 0,
  alone: ({ mode }) => mode === 'passthru',
  needsPackets: true,
})
