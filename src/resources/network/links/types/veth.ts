import { VethConfig } from '../../../../schema/documents/veth-config.ts'
import { made } from '../link-spec.ts'
import { defineLinkSource, ethernetMtu } from './link-source.ts'

declare module '../link-spec.ts' {
  interface LinkSpec {
    readonly veth?: { readonly peerName: string }
  }
}

export const veth = defineLinkSource<VethConfig>({
  document: VethConfig,
  mtu: ethernetMtu,
  field: 'veth',
  own: ({ name, peer }, _, part) => ({ ...made('veth'), veth: { peerName: part.length === 0 ? peer.name : name } }),
  literalNames: true,
})
