import type { Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { commonLink, commonLinkRules, linkInWords, linkName } from '../fields/link.ts'
import { linkNameRule } from '../fields/link-name.ts'
import { object } from '../vocabulary.ts'

const schema = object(
  { name: linkName('Name of the link as the kernel knows it.'), ...commonLink },
  'A link that the machine already has, such as a network card: its settings, addresses and routes.',
)
export type LinkConfig = Static<typeof schema>

export const LinkConfig = defineDocument<LinkConfig>({
  kind: 'LinkConfig',
  identity: 'name',
  schema,
  rules: (document) => [...linkNameRule(document.name, ['name']), ...commonLinkRules(document)],
  links: ({ name }) => [{ name, path: [] }],
  inWords: linkInWords,
  example: {
    name: 'enp1s0',
    mtu: 9000,
    addresses: [{ address: '10.0.0.11/24' }, { address: '2001:db8::11/64' }],
    routes: [{ gateway: '10.0.0.1' }, { destination: '10.20.0.0/16', gateway: '10.0.0.2', metric: 512 }],
  },
})
