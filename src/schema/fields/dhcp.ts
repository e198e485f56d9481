import { Optional, type Static } from 'typebox'
import type { Fault, RulesInWords } from '../../model/config/document-type.ts'
import { boolean, formatted, integer, object, oneOf } from '../vocabulary.ts'
import { linkName } from './link.ts'
import { linkNameRule } from './link-name.ts'

/** What both DHCP documents have. */
export const dhcp = {
  name: linkName('The link that asks.'),
  routeMetric: Optional(integer('Metric of routes that came by DHCP.', { default: 1024 })),
  ignoreHostname: Optional(boolean('Do not take the machine’s name from the server.')),
  clientIdentifier: Optional(
    oneOf(['none', 'mac', 'duid'], 'How the machine names itself to the server.', { default: 'mac' }),
  ),
  duidRaw: Optional(formatted('hex', 'The DUID in hex; for `clientIdentifier: duid`.')),
}
const common = object(dhcp)

export const dhcpRules = (document: Static<typeof common>): Fault[] => [
  ...linkNameRule(document.name, ['name']),
  ...duidRules(document),
]

function duidRules({ clientIdentifier = 'mac', duidRaw = '' }: Static<typeof common>): Fault[] {
  const path = ['duidRaw']
  if (duidRaw !== '' && clientIdentifier !== 'duid') {
    return [
      {
        code: 'document/exclusive',
        path,
        summary: 'duidRaw needs `clientIdentifier: duid`',
        hint: 'add it, or remove `duidRaw`',
      },
    ]
  }
  return clientIdentifier === 'duid' && duidRaw === ''
    ? [
        {
          code: 'document/missing',
          path,
          summary: '`clientIdentifier: duid` needs duidRaw',
          hint: 'add `duidRaw`, as in `00:01:00:01`',
        },
      ]
    : []
}

export const duidInWords: RulesInWords = {
  duidRaw: ['Needed by `clientIdentifier: duid`, and refused with any other.'],
}
