import type { Static } from 'typebox'
import { integer, object, oneOf, string } from '../../../../schema/vocabulary.ts'
import { defineLinkType } from '../link-type.ts'

const schema = object({
  parent: string('The link whose frames carry the tag.'),
  id: integer('VLAN number.', { minimum: 0, maximum: 4095 }),
  protocol: oneOf(['802.1q', '802.1ad'], 'Tag protocol.'),
})
type Vlan = Static<typeof schema>

declare module '../spec.ts' {
  interface Link {
    vlan?: Vlan
  }
}

export const vlan = defineLinkType<Vlan>({
  type: 'vlan',
  own: { field: 'vlan', schema },
  disrupts: { id: 'VLAN' },
  fixed: ['vlan'],
  from: ({ parentName = '', vlan }) => ({
    parent: parentName,
    id: vlan?.vlanID ?? 0,
    protocol: (vlan?.vlanProtocol ?? '802.1q') as Vlan['protocol'],
  }),
  read: ({ link }, { id, protocol }) => ({
    parent: link ?? '',
    id: Number(id),
    protocol: String(protocol).toLowerCase() as Vlan['protocol'],
  }),
  document: {
    kind: 'VLANConfig',
    comesUp: true,
    fields: ({ id, protocol, parent }) => ({
      ...{ vlanID: id, ...(protocol !== '802.1q' && { vlanMode: protocol }), parent },
    }),
  },
  add: (own, name) => {
    if (!own) throw new Error(`the VLAN ${name} has no parent and number`)
    return ['protocol', own.protocol, 'id', own.id]
  },
  lower: ({ parent }) => parent,
  mark: ({ id }) => `vlan ${id}`,
  rides: true,
  overhead: () => 0,
  lowered: true,
  claims: ({ id, protocol, parent }) => [`VLAN ${id} (${protocol}) on ${parent}`],
  status: ({ id, protocol }) => ({ vlan: { vlanID: id, vlanProtocol: protocol } }),
})
