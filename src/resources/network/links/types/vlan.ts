import { VLANConfig } from '../../../../schema/documents/vlan-config.ts'
import { parentOf } from '../../../../schema/legacy/interface-rules.ts'
import { shown } from '../../../../schema/values/shown.ts'
import { type LinkSpec, made } from '../link-spec.ts'
import { defineLinkSource, ethernetMtu } from './link-source.ts'

declare module '../link-spec.ts' {
  interface LinkSpec {
    readonly vlan?: { readonly vlanID: number; readonly vlanProtocol: string }
  }
}

/** A VLAN is switched on, whatever its document has. */
export const asVlan = (parentName: string, vlanID: number, vlanProtocol = '802.1q'): Partial<LinkSpec> => ({
  ...made('vlan'),
  up: true,
  parentName,
  vlan: { vlanID, vlanProtocol },
})

export const vlan = defineLinkSource<VLANConfig>({
  document: VLANConfig,
  mtu: ethernetMtu,
  field: 'vlan',
  own: (document, resolve) => asVlan(resolve(document.parent), document.vlanID, document.vlanMode),
  writes: { parentName: ['parent'], 'vlan.vlanID': ['vlanID'], 'vlan.vlanProtocol': ['vlanMode'] },
  overhead: () => 0,
  sole: ({ parentName, vlan }) =>
    vlan && {
      key: `vlan ${parentName} ${vlan.vlanID} ${vlan.vlanProtocol}`,
      what: `VLAN ${vlan.vlanID} of ${shown(parentName ?? '')}`,
    },
  legacy: ({ interface: name, vlanId }, resolve) => {
    const parent = vlanId === undefined ? undefined : parentOf(name, vlanId)
    if (parent === undefined) return undefined
    return {
      own: asVlan(resolve(parent), vlanId ?? 0),
      writes: { parentName: ['interface'], 'vlan.vlanID': ['vlanId'] },
    }
  },
})
