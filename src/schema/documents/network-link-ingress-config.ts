import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { canonicalPrefix, networkOf } from '../../model/ip.ts'
import { defineDocument } from '../define.ts'
import { linkName } from '../fields/link.ts'
import { rulesetNameRule } from '../fields/ruleset-name.ts'
import { array, formatted, object } from '../vocabulary.ts'

const schema = object(
  {
    name: linkName('Name of the link, or an alias of it.'),
    destinationAddresses: Optional(
      array(
        formatted('prefix', 'A network.'),
        'What packets by this link may be for, instead of the addresses of this machine.',
        { 'x-merge': 'replace', 'x-empty': 'no destination at all' },
      ),
    ),
  },
  'What packets that come by a link may be for: the addresses of this machine, or those written. All others are dropped before anything else, also those that would be forwarded.',
)
export type NetworkLinkIngressConfig = Static<typeof schema>

export const NetworkLinkIngressConfig = defineDocument<NetworkLinkIngressConfig>({
  kind: 'NetworkLinkIngressConfig',
  identity: 'name',
  schema,
  rules: ({ name, destinationAddresses }) => [
    ...rulesetNameRule(name, ['name']),
    ...(destinationAddresses ?? []).flatMap((prefix, n) => maskedRule(prefix, ['destinationAddresses', n])),
  ],
  inWords: {
    destinationAddresses: [
      'Without bits of a host.',
      'No empty list: everything that comes by the link would be dropped.',
    ],
  },
  example: { name: 'enp1s0', destinationAddresses: ['192.0.2.11/32', '2001:db8::11/128'] },
})

function maskedRule(text: string, path: Fault['path']): Fault[] {
  const prefix = canonicalPrefix(text)
  if (prefix === undefined || networkOf(prefix) === prefix) return []
  const summary = `${text} has bits of a host`
  return [{ code: 'document/bad-value', path, summary, hint: `write \`${networkOf(prefix)}\`` }]
}
