import { BridgeConfig } from '../../../../schema/documents/bridge-config.ts'
import { type LinkSpec, made } from '../link-spec.ts'
import { defineLinkSource, ethernetMtu } from './link-source.ts'

declare module '../link-spec.ts' {
  interface LinkSpec {
    readonly bridgeMaster?: {
      readonly stp: { readonly enabled: boolean }
      readonly vlan: { readonly filteringEnabled: boolean }
    }
    /** The bridge it is a port of. */
    readonly bridgeSlave?: { readonly masterName: string }
  }
}

/** In the legacy form bridges speak the spanning tree protocol unless it is switched off. */
export const bridge = defineLinkSource<BridgeConfig>({
  document: BridgeConfig,
  mtu: ethernetMtu,
  field: 'bridgeMaster',
  own: ({ stp, vlan }) => asBridge(stp?.enabled ?? false, vlan?.filtering ?? false),
  writes: {
    'bridgeMaster.stp.enabled': ['stp', 'enabled'],
    'bridgeMaster.vlan.filteringEnabled': ['vlan', 'filtering'],
  },
  hardware: true,
  members: {
    fields: ['bridgeSlave'],
    of: ({ links = [] }) => links,
    membership: (masterName) => ({ bridgeSlave: { masterName } }),
  },
  legacyPort: ({ bridgePort }) =>
    bridgePort?.master ? { master: bridgePort.master, path: ['bridgePort', 'master'] } : undefined,
  legacy: ({ bridge: entry }) =>
    entry && {
      own: asBridge(entry.stp?.enabled ?? true, entry.vlan?.vlanFiltering ?? false),
      writes: {
        'bridgeMaster.stp.enabled': ['bridge', 'stp', 'enabled'],
        'bridgeMaster.vlan.filteringEnabled': ['bridge', 'vlan', 'vlanFiltering'],
      },
      members: (entry.interfaces ?? []).map((name, n) => ({ name, path: ['bridge', 'interfaces', n] })),
    },
})

const asBridge = (stp: boolean, filtering: boolean): Partial<LinkSpec> => ({
  ...made('bridge'),
  bridgeMaster: { stp: { enabled: stp }, vlan: { filteringEnabled: filtering } },
})
