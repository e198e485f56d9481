import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { commonLink, commonLinkRules, hardwareInWords, linkInWords, linkName } from '../fields/link.ts'
import { linkNameRule } from '../fields/link-name.ts'
import { formatted, object } from '../vocabulary.ts'

const schema = object(
  {
    name: linkName('Name of the dummy link.'),
    hardwareAddr: Optional(formatted('hardware-address', 'Hardware address; the kernel chooses one if absent.')),
    ...commonLink,
  },
  'A link that leads nowhere: a home for addresses that belong to the machine rather than to a wire.',
)
export type DummyLinkConfig = Static<typeof schema>

export const DummyLinkConfig = defineDocument<DummyLinkConfig>({
  kind: 'DummyLinkConfig',
  identity: 'name',
  schema,
  rules: (document) => [...linkNameRule(document.name, ['name']), ...commonLinkRules(document)],
  links: ({ name }) => [{ name, path: [] }],
  inWords: { ...linkInWords, ...hardwareInWords },
  example: { name: 'dummy0', addresses: [{ address: '10.255.0.11/32' }, { address: '2001:db8:ffff::11/128' }] },
})
