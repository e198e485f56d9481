import { expect, test } from 'vitest'
import { derived, documents, hostname, input } from './derived.ts'

const plain = (...all: string[]) => ({
  dnsServers: all,
  nameServers: all.map((addr) => ({ addr, protocol: 'Do53', tlsServerName: '' })),
})
const standard = { ...plain('1.1.1.1', '8.8.8.8'), layer: 'default' }

const lower = (id: string, layer: string, spec: object) =>
  input('ResolverSpecs.net.talos.dev', `${layer}/${id}`, { ...spec, layer }, 'network-config')
const dhcp = (...all: string[]) => lower('dhcp4/eth0/resolvers', 'operator', plain(...all))

const layers = (text: string, inputs = [hostname('n1')]) =>
  derived(text, { inputs }).of('ResolverSpecs', 'network-config')
const holds = (text: string, inputs = [hostname('n1')]) => derived(text, { inputs }).of('ResolverSpecs').resolvers

const silent = documents('kind: LinkConfig\nname: eth0')

test('two servers where nobody names any', () => {
  expect(layers(silent)).toEqual({ 'default/resolvers': standard })
  expect(holds(silent)).toEqual(standard)
})

test('the document, with what encrypted servers need', () => {
  const text = documents(`
kind: ResolverConfig
nameservers:
  - address: 10.0.0.53
  - { address: "2001:DB8::0:53", protocol: DoT, tlsServerName: dns.example.org }
searchDomains: { domains: [example.org, example.com] }
hostDNS: { enabled: true }`)
  const spec = {
    dnsServers: ['10.0.0.53', '2001:db8::53'],
    nameServers: [
      { addr: '10.0.0.53', protocol: 'Do53', tlsServerName: '' },
      { addr: '2001:db8::53', protocol: 'DoT', tlsServerName: 'dns.example.org' },
    ],
    searchDomains: ['example.org', 'example.com'],
    layer: 'configuration',
  }
  expect(layers(text)).toEqual({
    'default/resolvers': standard,
    'configuration/resolvers': { ...spec, searchDomainsOverridden: true },
  })
  expect(holds(text)).toEqual(spec)
})

test('the legacy config; what is no address is left out', () => {
  const text = 'machine: { network: { nameservers: [2.2.2.2, nonsense], searchDomains: [a.org] } }'
  expect(layers(text)['configuration/resolvers']).toEqual({
    ...plain('2.2.2.2'),
    searchDomains: ['a.org'],
    searchDomainsOverridden: true,
    layer: 'configuration',
  })
  expect(layers('machine: { network: { nameservers: [nonsense] } }')).toEqual({ 'default/resolvers': standard })
})

test('the machine’s own domain is searched unless that is switched off', () => {
  const own = [hostname('n1', 'example.org')]
  expect(layers(silent, own)).toEqual({ 'default/resolvers': { ...standard, searchDomains: ['example.org'] } })
  expect(layers('machine: { network: { disableSearchDomain: true } }', own)).toEqual({ 'default/resolvers': standard })
  expect(layers(documents('kind: ResolverConfig\nsearchDomains: { disableDefault: true }'), own)).toEqual({
    'default/resolvers': standard,
  })
  expect(layers(documents('kind: HostnameConfig\nhostname: n1.example.org'), [])).toEqual({
    'default/resolvers': { ...standard, searchDomains: ['example.org'] },
  })
})

test('written domains take the place of all others, also an empty list of them', () => {
  const own = [hostname('n1', 'example.org'), lower('resolvers', 'platform', { searchDomains: ['platform.org'] })]
  const of = (domains: string) => documents(`kind: ResolverConfig\nsearchDomains: { ${domains} }`)
  expect(holds(of('domains: [a.org]'), own)).toEqual({
    ...plain('1.1.1.1', '8.8.8.8'),
    searchDomains: ['a.org'],
    layer: 'configuration',
  })
  expect(holds(of('domains: []'), own)).toEqual({ ...plain('1.1.1.1', '8.8.8.8'), layer: 'configuration' })
  expect(holds(of(''), own)).toEqual({
    ...plain('1.1.1.1', '8.8.8.8'),
    searchDomains: ['platform.org', 'example.org'],
    layer: 'platform',
  })
})

test('a higher layer replaces servers but keeps those of a family it lacks', () => {
  expect(holds(silent, [dhcp('10.0.0.1')])).toEqual({ ...plain('10.0.0.1'), layer: 'operator' })
  expect(holds(silent, [dhcp('fd00::1')])).toEqual({ ...plain('fd00::1', '1.1.1.1', '8.8.8.8'), layer: 'operator' })
  const dual = lower('resolvers', 'platform', plain('10.9.9.9', 'fd00::9'))
  expect(holds(silent, [dual, dhcp('10.0.0.1')])).toEqual({ ...plain('10.0.0.1', 'fd00::9'), layer: 'operator' })
})

test('one layer appends; the config replaces servers only by servers', () => {
  const second = lower('dhcp6/eth0/resolvers', 'operator', { ...plain('10.0.0.2'), searchDomains: ['b.org', 'a.org'] })
  const first = lower('dhcp4/eth0/resolvers', 'operator', { ...plain('10.0.0.1'), searchDomains: ['a.org'] })
  expect(holds(silent, [first, second])).toEqual({
    ...plain('10.0.0.1', '10.0.0.2'),
    searchDomains: ['b.org', 'a.org'],
    layer: 'operator',
  })
  const servers = documents('kind: ResolverConfig\nnameservers: [{ address: "fd00::53" }]')
  expect(holds(servers, [first])).toEqual({ ...plain('fd00::53'), searchDomains: ['a.org'], layer: 'configuration' })
})
