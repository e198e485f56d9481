import { expect, test } from 'vitest'
import { addresses, derived, documents, input, seen } from './derived.ts'

const identity = input(
  'Identities.cluster.talos.dev',
  'local',
  { nodeId: 'fGdOI05hVrx3YMagLo0Bwxa2Nm9BAswWm8XLeEj0aS4' },
  'cluster',
)
const written = (text: string, inputs = [identity]) => derived(text, { inputs }).of('HostnameSpecs', 'network-config')

test('a written name splits at its first dot', () => {
  const text = documents('kind: HostnameConfig\nhostname: worker-33.rack.example.org')
  const spec = { hostname: 'worker-33', domainname: 'rack.example.org', layer: 'configuration' }
  expect(written(text)).toEqual({ 'configuration/hostname': spec })
  expect(derived(text).of('HostnameSpecs')).toEqual({ hostname: spec })
})

test('a stable name comes from the identity, in the weakest layer', () => {
  const stable = { 'default/hostname': { hostname: 'talos-hwz-sw5', domainname: '', layer: 'default' } }
  expect(written(documents('kind: HostnameConfig\nauto: stable'))).toEqual(stable)
  expect(written('machine: { features: { stableHostname: true } }')).toEqual(stable)
  expect(written(documents('kind: HostnameConfig\nauto: stable'), [])).toEqual({})
})

test('a legacy config names by the default address, seen or handed in', () => {
  const text = 'machine: { network: { hostname: n1 } }'
  const layers = (address: string) => ({
    'default/hostname': { hostname: address, domainname: '', layer: 'default' },
    'configuration/hostname': { hostname: 'n1', domainname: '', layer: 'configuration' },
  })
  expect(written(text, [addresses('default', '10.0.0.5/24')])).toEqual(layers('talos-10-0-0-5'))
  expect(written(text, [seen('eth0', 1, 'fd00::5:1/64')])).toEqual(layers('talos-fd0051'))
  expect(written(text)).toEqual({ 'configuration/hostname': layers('')['configuration/hostname'] })
  expect(written('cluster: {}', [addresses('default', '10.0.0.5/24')])).toEqual({
    'default/hostname': layers('talos-10-0-0-5')['default/hostname'],
  })
})

test('of several names in one layer the first by its id counts, also for the domain', () => {
  const learned = (link: string, name: string, domainname: string) =>
    input(
      'HostnameSpecs.net.talos.dev',
      `operator/dhcp4/${link}/hostname`,
      { hostname: name, domainname, layer: 'operator' },
      'network-config',
    )
  const inputs = [learned('eth1', 'b', 'b.org'), learned('eth0', 'a', 'a.org')]
  const all = derived('machine: {}', { inputs })
  expect(all.of('HostnameSpecs')).toEqual({ hostname: { hostname: 'a', domainname: 'a.org', layer: 'operator' } })
  expect(all.of('ResolverSpecs').resolvers).toMatchObject({ searchDomains: ['a.org'] })
  expect(derived('machine: {}', { inputs: [learned('eth0', '', '')] }).of('HostnameSpecs')).toEqual({})
})

test('the document hides all of the legacy config, and without either there is no automatic name', () => {
  const inputs = [identity, addresses('default', '10.0.0.5/24')]
  const off = `machine: {}\n---\n${documents('kind: HostnameConfig\nauto: off\nhostname: a')}`
  expect(Object.keys(written(off, inputs))).toEqual(['configuration/hostname'])
  expect(written(documents('kind: LinkConfig\nname: eth0'), inputs)).toEqual({})
})

test('the strongest layer that has a name wins, whatever its id', () => {
  const layer = (id: string, hostname: string, layerName: string) =>
    input('HostnameSpecs.net.talos.dev', id, { hostname, domainname: '', layer: layerName }, 'network-config')
  const inputs = [
    identity,
    layer('platform/hostname', 'from-platform', 'platform'),
    layer('operator/dhcp4/eth0/hostname', 'from-dhcp', 'operator'),
    layer('operator/dhcp4/eth1/hostname', 'later', 'operator'),
  ]
  expect(derived('machine: { features: { stableHostname: true } }', { inputs }).of('HostnameSpecs')).toEqual({
    hostname: { hostname: 'from-dhcp', domainname: '', layer: 'operator' },
  })
})

test('a name that cannot be one is left out', () => {
  expect(written(`machine: { network: { hostname: ${'a'.repeat(64)}.example.org } }`)).toEqual({})
  expect(written('machine: { network: { hostname: .example.org } }')).toEqual({})
})
