import { Optional, type Static } from 'typebox'
import type { Fault, RulesInWords } from '../../model/config/document-type.ts'
import { shown } from '../values/shown.ts'
import { macAddress } from '../values/values.ts'
import { array, boolean, formatted, integer, object, string } from '../vocabulary.ts'
import { zoneRule } from './zone.ts'

const address = object({
  address: formatted('prefix', 'The address with its prefix length; host bits are kept.'),
  routePriority: Optional(integer('Metric of the route to the address’s own network; the kernel chooses if absent.')),
})

const route = object({
  destination: Optional(
    formatted('prefix', 'Where the route leads. Leave it out for a default route.', { 'x-empty': 'a default route' }),
  ),
  gateway: Optional(formatted('address', 'The next hop. Leave it out for a network that is directly on the link.')),
  source: Optional(formatted('address', 'Source address preferred for packets that take this route.')),
  metric: Optional(integer('The lower of two metrics wins.', { default: 1024 })),
  mtu: Optional(integer('Largest packet that fits this route, in bytes.')),
  table: Optional(formatted('routing-table', 'Routing table: main, local, default, or a number from 1 to 252.')),
})

/** Fields that every link document has. */
export const commonLink = {
  up: Optional(boolean('Whether the link is brought up.', { default: true })),
  mtu: Optional(integer('Largest packet the link carries, in bytes; 0 or absent leaves it alone.')),
  multicast: Optional(boolean('Whether the link takes part in multicast; absent leaves it alone.')),
  addresses: Optional(array(address, 'Addresses the link holds.')),
  routes: Optional(array(route, 'Routes that leave by this link.')),
}
const common = object(commonLink)
export type CommonLink = Static<typeof common>

export const linkName = (description: string) => string(description, { minLength: 1 })

/** Rules of the common part that a schema cannot say; `at` is where that part lies in its document. */
export const commonLinkRules = (
  link: CommonLink & { readonly name: string; readonly hardwareAddr?: string },
  at: Fault['path'] = [],
): Fault[] => [
  ...hardwareAddrRule(link.hardwareAddr, [...at, 'hardwareAddr']),
  ...(link.addresses ?? []).flatMap((entry, n) =>
    isUnspecified(entry.address)
      ? [
          fault(
            [...at, 'addresses', n, 'address'],
            `${entry.address} stands for no address at all`,
            'write one of the link’s own',
          ),
        ]
      : [],
  ),
  ...(link.routes ?? []).flatMap((entry, n) => [
    ...(isUnspecified(entry.destination ?? '')
      ? [fault([...at, 'routes', n, 'destination'], everywhere(entry.destination ?? ''), 'leave `destination` out')]
      : []),
    ...(['gateway', 'source'] as const).flatMap((field) =>
      isUnspecified(entry[field] ?? '')
        ? [fault([...at, 'routes', n, field], `${field} ${entry[field]} stands for no address at all`, 'leave it out')]
        : zoneRule(entry[field] ?? '', link.name, [...at, 'routes', n, field]),
    ),
  ]),
]

/** The language takes any number of bytes; the links that can be made here have six. */
const hardwareAddrRule = (text: string | undefined, path: Fault['path']): Fault[] =>
  text === undefined || macAddress(text) !== undefined
    ? []
    : [
        {
          severity: 'warning',
          code: 'lint/hardware-address',
          path,
          summary: `${shown(text)} does not have six bytes, as the hardware address of such a link has`,
          hint: 'write it as in `02:00:5e:10:00:01`',
        },
      ]

const fault = (path: Fault['path'], summary: string, hint: string): Fault => ({
  code: 'document/bad-value',
  path,
  summary,
  hint,
})

const everywhere = (destination: string): string =>
  `${destination} is written by leaving it out: a route without a destination is a default route`

/** `0.0.0.0` and `::` in every spelling, with or without a length. */
export const isUnspecified = (spelling: string): boolean => /^(0\.0\.0\.0|[0:]*::[0:.]*|0(:0){7})(\/|$)/.test(spelling)

/** The rules that every link shares, for people who read. */
export const linkInWords: RulesInWords = {
  name: ['A name the kernel refuses is a warning: 1 to 15 letters, digits, dots, dashes or underscores are safe.'],
  mtu: [
    'Less than 68, or more than such a link or its parent carries, is a warning; on a node it is refused, but for dummies and VLANs below 68, which then carry no IPv4.',
    'Less than 1280 for a link with IPv6: a warning.',
  ],
  'addresses.address': [
    'Not the unspecified address (`0.0.0.0`, `::`).',
    'The address of its whole network, or its broadcast address: a warning.',
  ],
  'routes.destination': [
    'Not `0.0.0.0/0` or `::/0`: a default route has no destination.',
    'With bits of a host: a warning.',
  ],
  'routes.gateway': ['Not the unspecified address.', 'On no connected network: a warning.'],
  'routes.source': ['Not the unspecified address.', 'Of another family than the destination: a warning.'],
}
export const hardwareInWords = { hardwareAddr: ['Anything but six bytes is a warning.'] }
export const parentInWords: RulesInWords = {
  parent: ['A parent that no document sets up, or that depends on this link itself, is a warning.'],
}
