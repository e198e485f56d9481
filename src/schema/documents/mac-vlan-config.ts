import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { defineDocument } from '../define.ts'
import { commonLink, commonLinkRules, hardwareInWords, linkInWords, linkName, parentInWords } from '../fields/link.ts'
import { linkNameRule } from '../fields/link-name.ts'
import { formatted, object, oneOf } from '../vocabulary.ts'

const schema = object(
  {
    name: linkName('Name of the link.'),
    parent: linkName('The link that is shared.'),
    mode: Optional(
      oneOf(['private', 'vepa', 'bridge', 'passthru'], 'How links of one parent see each other.', {
        default: 'bridge',
        'x-unfit': { source: 'needs a list of MAC addresses, for which the language has no field yet' },
      }),
    ),
    hardwareAddr: Optional(formatted('hardware-address', 'Hardware address; the kernel chooses one if absent.')),
    ...commonLink,
  },
  'A link with a hardware address of its own on top of another.',
)
export type MacVLANConfig = Static<typeof schema>

export const MacVLANConfig = defineDocument<MacVLANConfig>({
  kind: 'MacVLANConfig',
  identity: 'name',
  schema,
  rules: (document) => [
    ...linkNameRule(document.name, ['name']),
    ...linkNameRule(document.parent, ['parent']),
    ...commonLinkRules(document),
    ...(document.mode === 'passthru' && document.hardwareAddr ? [ofParent] : []),
  ],
  links: ({ name }) => [{ name, path: [] }],
  inWords: {
    ...linkInWords,
    hardwareAddr: [...hardwareInWords.hardwareAddr, 'In the mode passthru it is that of the parent: a warning.'],
    ...parentInWords,
  },
  example: { name: 'mv0', parent: 'enp1s0', addresses: [{ address: '10.0.0.20/24' }] },
})

const ofParent: Fault = {
  severity: 'warning',
  code: 'lint/hardware-address',
  path: ['hardwareAddr'],
  summary: 'in the mode passthru the link has the hardware address of its parent, and no other',
  hint: 'write it for the parent',
}
