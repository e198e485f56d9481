import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { commonLink, commonLinkRules, hardwareInWords, linkInWords, linkName } from '../fields/link.ts'
import { linkNameRule, linkNameRules } from '../fields/link-name.ts'
import { array, boolean, formatted, object, string } from '../vocabulary.ts'

const schema = object(
  {
    name: linkName('Name of the bridge.'),
    links: Optional(array(string('A link.'), 'Links that become ports of the bridge.')),
    stp: Optional(
      object(
        { enabled: Optional(boolean('Whether the bridge speaks the spanning tree protocol.', { default: false })) },
        'Spanning tree.',
      ),
    ),
    vlan: Optional(
      object(
        { filtering: Optional(boolean('Whether the bridge keeps VLANs apart.', { default: false })) },
        'VLANs inside the bridge.',
      ),
    ),
    hardwareAddr: Optional(
      formatted('hardware-address', 'Hardware address; without it the bridge takes that of a port.'),
    ),
    ...commonLink,
  },
  'A bridge: a switch inside the machine.',
)
export type BridgeConfig = Static<typeof schema>

export const BridgeConfig = defineDocument<BridgeConfig>({
  kind: 'BridgeConfig',
  identity: 'name',
  schema,
  rules: (document) => [
    ...linkNameRule(document.name, ['name']),
    ...linkNameRules(document.links ?? [], ['links']),
    ...commonLinkRules(document),
  ],
  links: ({ name }) => [{ name, path: [] }],
  inWords: { ...linkInWords, ...hardwareInWords },
  example: {
    name: 'br0',
    links: ['enp1s0', 'enp2s0'],
    stp: { enabled: true },
    addresses: [{ address: '10.0.0.11/24' }],
  },
})
