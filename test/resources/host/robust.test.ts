import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveSpecs, parseMachineConfig, type Resource } from '../../../src/index.ts'
import { derived, documents, input } from './derived.ts'

const statuses = ['AddressStatuses', 'NodeAddresses', 'LinkStatuses', 'HostnameStatuses', 'ResolverStatuses']
const types = [...statuses, 'HostnameSpecs', 'ResolverSpecs', 'TimeServerSpecs'].map((name) => `${name}.net.talos.dev`)
const text = fc.oneof(fc.string(), fc.constantFrom('', '10.0.0.1', '10.0.0.1/24', 'fe80::1/64', '::/0', '1.1.1.1/99'))
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value)
const spec = fc.record(
  {
    address: some(text),
    addresses: some(fc.array(text)),
    linkName: some(text),
    altNames: some(fc.array(text)),
    hostname: some(text),
    domainname: some(text),
    dnsServers: some(fc.array(text)),
    nameServers: some(fc.constant([])),
    timeServers: some(fc.array(text)),
    layer: some(fc.constantFrom('default', 'operator')),
  },
  { requiredKeys: [] },
)
const anyResource: fc.Arbitrary<Resource> = fc
  .tuple(fc.constantFrom(...types), fc.constantFrom('default', 'current', 'routed', 'hostname'), spec)
  .map(([type, id, content]) => input(type, id, content, type.includes('Specs.') ? 'network-config' : 'network'))

test('no resource of others makes it throw, and nothing of theirs adds a line to a file', () => {
  const { config } = parseMachineConfig(
    `machine: {}\n---\n${documents('kind: NetworkDefaultActionConfig\ningress: block')}`,
  )
  fc.assert(
    fc.property(fc.array(anyResource, { maxLength: 6 }), (inputs) => {
      const all = config ? deriveSpecs(config, { inputs }) : []
      const hosts = all.find(({ metadata: { namespace, id } }) => namespace === 'files' && id === 'hosts')
      const { contents } = (hosts as Resource<{ contents: string }>).spec
      expect(contents.split('\n').length).toBeLessThanOrEqual(6)
    }),
  )
})

test('addresses without a length are those of one machine', () => {
  const inputs = [input('NodeAddresses.net.talos.dev', 'default', { addresses: ['10.0.0.5'] })]
  expect(derived(documents('kind: HostnameConfig\nhostname: a'), { inputs }).file('hosts')).toContain('10.0.0.5  a\n')
})
