import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { defineDocument } from '../define.ts'
import {
  commonLink,
  commonLinkRules,
  hardwareInWords,
  isUnspecified,
  linkInWords,
  linkName,
  parentInWords,
} from '../fields/link.ts'
import { linkNameRule } from '../fields/link-name.ts'
import { zoneRule } from '../fields/zone.ts'
import { shown } from '../values/shown.ts'
import { boolean, formatted, integer, object } from '../vocabulary.ts'

const schema = object(
  {
    name: linkName('Name of the link.'),
    id: integer('The number that marks its frames (VNI).', { minimum: 1, maximum: 2 ** 24 - 1 }),
    parent: linkName('The link that carries its packets.'),
    local: Optional(formatted('address', 'The address of this node that they are sent from.')),
    group: Optional(
      formatted('address', 'Where frames go whose receiver is not known: a multicast group, or one node.'),
    ),
    port: Optional(integer('UDP port they are sent to.', { minimum: 1, maximum: 65_535, default: 4789 })),
    learning: Optional(
      boolean('Whether it learns where addresses are from what arrives; off where a routing daemon tells it.', {
        default: true,
      }),
    ),
    hardwareAddr: Optional(formatted('hardware-address', 'Hardware address; the kernel chooses one if absent.')),
    ...commonLink,
  },
  'A network of its own that is carried in UDP packets of another.',
)
export type VXLANConfig = Static<typeof schema>

export const VXLANConfig = defineDocument<VXLANConfig>({
  kind: 'VXLANConfig',
  identity: 'name',
  schema,
  rules: (document) => [
    ...linkNameRule(document.name, ['name']),
    ...linkNameRule(document.parent, ['parent']),
    ...(document.local && document.group ? [both] : []),
    ...(['local', 'group'] as const).flatMap((field) => noAddress(document[field] ?? '', field)),
    ...commonLinkRules(document),
  ],
  links: ({ name }) => [{ name, path: [] }],
  inWords: {
    ...linkInWords,
    ...hardwareInWords,
    ...parentInWords,
    id: ['The same number and port of two VXLANs of one node: an error.'],
    local: ['Not together with `group`, and not the unspecified address.'],
    group: ['Not together with `local`, and not the unspecified address.'],
  },
  example: { name: 'vx100', id: 100, parent: 'enp1s0', local: '10.0.0.11', learning: false },
})

const both: Fault = {
  code: 'document/exclusive',
  path: ['group'],
  summary: '`local` and `group` cannot both be written',
  hint: 'remove one of the two',
}

const noAddress = (address: string, field: 'local' | 'group'): Fault[] =>
  isUnspecified(address)
    ? [
        {
          code: 'document/bad-value',
          path: [field],
          summary: `${shown(address)} stands for no address at all`,
          hint: 'leave it out',
        },
      ]
    : zoneRule(address, undefined, [field])
