import type { Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { defineDocument } from '../define.ts'
import { commonLink, commonLinkRules, linkInWords, linkName } from '../fields/link.ts'
import { linkNameRule } from '../fields/link-name.ts'
import { object } from '../vocabulary.ts'

const schema = object(
  {
    name: linkName('Name of the near end.'),
    peer: object({ name: linkName('Name of the far end.'), ...commonLink }, 'The far end.'),
    ...commonLink,
  },
  'A pair of links joined like the two ends of a cable.',
)
export type VethConfig = Static<typeof schema>

export const VethConfig = defineDocument<VethConfig>({
  kind: 'VethConfig',
  identity: 'name',
  schema,
  rules: (document) => [
    ...refused(document.name, ['name']),
    ...refused(document.peer.name, ['peer', 'name']),
    ...(document.name === document.peer.name
      ? [
          {
            code: 'document/bad-value',
            path: ['peer', 'name'],
            summary: 'both ends of the pair have the same name',
            hint: 'rename one',
          },
        ]
      : []),
    ...commonLinkRules(document),
    ...commonLinkRules(document.peer, ['peer']),
  ],
  links: ({ name, peer }) => [
    { name, path: [] },
    { name: peer.name, path: ['peer'] },
  ],
  inWords: {
    ...linkInWords,
    name: ['A name the kernel refuses is an error here.'],
    'peer.name': ['Another name than that of this end.', 'A name the kernel refuses is an error here.'],
  },
  example: { name: 'veth0', peer: { name: 'veth1', up: true }, addresses: [{ address: '10.9.0.1/30' }] },
})

/** Here, and only here, a name the kernel refuses is an error in the language itself; a percent sign is left to us. */
const refused = (name: string, path: Fault['path']): Fault[] =>
  linkNameRule(name, path).map(({ severity, ...fault }) =>
    isPercentOnly(name) ? { ...fault, ...(severity ? { severity } : {}) } : { ...fault, code: 'document/bad-value' },
  )

const isPercentOnly = (name: string): boolean => linkNameRule(name.replaceAll('%', '_'), []).length === 0
