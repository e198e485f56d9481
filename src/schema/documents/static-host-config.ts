import type { Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { hostWordRule } from '../fields/hostname.ts'
import { zoneRule } from '../fields/zone.ts'
import { array, formatted, object, string } from '../vocabulary.ts'

const schema = object(
  {
    name: formatted('address', 'The address, which is also the document’s name.'),
    hostnames: array(string('A host name.'), 'Names that this address answers to.', { minItems: 1 }),
  },
  'One line of /etc/hosts.',
)
export type StaticHostConfig = Static<typeof schema>

export const StaticHostConfig = defineDocument<StaticHostConfig>({
  kind: 'StaticHostConfig',
  identity: 'name',
  schema,
  rules: ({ name, hostnames }) => [
    ...zoneRule(name, undefined, ['name']),
    ...hostnames.flatMap((hostname, n) => hostWordRule(hostname, ['hostnames', n])),
  ],
  example: { name: '10.0.0.5', hostnames: ['registry.example.org', 'registry'] },
})
