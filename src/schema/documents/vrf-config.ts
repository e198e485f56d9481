import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { commonLink, commonLinkRules, hardwareInWords, linkInWords, linkName } from '../fields/link.ts'
import { linkNameRule, linkNameRules } from '../fields/link-name.ts'
import { tableNumber } from '../values/values.ts'
import { array, formatted, object, string } from '../vocabulary.ts'

const schema = object(
  {
    name: linkName('Name of the VRF.'),
    links: Optional(array(string('A link.'), 'Links whose routes live in the VRF.')),
    table: formatted('routing-table', 'Routing table of the VRF: a number from 1 to 252.'),
    hardwareAddr: Optional(formatted('hardware-address', 'Hardware address; the kernel chooses one if absent.')),
    ...commonLink,
  },
  'A routing domain of its own for some links.',
)
export type VRFConfig = Static<typeof schema>

export const VRFConfig = defineDocument<VRFConfig>({
  kind: 'VRFConfig',
  identity: 'name',
  schema,
  rules: (document) => [
    ...linkNameRule(document.name, ['name']),
    ...linkNameRules(document.links ?? [], ['links']),
    ...([0, 253, 254, 255].includes(tableNumber(document.table) ?? 0)
      ? [
          {
            code: 'document/bad-value',
            path: ['table'],
            summary: `table ${document.table} is the system’s own`,
            hint: 'use a number from 1 to 252',
          },
        ]
      : []),
    ...commonLinkRules(document),
  ],
  links: ({ name }) => [{ name, path: [] }],
  inWords: {
    ...linkInWords,
    ...hardwareInWords,
    table: ['Not one of the system’s own: main, local, default.', 'Two VRFs on one: a warning.'],
  },
  example: { name: 'vrf-blue', table: '123', links: ['enp3s0'] },
})
