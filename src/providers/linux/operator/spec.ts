import { Optional, type Static } from 'typebox'
import { boolean, formatted, integer, object, oneOf, string } from '../../../schema/vocabulary.ts'

/** A DHCP client on a link. Absent fields are not managed; the last two are only ever seen. */
export const Operator = object({
  operator: oneOf(['dhcp4', 'dhcp6'], 'DHCP, or DHCPv6.'),
  link: string('The link that asks.'),
  routeMetric: Optional(integer('Metric of what came by DHCP.')),
  clientIdentifier: Optional(string('What the server is told: none, mac, or a DUID in hex.')),
  takesRoutes: Optional(boolean('Whether it takes routes from the server.')),
  takesHostname: Optional(boolean('Whether it takes the machine’s name from the server, where it has none by itself.')),
  by: Optional(string('Who runs it.')),
  leased: Optional(formatted('prefix', 'The address that it has now.')),
})
export type Operator = Static<typeof Operator>

/** Who runs those that netloom started. */
export const netloom = 'netloom'

/** What one of ours does where nobody asks for something else. */
export const usual = { routeMetric: 1024, clientIdentifier: 'mac', takesRoutes: true, takesHostname: true } as const

export const operatorId = ({ operator, link }: Operator): string => `${operator}/${link}`

export const familyOfOperator = ({ operator }: Operator): 4 | 6 => (operator === 'dhcp4' ? 4 : 6)
