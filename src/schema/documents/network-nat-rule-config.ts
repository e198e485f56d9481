import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { canonicalAddress, familyOf } from '../../model/ip.ts'
import { defineDocument } from '../define.ts'
import { linkName } from '../fields/link.ts'
import { rulesetNameRules } from '../fields/ruleset-name.ts'
import { array, formatted, integer, object, oneOf, string } from '../vocabulary.ts'

const subnets = (of: string) =>
  object(
    {
      includeSubnets: array(formatted('prefix', 'A network.'), 'Networks.', {
        minItems: 1,
        'x-merge': 'replace',
      }),
    },
    `Which packets, by ${of}.`,
  )

const links = (way: string) =>
  object(
    {
      interfaceNames: array(linkName('Name of a link, or an alias of it.'), `Links that packets ${way}.`, {
        minItems: 1,
        'x-merge': 'replace',
      }),
    },
    `Which packets, by the links that they ${way}; any if left out.`,
  )

const port = (description: string) => integer(description, { minimum: 1, maximum: 65_535 })

const schema = object(
  {
    name: string('Name of the rule.', { minLength: 1 }),
    type: Optional(
      oneOf(['masquerade', 'snat', 'dnat'], 'What is translated: the source, or the destination.', {
        default: 'masquerade',
      }),
    ),
    sourceAddress: Optional(subnets('their source; any if left out')),
    destinationAddress: Optional(subnets('their destination; any if left out')),
    outputInterface: Optional(links('leave by')),
    inputInterface: Optional(links('come by')),
    snatAddress: Optional(formatted('address', 'The source that packets get.')),
    snatPort: Optional(port('The source port that packets of TCP and UDP get; others are left alone then.')),
    dnatAddress: Optional(formatted('address', 'The destination that packets get.')),
    dnatPort: Optional(port('The destination port that packets of TCP and UDP get; others are left alone then.')),
  },
  'Connections whose source or destination is translated. The first rule that fits decides, in the order of documents.',
)
export type NetworkNATRuleConfig = Static<typeof schema>

type Field = Exclude<keyof NetworkNATRuleConfig, 'name' | 'type'>

/** Fields that mean something for each type. */
const meant: Readonly<Record<NonNullable<NetworkNATRuleConfig['type']>, readonly Field[]>> = {
  masquerade: ['sourceAddress', 'destinationAddress', 'outputInterface'],
  snat: ['sourceAddress', 'destinationAddress', 'outputInterface', 'snatAddress', 'snatPort'],
  dnat: ['sourceAddress', 'destinationAddress', 'inputInterface', 'dnatAddress', 'dnatPort'],
}

const optional: readonly Field[] = [
  ...(['sourceAddress', 'destinationAddress', 'outputInterface', 'inputInterface'] as const),
  ...(['snatAddress', 'snatPort', 'dnatAddress', 'dnatPort'] as const),
]

export const NetworkNATRuleConfig = defineDocument<NetworkNATRuleConfig>({
  kind: 'NetworkNATRuleConfig',
  identity: 'name',
  schema,
  rules: (document) => [
    ...(['outputInterface', 'inputInterface'] as const).flatMap((field) =>
      rulesetNameRules(document[field]?.interfaceNames ?? [], [field, 'interfaceNames']),
    ),
    ...neededRule(document),
    ...(['snatAddress', 'dnatAddress'] as const).flatMap((field) => addressRule(document[field], field)),
    ...effectRules(document),
  ],
  inWords: {
    outputInterface: ['For `masquerade` and `snat`; with `dnat` it has no effect: a warning.'],
    inputInterface: ['For `dnat`; without it, it has no effect: a warning.'],
    snatAddress: ['Needed by `snat`; without it, it has no effect: a warning.'],
    snatPort: ['For `snat`; without it, it has no effect: a warning.'],
    dnatAddress: ['Needed by `dnat`; without it, it has no effect: a warning.'],
    dnatPort: ['For `dnat`; without it, it has no effect: a warning.'],
    'sourceAddress.includeSubnets': ['None of the family of the others: the rule fits nothing, a warning.'],
  },
  example: {
    name: 'out',
    type: 'masquerade',
    sourceAddress: { includeSubnets: ['10.20.0.0/24'] },
    outputInterface: { interfaceNames: ['enp1s0'] },
  },
})

function neededRule({ type = 'masquerade', snatAddress, dnatAddress }: NetworkNATRuleConfig): Fault[] {
  const field = type === 'snat' && snatAddress === undefined ? 'snatAddress' : 'dnatAddress'
  if (type === 'masquerade' || (type === 'snat' ? snatAddress : dnatAddress) !== undefined) return []
  const summary = `\`type: ${type}\` needs ${field}`
  return [{ code: 'document/missing', path: [field], summary, hint: `add \`${field}\`, as in \`192.0.2.1\`` }]
}

function addressRule(text: string | undefined, field: Field): Fault[] {
  const address = text === undefined ? undefined : canonicalAddress(text)
  if (address !== '0.0.0.0' && address !== '::') return []
  const summary = `${field} ${text} stands for no address at all`
  return [{ code: 'document/bad-value', path: [field], summary, hint: 'write the address that packets are to get' }]
}

const effectRules = (document: NetworkNATRuleConfig): Fault[] => {
  const { type = 'masquerade' } = document
  return optional
    .filter((field) => document[field] !== undefined && !meant[type].includes(field))
    .map((field) => ({
      severity: 'warning',
      code: 'document/no-effect',
      path: [field],
      summary: `${field} has no effect with \`type: ${type}\``,
      hint: 'remove it, or choose another type',
    }))
}

/** The families of which such a rule can translate anything: none where what it asks for never comes together. */
export const familiesOf = (document: NetworkNATRuleConfig): readonly (4 | 6)[] => {
  const { type = 'masquerade', sourceAddress, destinationAddress } = document
  const address = type === 'snat' ? document.snatAddress : type === 'dnat' ? document.dnatAddress : undefined
  const asked = [
    sourceAddress?.includeSubnets.map(familyOf),
    destinationAddress?.includeSubnets.map(familyOf),
    address === undefined ? undefined : [familyOf(address)],
  ]
  return ([4, 6] as const).filter((family) => asked.every((families) => families?.includes(family) ?? true))
}
