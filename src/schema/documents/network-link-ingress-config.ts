import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { canonicalPrefix, networkOf } from '../../model/ip.ts'
import { defineDocument } from '../define.ts'
import { linkName } from '../fields/link.ts'
import { rulesetNameRule } from '../fields/ruleset-name.ts'
import { shown } from '../values/shown.ts'
import { array, formatted, object } from '../vocabulary.ts'

const schema = object(
  {
    name: linkName('Name of the link, or an alias of it.'),
    destinationAddresses: Optional(
      array(
        formatted('prefix', 'A network.'),
        'What packets by this link may be for, instead of the addresses of this machine.',
        { 'x-merge': 'replace' },
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
    ...(destinationAddresses?.length === 0 ? [dropsAll(name)] : []),
  ],
  inWords: {
    destinationAddresses: [
      'Without bits of a host.',
      'An empty list drops everything that comes by the link: a warning.',
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

const dropsAll = (name: string): Fault => ({
  severity: 'warning',
  code: 'lint/drops-all',
  path: ['destinationAddresses'],
  summary: `everything that comes by ${shown(name)} is dropped: no destination is listed`,
  hint: 'list what packets may be for, or leave `destinationAddresses` out for the addresses of this machine',
})
