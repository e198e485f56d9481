import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { defineDocument } from '../define.ts'
import { portRange } from '../values/values.ts'
import { array, formatted, object, oneOf, string } from '../vocabulary.ts'

const schema = object(
  {
    name: string('Name of the rule.', { minLength: 1 }),
    portSelector: object(
      {
        ports: array(
          formatted('port-range', 'A port, or first and last port joined by a dash.'),
          'Ports on this machine.',
          {
            minItems: 1,
            'x-merge': 'replace',
          },
        ),
        protocol: Optional(oneOf(['tcp', 'udp', 'icmp', 'icmpv6'], 'The protocol.')),
      },
      'Which packets the rule speaks of.',
    ),
    ingress: Optional(
      array(
        object({
          subnet: formatted('prefix', 'Where packets may come from.'),
          except: Optional(formatted('prefix', 'Sources that are taken out again.', { 'x-empty': 'no exception' })),
        }),
        'Sources that may reach these ports.',
        { 'x-merge': 'replace', 'x-empty': 'no source at all' },
      ),
    ),
  },
  'Who may reach some ports of this machine. Where packets are accepted by default, all other sources are dropped.',
)
export type NetworkRuleConfig = Static<typeof schema>

export const NetworkRuleConfig = defineDocument<NetworkRuleConfig>({
  kind: 'NetworkRuleConfig',
  identity: 'name',
  schema,
  rules: ({ portSelector }) => portRules(portSelector.ports),
  inWords: {
    'portSelector.ports': ['A single port has no quotes.', 'No range ends before it begins, or overlaps another.'],
    'portSelector.protocol': ['Left out: a warning.'],
    ingress: ['None at all, or none of one family, shuts the ports where packets are accepted by default: a warning.'],
    'ingress.except': ['Inside the subnet; else a warning.'],
  },
  example: {
    name: 'ssh',
    portSelector: { ports: ['22-22', '2200-2222'], protocol: 'tcp' },
    ingress: [{ subnet: '10.0.0.0/8', except: '10.66.0.0/16' }, { subnet: '2001:db8::/32' }],
  },
})

function portRules(ports: readonly string[]): Fault[] {
  const taken = new Map<number, string>()
  return ports.flatMap((port, n) => {
    const [first, last] = portRange(port) ?? [0, 0]
    const wrong = (summary: string, hint: string): Fault[] => [
      { code: 'document/bad-value', path: ['portSelector', 'ports', n], summary, hint },
    ]
    if (first > last) return wrong(`port range ${port} ends before it begins`, 'swap the two')
    for (let one = first; one <= last; one += 1) {
      const other = taken.get(one)
      if (other !== undefined) return wrong(`port range ${port} overlaps ${other}`, 'merge the two')
      taken.set(one, port)
    }
    return []
  })
}
