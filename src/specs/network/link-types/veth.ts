import { VethConfig } from '../../../schema/documents/veth-config.ts'
import { made } from '../link-spec.ts'
import { defineLinkSource } from './link-source.ts'

export const veth = defineLinkSource<VethConfig>({
  document: VethConfig,
  own: ({ name, peer }, _, part) => ({ ...made('veth'), veth: { peerName: part.length === 0 ? peer.name : name } }),
  literalNames: true,
})
