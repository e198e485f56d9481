import type { Static } from 'typebox'
import { object, stringOrNull } from '../../../../schema/vocabulary.ts'
import { defineLinkType } from '../link-type.ts'

const schema = object({ peer: stringOrNull('The other end; null when that is in another namespace.') })
type Veth = Static<typeof schema>

declare module '../spec.ts' {
  interface Link {
    veth?: Veth
  }
}

export const veth = defineLinkType<Veth>({
  type: 'veth',
  own: { field: 'veth', schema },
  fixed: ['veth'],
  from: ({ veth }) => ({ peer: veth?.peerName ?? null }),
  read: ({ link, link_netnsid }) => ({ peer: link_netnsid === undefined ? (link ?? null) : null }),
  document: { kind: 'VethConfig' },
  add: (own, name) => {
    if (!own?.peer) throw new Error(`the pair of ${name} has no other end here`)
    return ['peer', 'name', own.peer]
  },
  peer: ({ peer }) => peer,
  status: ({ peer }) => (peer ? { veth: { peerName: peer } } : {}),
})
