import type { Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { dhcp, dhcpRules, duidInWords } from '../fields/dhcp.ts'
import { object } from '../vocabulary.ts'

const schema = object(dhcp, 'Addresses of a link by DHCPv6.')
export type DHCPv6Config = Static<typeof schema>

export const DHCPv6Config = defineDocument<DHCPv6Config>({
  kind: 'DHCPv6Config',
  identity: 'name',
  schema,
  rules: dhcpRules,
  inWords: duidInWords,
  example: { name: 'enp1s0', clientIdentifier: 'duid', duidRaw: '00010001abcdef' },
})
