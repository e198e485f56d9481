import type { Static } from 'typebox'
import { tableName } from '../../../../resources/network/table-name.ts'
import { tableNumber } from '../../../../schema/values/values.ts'
import { integer, object } from '../../../../schema/vocabulary.ts'
import { defineLinkType } from '../link-type.ts'

const schema = object({ table: integer('The routing table of its links.') })
type Vrf = Static<typeof schema>

declare module '../spec.ts' {
  interface Link {
    vrf?: Vrf
  }
}

export const vrf = defineLinkType<Vrf>({
  type: 'vrf',
  own: { field: 'vrf', schema },
  fixed: ['vrf'],
  disrupts: { table: 'routing table' },
  from: ({ vrfMaster }) => ({ table: tableNumber(vrfMaster?.table ?? '') ?? 0 }),
  read: (_, { table }) => ({ table: Number(table) }),
  document: {
    kind: 'VRFConfig',
    fields: ({ table }, links) => ({ table: String(table), ...(links.length > 0 && { links }) }),
    beyond: ({ table }) => (table > 252 ? `no document has the routing table ${table}` : undefined),
  },
  add: (own, name) => {
    if (!own) throw new Error(`the VRF ${name} has no routing table`)
    return ['table', own.table]
  },
  newLink: { mtu: 65_575, multicast: false },
  ports: { masterOf: ({ vrfSlave }) => vrfSlave?.masterName, cycles: true },
  status: ({ table }) => ({ vrfMaster: { table: tableName(String(table)) } }),
})
