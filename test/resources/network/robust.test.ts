import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DeriveOptions, deriveSpecs, parseMachineConfig, type Resource } from '../../../src/index.ts'
import { documents, input, interfaces } from './derived.ts'

const { config } = parseMachineConfig(
  `${interfaces({ interface: 'eth1', dhcp: true, addresses: ['10.1.0.5/24'], vlans: [{ vlanId: 7 }] })}\n---\n${documents(
    'kind: LinkAliasConfig\nname: net%d\nselector: { match: link.driver == "e1000" }',
    'kind: BondConfig\nname: bond0\nlinks: [enp1s0, net0]\nbondMode: active-backup\nroutes: [{ gateway: 10.0.0.1 }]',
    'kind: LinkConfig\nname: enp1s0\naddresses: [{ address: 10.0.0.5/24 }]',
    'kind: RoutingRuleConfig\nname: "5"\ntable: 7',
    'kind: Layer2VIPConfig\nname: 10.0.0.1\nlink: eth0',
  )}`,
)

const types = ['LinkSpecs', 'AddressSpecs', 'RouteSpecs', 'RoutingRuleSpecs', 'OperatorSpecs']
const name = fc.constantFrom('eth0', 'enp1s0', 'bond0', 'br0', 'wg0', '')
const spec = fc.record(
  {
    name,
    linkName: name,
    outLinkName: name,
    layer: fc.constantFrom('default', 'cmdline', 'platform', 'operator', 'configuration'),
    flags: fc.constantFrom('', 'permanent,tentative'),
    wireguard: fc.record({ listenPort: fc.nat(9) }, { requiredKeys: [] }),
    vip: fc.record({ ip: fc.constant('10.0.0.1') }),
    mtu: fc.nat(9000),
    kind: fc.constantFrom('', 'bond'),
  },
  { requiredKeys: ['layer'] },
)
const anyResource = fc
  .tuple(fc.constantFrom(...types), spec)
  .map(([type, content]) => input(type, `${content.layer}/some/id`, content))
const link = fc.record(
  {
    name: fc.constantFrom('eth0', 'eth1', 'enp1s0', 'bond0'),
    alias: name,
    altNames: fc.array(name, { maxLength: 2 }),
    type: fc.constantFrom('ether', 'loopback'),
    kind: fc.constantFrom('', 'bond'),
    hardwareAddr: fc.constantFrom('', '02:00:00:00:00:01', 'none'),
    driver: fc.constantFrom('e1000', ''),
  },
  { requiredKeys: ['name'] },
)

test('whatever is seen and asked for by others, each id is there once, and the layers tell what holds', () => {
  expect(config).toBeDefined()
  const derive = (options: DeriveOptions) => (config ? deriveSpecs(config, options) : [])
  fc.assert(
    fc.property(fc.array(anyResource, { maxLength: 6 }), fc.array(link, { maxLength: 4 }), (inputs, links) => {
      const all = derive({ inputs, links: links as NonNullable<DeriveOptions['links']> }).filter(({ metadata }) =>
        types.includes(metadata.type.split('.', 1)[0] as string),
      )
      const ids = all.map(({ metadata: { namespace, type, id } }) => `${namespace}/${type}/${id}`)
      expect(new Set(ids).size).toBe(ids.length)
      const layerOf = ({ metadata: { type }, spec }: Resource) => `${type} ${(spec as { layer: string }).layer}`
      const asked = new Set(
        [...all, ...inputs].filter(({ metadata }) => metadata.namespace === 'network-config').map(layerOf),
      )
      for (const resource of all) expect(asked.has(layerOf(resource))).toBe(true)
    }),
  )
})

test('entries that choose many links are as many as they are', () => {
  const links = Array.from({ length: 1000 }, (_, n) => ({ name: `eth${n}`, type: 'ether', kind: '' }))
  const entries = Array.from({ length: 130 }, () => ({ deviceSelector: { physical: true }, ignore: true }))
  const { config: many } = parseMachineConfig(interfaces(...entries))
  const found = many ? deriveSpecs(many, { links }) : []
  expect(found.filter(({ metadata: { type } }) => type === 'DeviceConfigSpecs.net.talos.dev')).toHaveLength(130_000)
})

test('a link that is handed in twice is one link', () => {
  const { config: plain } = parseMachineConfig(documents('kind: HostnameConfig\nhostname: a'))
  const card = { type: 'ether', kind: '', hardwareAddr: '02:00:00:00:00:01' }
  const status = { metadata: { namespace: 'network', type: 'LinkStatuses.net.talos.dev', id: 'eth0' }, spec: card }
  const links = [{ ...card, name: 'eth0', hardwareAddr: '02:00:00:00:00:02' }]
  const derive = (options: DeriveOptions) => (plain ? deriveSpecs(plain, options) : [])
  expect(derive({ links, inputs: [status] })).toEqual(derive({ links }))
})
