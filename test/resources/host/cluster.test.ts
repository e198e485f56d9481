import { describe, expect, test } from 'vitest'
import { secretOf } from '../../../src/model/config/secret.ts'
import { derived, documents } from './derived.ts'

const id = 'GBfnMCmKtIPmUYwV8bkXTzKmTSHz1Qk3MtXfKmYlmFw='
const key = 'dVqJmm9LRNZSbR0sXH5XjTIIBdwfVVPqVqVOFuQdBX4='
const identity = documents(`kind: DiscoveryIdentityConfig\nclusterID: ${id}\nclusterSecret: ${key}`)
const legacy = (cluster: string, machine = '{}') =>
  `machine: ${machine}\ncluster: { id: "${id}", secret: "${key}"${cluster} }`
const stream = (...all: string[]) => all.join('\n---\n')

describe('how machines find each other', () => {
  const of = (text: string) => derived(text).of('DiscoveryConfigs', 'config').cluster
  const service = (name: string, endpoint: string) =>
    documents(`kind: DiscoveryServiceConfig\nname: ${name}\nendpoint: ${endpoint}`)

  test('by the services of documents, the first of them also for those who know only one', () => {
    const text = stream(identity, service('a', 'http://[fd00::1]/'), service('b', 'grpc://discovery.example.org:9000/'))
    expect(of(text)).toEqual({
      discoveryEnabled: true,
      registryKubernetesEnabled: false,
      registryServiceEnabled: true,
      serviceEndpoint: '[fd00::1]:80',
      serviceEndpointInsecure: true,
      serviceEncryptionKey: secretOf('cluster secret', key),
      serviceClusterID: id,
      serviceEndpoints: [
        { name: 'a', endpoint: '[fd00::1]:80', insecure: true },
        { name: 'b', endpoint: 'discovery.example.org:9000', insecure: false },
      ],
    })
  })

  test('by that of the legacy config, which has a default', () => {
    expect(of(legacy(', discovery: { enabled: true }'))).toMatchObject({
      registryKubernetesEnabled: true,
      serviceEndpoint: 'discovery.talos.dev:443',
      serviceEndpoints: [{ name: 'legacy', endpoint: 'discovery.talos.dev:443', insecure: false }],
      serviceClusterID: id,
    })
    const registries = 'kubernetes: { disabled: true }, service: { endpoint: "http://10.0.0.1:3000" }'
    expect(of(legacy(`, discovery: { enabled: true, registries: { ${registries} } }`))).toMatchObject({
      registryKubernetesEnabled: false,
      serviceEndpoint: '10.0.0.1:3000',
      serviceEndpointInsecure: true,
    })
  })

  test('not at all', () => {
    const none = {
      discoveryEnabled: false,
      registryKubernetesEnabled: false,
      registryServiceEnabled: false,
      serviceEndpoint: '',
      serviceEncryptionKey: '',
      serviceClusterID: '',
      serviceEndpoints: [],
    }
    expect(of(legacy(''))).toEqual(none)
    expect(of(legacy(', discovery: { enabled: false }'))).toEqual(none)
    expect(of(identity)).toEqual(none)
    expect(of(documents('kind: LinkConfig\nname: eth0'))).toBeUndefined()
  })
})

describe('the mesh', () => {
  const of = (text: string) => derived(text).of('KubeSpanConfigs', 'config').kubespan
  const nothing = {
    enabled: false,
    clusterId: id,
    sharedSecret: secretOf('cluster secret', key),
    forceRouting: false,
    advertiseKubernetesNetworks: false,
    harvestExtraEndpoints: false,
  }

  test('as documents say it, of a machine in a cluster', () => {
    const text = stream(
      'machine: { type: worker }',
      identity,
      documents(
        'kind: KubeSpanConfig\nmtu: 1400\nfilters: { endpoints: [0.0.0.0/0], excludeAdvertisedNetworks: [10.0.0.0/8] }',
      ),
      documents('kind: KubeSpanEndpointsConfig\nextraAnnouncedEndpoints: [192.0.2.7:51820]'),
    )
    expect(of(text)).toEqual({
      ...nothing,
      forceRouting: true,
      mtu: 1400,
      endpointFilters: ['0.0.0.0/0'],
      extraEndpoints: ['192.0.2.7:51820'],
      excludeAdvertisedNetworks: ['10.0.0.0/8'],
    })
  })

  test('as the legacy config says it', () => {
    const machine =
      '{ network: { kubespan: { enabled: true, allowDownPeerBypass: true, advertiseKubernetesNetworks: true } } }'
    expect(of(legacy(', discovery: { enabled: true }', machine))).toEqual({
      ...nothing,
      enabled: true,
      advertiseKubernetesNetworks: true,
      mtu: 1420,
    })
    expect(of(legacy(''))).toEqual(nothing)
  })

  test('not without a machine or a cluster', () => {
    expect(of(documents('kind: KubeSpanConfig\nmtu: 1400'))).toBeUndefined()
    expect(of(stream('machine: {}', documents('kind: KubeSpanConfig\nmtu: 1400')))).toBeUndefined()
  })
})

describe('kernel modules', () => {
  const of = (text: string) => derived(text).of('KernelModuleSpecs', 'runtime')
  const module = (name: string, ...parameters: string[]) => ({ string: name, parameters })

  test('of both forms, documents before the legacy config', () => {
    const old = 'machine: { kernel: { modules: [{ name: a, parameters: [x=1] }, { name: b, parameters: [x=1] }] } }'
    const text = stream(old, documents('kind: KernelModuleConfig\nname: b', 'kind: KernelModuleConfig\nname: c'))
    expect(of(text)).toEqual({ a: module('a', 'x=1'), b: module('b'), c: module('c') })
  })

  test('that links need', () => {
    const vrf = documents('kind: VRFConfig\nname: blue\ntable: "7"')
    expect(of(vrf)).toEqual({ vrf: module('vrf') })
    expect(of(stream(vrf, documents('kind: KernelModuleConfig\nname: vrf\nparameters: [x=1]')))).toEqual({
      vrf: module('vrf', 'x=1'),
    })
    expect(of(documents('kind: BridgeConfig\nname: br0'))).toEqual({})
  })
})
