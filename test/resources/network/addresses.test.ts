import { expect, test } from 'vitest'
import { derive, documents, input, interfaces } from './derived.ts'

const asked = (text: string) => derive(text).asked('AddressSpecs')

const loopback = {
  address: '127.0.0.1/8',
  linkName: 'lo',
  family: 'inet4',
  scope: 'host',
  flags: 'permanent',
  layer: 'default',
}
const address = (text: string, linkName: string, more: object = {}) => ({
  address: text,
  linkName,
  family: text.includes(':') ? 'inet6' : 'inet4',
  scope: 'global',
  flags: 'permanent',
  layer: 'configuration',
  ...more,
})

test('the loopback address is there unless the machine is a container', () => {
  const text = documents('kind: DummyLinkConfig\nname: d0')
  expect(asked(text)).toEqual({ 'default/lo/127.0.0.1/8': loopback })
  expect(derive('machine: {}').holds('AddressSpecs')).toEqual({ 'lo/127.0.0.1/8': loopback })
  const inside = documents('kind: ResolverConfig\nhostDNS: { enabled: true, forwardKubeDNSToHost: true }')
  expect(derive(inside, { mode: 'container' }).asked('AddressSpecs')).not.toHaveProperty('default/lo/127.0.0.1/8')
})

test('addresses of documents stay on the name as written', () => {
  const text = documents(
    'kind: LinkConfig\nname: enp0s2\naddresses: [{ address: 10.0.0.5/24, routePriority: 100 }, { address: "2001:DB8::5/64" }]',
    'kind: VethConfig\nname: a\naddresses: [{ address: 10.9.0.1/30 }]\npeer: { name: b, addresses: [{ address: 10.9.0.2/30 }] }',
  )
  const links = [{ name: 'eth0', altNames: ['enp0s2'] }]
  expect(derive(text, { links }).asked('AddressSpecs')).toEqual({
    'default/lo/127.0.0.1/8': loopback,
    'configuration/enp0s2/10.0.0.5/24': address('10.0.0.5/24', 'enp0s2', { priority: 100 }),
    'configuration/enp0s2/2001:db8::5/64': address('2001:db8::5/64', 'enp0s2'),
    'configuration/a/10.9.0.1/30': address('10.9.0.1/30', 'a'),
    'configuration/b/10.9.0.2/30': address('10.9.0.2/30', 'b'),
  })
})

test('in the legacy form an interface takes a bare address, and the list hides the single field', () => {
  const text = interfaces(
    { interface: 'eth0', addresses: ['10.0.0.5', '2001:db8::5'], vlans: [{ vlanId: 100, cidr: '10.1.0.5/24' }] },
    { interface: 'eth1', cidr: '10.2.0.5/24' },
    { interface: 'eth2', addresses: ['10.3.0.5/24'], ignore: true },
  )
  expect(asked(text)).toEqual({
    'default/lo/127.0.0.1/8': loopback,
    'configuration/eth0/10.0.0.5/32': address('10.0.0.5/32', 'eth0'),
    'configuration/eth0/2001:db8::5/128': address('2001:db8::5/128', 'eth0'),
    'configuration/eth0.100/10.1.0.5/24': address('10.1.0.5/24', 'eth0.100'),
    'configuration/eth1/10.2.0.5/24': address('10.2.0.5/24', 'eth1'),
  })
})

test('of one address the strongest layer holds, without the kernel’s own notes', () => {
  const text = documents('kind: LinkConfig\nname: eth0\naddresses: [{ address: 10.0.0.5/24 }]')
  const flags = 'permanent,tentative,nodad,dadfailed,noprefixroute'
  const inputs = [
    input('AddressSpecs', 'operator/dhcp4/eth0/10.0.0.5/24', address('10.0.0.5/24', 'eth0', { layer: 'operator' })),
    input('AddressSpecs', 'operator/eth0/10.0.0.6/24', address('10.0.0.6/24', 'eth0', { layer: 'operator', flags })),
  ]
  expect(derive(text, { inputs }).holds('AddressSpecs')).toEqual({
    'lo/127.0.0.1/8': loopback,
    'eth0/10.0.0.5/24': address('10.0.0.5/24', 'eth0'),
    'eth0/10.0.0.6/24': address('10.0.0.6/24', 'eth0', { layer: 'operator', flags: 'permanent,nodad,noprefixroute' }),
  })
})
