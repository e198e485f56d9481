import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { defineDocument } from '../define.ts'
import { linkNameRule } from '../fields/link-name.ts'
import { tableNumber } from '../values/values.ts'
import { formatted, integer, object, oneOf, string } from '../vocabulary.ts'

const schema = object(
  {
    name: string('Priority of the rule, as a string; the lowest is asked first.', { minLength: 1 }),
    src: Optional(formatted('prefix', 'Packets from here.', { 'x-empty': 'packets from everywhere' })),
    dst: Optional(formatted('prefix', 'Packets to here.', { 'x-empty': 'packets to everywhere' })),
    table: Optional(formatted('routing-table', 'Routing table that decides.')),
    action: Optional(
      oneOf(
        ['unicast', 'blackhole', 'unreachable', 'prohibit'],
        'What becomes of the packet; `unicast` asks the table.',
        {
          default: 'unicast',
        },
      ),
    ),
    iifName: Optional(string('Packets that arrive by this link.', { 'x-empty': 'packets by any link' })),
    oifName: Optional(string('Packets bound to leave by this link.', { 'x-empty': 'packets by any link' })),
    fwMark: Optional(integer('Packets with this firewall mark.', { 'x-empty': 'packets with any mark' })),
    fwMask: Optional(integer('Bits of the mark that count.')),
  },
  'A rule of policy routing: which table decides for which packets.',
)
export type RoutingRuleConfig = Static<typeof schema>

export const RoutingRuleConfig = defineDocument<RoutingRuleConfig>({
  kind: 'RoutingRuleConfig',
  identity: 'name',
  schema,
  rules: (document) => [
    ...priorityRule(document.name),
    ...actionRule(document),
    ...((document.fwMask ?? 0) !== 0 && (document.fwMark ?? 0) === 0
      ? [
          {
            code: 'document/missing',
            path: ['fwMask'],
            summary: 'fwMask needs fwMark',
            hint: 'add `fwMark`, or remove `fwMask`',
          },
        ]
      : []),
    ...(['iifName', 'oifName'] as const).flatMap((field) => linkNameRule(document[field] ?? '', [field])),
  ],
  inWords: {
    '': ['A table, or an `action` other than unicast.', 'Source and destination of two families: a warning.'],
    name: ['An integer; not 0, 32500, 32766 or 32767.'],
    src: ['With bits of a host: a warning.'],
    dst: ['With bits of a host: a warning.'],
    fwMask: ['Needs `fwMark`.'],
  },
  example: { name: '1000', src: '10.0.0.0/8', table: '100' },
})

/** Zero, the tables of the kernel, and one that another mesh has taken. */
const reserved = [0, 32_500, 32_766, 32_767]

function priorityRule(name: string): Fault[] {
  const wrong = (summary: string): Fault[] => [
    { code: 'document/bad-value', path: ['name'], summary, hint: `use a number from 1 to 32765, written as a string` },
  ]
  if (!/^\d+$/.test(name) || Number(name) > 4_294_967_295) return wrong(`the name is the rule’s priority: an integer`)
  return reserved.includes(Number(name)) ? wrong(`priority ${name} is reserved`) : []
}

const actionRule = ({ table = 'unspec', action = 'unicast' }: RoutingRuleConfig): Fault[] =>
  action === 'unicast' && tableNumber(table) === 0
    ? [
        {
          code: 'document/missing',
          path: [],
          summary: 'the rule names neither a table nor an action',
          hint: 'add `table`, or an `action` other than unicast',
        },
      ]
    : []
