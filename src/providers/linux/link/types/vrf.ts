import type { Static } from 'typebox'
import type { Remark } from '../../../../model/plan/kind.ts'
import { tableName } from '../../../../resources/network/table-name.ts'
import { tableNumber } from '../../../../schema/values/values.ts'
import { integer, object } from '../../../../schema/vocabulary.ts'
import type { RoutingRule } from '../../rule/spec.ts'
import { defineLinkType } from '../link-type.ts'

const schema = object({ table: integer('The routing table of its links.') })
type Vrf = Static<typeof schema>

declare module '../spec.ts' {
  interface Link {
    vrf?: Vrf
  }
}

// The kernel makes them once for as long as it runs: without them, no later VRF would be asked.
const ruleStays: Remark = {
  severity: 'warning',
  code: 'plan/vrf-rule',
  summary:
    'with the first VRF the kernel makes a rule for IPv4 and one for IPv6 (1000 l3mdev), which stay when it is rolled back or removed',
  hint: 'Nothing to do: without a VRF they match nothing, and a reboot forgets them.',
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
  remarksOnFirst: (seen) => (seen<RoutingRule>('RoutingRule').some(({ l3mdev }) => l3mdev) ? [] : [ruleStays]),
  status: ({ table }) => ({ vrfMaster: { table: tableName(String(table)) } }),
})
