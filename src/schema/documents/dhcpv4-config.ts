import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { dhcp, dhcpRules, duidInWords } from '../fields/dhcp.ts'
import { boolean, object } from '../vocabulary.ts'

const schema = object(
  { ...dhcp, ignoreRoutes: Optional(boolean('Do not take routes from the server.')) },
  'Addresses of a link by DHCP.',
)
export type DHCPv4Config = Static<typeof schema>

export const DHCPv4Config = defineDocument<DHCPv4Config>({
  kind: 'DHCPv4Config',
  identity: 'name',
  schema,
  rules: dhcpRules,
  inWords: duidInWords,
  example: { name: 'enp1s0', routeMetric: 512 },
})
