import type { Fault } from '../../model/config/document-type.ts'
import { familyOf } from '../../model/ip.ts'
import { defineDocument } from '../define.ts'
import { type BondConfig as Bond, bondSchema } from '../fields/bond.ts'
import { bondOptionRules } from '../fields/bond-modes.ts'
import { commonLinkRules, hardwareInWords, linkInWords } from '../fields/link.ts'
import { linkNameRule, linkNameRules } from '../fields/link-name.ts'
import { zoneRule } from '../fields/zone.ts'
import { shown } from '../values/shown.ts'

export type BondConfig = Bond

export const BondConfig = defineDocument<BondConfig>({
  kind: 'BondConfig',
  identity: 'name',
  schema: bondSchema,
  rules: (document) => [
    ...linkNameRule(document.name, ['name']),
    ...linkNameRules(document.links, ['links']),
    ...primaryRules(document),
    ...bondOptionRules(document, writtenOptions(document)),
    ...monitoringRules(document),
    ...targetRules(document),
    ...commonLinkRules(document),
  ],
  links: ({ name }) => [{ name, path: [] }],
  inWords: {
    ...linkInWords,
    ...hardwareInWords,
    links: ['A link in two bonds, or with addresses of its own, is a warning.'],
    bondMode: ['An 802.3ad bond without `miimon`, `updelay` or `downdelay` is a warning for each.'],
    primary: ['One of `links`.', 'Only with active-backup, balance-tlb or balance-alb.', 'Not empty.'],
    primaryReselect: ['Without `primary` it has no effect: a warning.'],
  },
  example: {
    name: 'bond0',
    links: ['enp1s0', 'enp2s0'],
    bondMode: '802.3ad',
    xmitHashPolicy: 'layer3+4',
    lacpRate: 'fast',
    miimon: 100,
    updelay: 200,
    downdelay: 200,
    addresses: [{ address: '10.0.0.11/24' }],
    routes: [{ gateway: '10.0.0.1' }],
  },
})

const targetRules = (document: BondConfig): Fault[] =>
  [['arpIpTargets', 4] as const, ['nsIp6Targets', 6] as const].flatMap(([field, family]) =>
    (document[field] ?? []).flatMap((address, n) => [
      ...zoneRule(address, undefined, [field, n]),
      ...(familyOf(address) === family && !nobody.includes(address)
        ? []
        : [
            {
              code: 'document/bad-value',
              path: [field, n],
              summary: `${shown(address)} is no IPv${family} address of somebody who could be asked`,
              hint: 'name a machine that always answers',
            },
          ]),
    ]),
  )

const nobody: readonly string[] = ['0.0.0.0', '255.255.255.255', '::', '::1']

const writtenOptions = (document: BondConfig) =>
  new Map(
    Object.entries(document)
      .filter(([, value]) => value !== undefined)
      .map(([option]) => [option, [option]] as const),
  )

function primaryRules({ primary, primaryReselect, links }: BondConfig): Fault[] {
  if (primary === undefined) {
    const idle = 'primaryReselect has no effect without `primary`'
    return primaryReselect === undefined
      ? []
      : [{ severity: 'warning', code: 'document/no-effect', path: ['primaryReselect'], summary: idle }]
  }
  const wrong = (summary: string, hint: string): Fault => ({
    code: 'document/bad-value',
    path: ['primary'],
    summary,
    hint,
  })
  if (primary === '') return [wrong('the primary link has no name', 'name one of `links`, or leave `primary` out')]
  return [
    ...(links.includes(primary)
      ? []
      : [wrong(`primary link ${shown(primary)} is not in the bond`, 'name one of `links`')]),
  ]
}

/** An 802.3ad bond that does not watch its links keeps sending into dead ones. */
const monitoringRules = (document: BondConfig): Fault[] =>
  document.bondMode !== '802.3ad'
    ? []
    : (['miimon', 'updelay', 'downdelay'] as const).flatMap((field) =>
        document[field] === undefined
          ? [
              {
                severity: 'warning',
                code: 'document/unspecified',
                path: [],
                summary: `${field} was not specified for an 802.3ad bond`,
                hint: `add \`${field}\`, in milliseconds`,
              },
            ]
          : [],
      )
