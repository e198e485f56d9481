import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { bgpImportRules } from '../fields/bgp-imports.ts'
import { bgpNeighbor, bgpNeighborRules } from '../fields/bgp-neighbors.ts'
import { notNegative } from '../in-words.ts'
import { array, boolean, formatted, integer, object, string } from '../vocabulary.ts'

const importRoute = object({
  bgpInstance: string('Name of the instance that learnt the routes.', { minLength: 1 }),
  prefixes: array(formatted('prefix', 'A network, without host bits.'), 'Which of its routes.', { minItems: 1 }),
})

const schema = object(
  {
    name: string('Name of the instance.', { minLength: 1 }),
    vrf: Optional(string('The VRF it lives in; absent for the default domain.')),
    localASN: integer('Number of our own system.', { minimum: 1 }),
    routerID: Optional(formatted('address', 'Its identity, an IPv4 address.')),
    routeSource: Optional(formatted('address', 'Source address of packets that take its routes.')),
    advertise: Optional(array(string('A link.'), 'Links whose networks are announced.', { 'x-merge': 'replace' })),
    multipath: Optional(boolean('Use several equal ways at once.')),
    maxPaths: Optional(integer('How many ways at most.', { maximum: 255 })),
    installRoutes: Optional(boolean('Hand learnt routes to the kernel.', { default: true })),
    importRoutes: Optional(array(importRoute, 'Routes taken over from other instances.', { 'x-merge': 'replace' })),
    neighbors: Optional(array(bgpNeighbor, 'Whom it talks to.', { 'x-merge': 'replace' })),
  },
  'Routes by BGP.',
)
export type BGPInstanceConfig = Static<typeof schema>

export const BGPInstanceConfig = defineDocument<BGPInstanceConfig>({
  kind: 'BGPInstanceConfig',
  identity: 'name',
  pending: 'for-all',
  schema,
  rules: ({ name, vrf = '', routerID, neighbors = [], importRoutes = [] }) => [
    ...(routerID?.includes(':')
      ? [
          {
            code: 'document/bad-value',
            path: ['routerID'],
            summary: 'routerID must be an IPv4 address',
            hint: 'write one, or leave it out',
          },
        ]
      : []),
    ...bgpNeighborRules(neighbors, vrf),
    ...bgpImportRules(importRoutes, name),
  ],
  inWords: {
    routerID: ['An IPv4 address.'],
    neighbors: ['None at all is a warning.', 'Each with exactly one of `address` and `link`; none twice.'],
    'neighbors.holdTime': [notNegative],
    'neighbors.bfd': ['Not inside a VRF.'],
    importRoutes: ['Never from itself; from each instance once.'],
    'importRoutes.prefixes': ['Host bits must be zero; none inside another.'],
  },
  example: {
    name: 'fabric',
    localASN: 65_001,
    advertise: ['dummy0'],
    neighbors: [{ link: 'enp1s0', peerASN: 65_000, holdTime: '9s', bfd: { detectMultiplier: 3 } }],
    importRoutes: [{ bgpInstance: 'pods', prefixes: ['198.51.100.0/24'] }],
  },
})
