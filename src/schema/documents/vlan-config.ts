import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { commonLink, commonLinkRules, linkInWords, linkName, parentInWords } from '../fields/link.ts'
import { linkNameRule } from '../fields/link-name.ts'
import { integer, object, oneOf } from '../vocabulary.ts'

const schema = object(
  {
    name: linkName('Name of the VLAN link; it need not follow its parent’s name.'),
    vlanID: integer('VLAN number on the wire.', { minimum: 1, maximum: 4094 }),
    vlanMode: Optional(
      oneOf(['802.1q', '802.1ad'], 'Tag protocol: 802.1ad is the outer tag of stacked VLANs.', { default: '802.1q' }),
    ),
    parent: linkName('The link whose frames carry the tag.'),
    ...commonLink,
  },
  'A VLAN on top of another link.',
)
export type VLANConfig = Static<typeof schema>

export const VLANConfig = defineDocument<VLANConfig>({
  kind: 'VLANConfig',
  identity: 'name',
  schema,
  rules: (document) => [
    ...linkNameRule(document.name, ['name']),
    ...linkNameRule(document.parent, ['parent']),
    ...commonLinkRules(document),
  ],
  links: ({ name }) => [{ name, path: [] }],
  inWords: { ...linkInWords, ...parentInWords },
  example: { name: 'enp1s0.100', vlanID: 100, parent: 'enp1s0', addresses: [{ address: '10.100.0.11/24' }] },
})
