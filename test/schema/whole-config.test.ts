import { describe, expect, test } from 'vitest'
import { parseMachineConfig } from '../../src/config/document/machine-config.ts'
import { doc, stream, verdict } from './verdict.ts'

type Case = readonly [string, string, string]
const check = (name: string, cases: readonly Case[]) =>
  describe(name, () => {
    test.each(cases)('%s', (_, text, expected) => expect(verdict(text)).toBe(expected))
  })

const machine = (rest: string) => `machine: {${rest}}\n`
const hostname = doc('HostnameConfig', 'hostname: a')
const link = (kind: string, rest = '') => doc(kind, `name: x\n${rest}`)
const kinds: [string, string][] = [
  ['LinkConfig', ''],
  ['VLANConfig', 'vlanID: 1\nparent: e'],
  ['BondConfig', 'links: [e]\nbondMode: balance-rr'],
  ['BridgeConfig', ''],
  ['DummyLinkConfig', ''],
  ['VethConfig', 'peer: {name: y}'],
  ['VRFConfig', 'table: 100'],
  ['MacVLANConfig', 'parent: p'],
  ['VXLANConfig', 'id: 7\nparent: p'],
  ['WireguardConfig', 'privateKey: GBfnMCmKtIPmUYwV8bkXTzKmTSHz1Qk3MtXfKmYlmFw='],
]

check('the stream', [
  ['a document twice', stream(hostname, hostname), 'load/duplicate-document'],
  ['two names', stream(link('LinkConfig'), doc('LinkConfig', 'name: y')), 'ok'],
  ['two legacy configs', stream(machine(''), 'cluster: {}\n'), 'load/duplicate-document'],
  ['null documents', stream('', '~\n', hostname, '# nothing\n'), 'ok'],
  ['an array', stream(hostname, '[a]\n'), 'decode/not-a-document'],
  ['a version alone', 'version: v1alpha1\n', 'load/missing-kind'],
  ['debug alone is a legacy config', 'debug: true\n', 'ok'],
  ['no kind', 'apiVersion: v1alpha1\nname: x\n', 'load/missing-kind'],
  ['no version', 'kind: LinkConfig\nname: x\n', 'load/missing-api-version'],
  ['an unknown kind', doc('Link', 'name: x'), 'load/unknown-kind'],
  ['an unknown version', 'apiVersion: v1beta1\nkind: LinkConfig\nname: x\n', 'load/unknown-version'],
])

describe('one link in two documents', () => {
  const pairs = kinds.flatMap(([a, x]) =>
    kinds.filter(([b]) => a !== b).map(([b, y]): [string, string, string] => [`${a} and ${b}`, link(a, x), link(b, y)]),
  )
  test.each(pairs)('%s', (_, a, b) => expect(verdict(stream(a, b))).toBe('config/same-link-twice'))
})

check('documents beside each other', [
  [
    'both ends of a pair',
    stream(link('VethConfig', 'peer: {name: y}'), doc('DummyLinkConfig', 'name: y')),
    'config/same-link-twice',
  ],
  [
    'two pairs',
    stream(link('VethConfig', 'peer: {name: y}'), doc('VethConfig', 'name: y\npeer: {name: x}')),
    'config/same-link-twice',
  ],
  [
    'what attaches to links',
    stream(
      link('LinkConfig'),
      link('DHCPv4Config'),
      link('DHCPv6Config'),
      link('EthernetConfig'),
      doc('LinkAliasConfig', "name: x\nselector: {match: 'true'}"),
    ),
    'ok',
  ],
  [
    'one shared address in two ways',
    stream(
      doc('Layer2VIPConfig', 'name: 10.0.0.9\nlink: e'),
      doc('HCloudVIPConfig', 'name: 10.0.0.9\nlink: e\napiToken: t'),
    ),
    'config/same-address-twice',
  ],
  [
    'two shared addresses',
    stream(
      doc('Layer2VIPConfig', 'name: 10.0.0.9\nlink: e'),
      doc('HCloudVIPConfig', 'name: 10.0.0.8\nlink: e\napiToken: t'),
    ),
    'ok',
  ],
])

const conflict = 'conflict/old-config'
const resolver = doc('ResolverConfig', 'nameservers: [{address: 1.1.1.1}]')
const time = doc('TimeSyncConfig', 'ntp: {servers: [a]}')
const pods = doc('KubeNetworkConfig', 'podSubnets: [10.244.0.0/16]\nserviceSubnets: [10.96.0.0/12]')
const node = doc('KubeNodeConfig', 'labels: {a: b}')
check('documents beside the legacy form', [
  ['a hostname', stream(machine('network: {hostname: b}'), hostname), conflict],
  ['an empty hostname', stream(machine('network: {hostname: ""}'), hostname), 'ok'],
  ['a stable hostname', stream(machine('features: {stableHostname: true}'), hostname), conflict],
  ['no stable hostname', stream(machine('features: {stableHostname: false}'), hostname), 'ok'],
  ['name servers', stream(machine('network: {nameservers: [1.1.1.1]}'), doc('ResolverConfig')), conflict],
  ['name servers that are none', stream(machine('network: {nameservers: [dns]}'), resolver), 'ok'],
  ['search domains', stream(machine('network: {searchDomains: []}'), resolver), conflict],
  ['no default domain', stream(machine('network: {disableSearchDomain: true}'), resolver), conflict],
  ['a default domain', stream(machine('network: {disableSearchDomain: false}'), resolver), 'ok'],
  [
    'host DNS in both',
    stream(machine('features: {hostDNS: {enabled: true}}'), doc('ResolverConfig', 'hostDNS: {enabled: true}')),
    conflict,
  ],
  ['host DNS in one', stream(machine('features: {hostDNS: {enabled: true}}'), resolver), 'ok'],
  [
    'host DNS of nothing',
    stream(machine('features: {hostDNS: {enabled: true}}'), doc('ResolverConfig', 'hostDNS: {}')),
    'ok',
  ],
  [
    'static hosts',
    stream(
      machine('network: {extraHostEntries: [{ip: 10.0.0.1, aliases: [a]}]}'),
      doc('StaticHostConfig', 'name: 10.0.0.1\nhostnames: [b]'),
    ),
    'ok',
  ],
  ['time servers', stream(machine('time: {servers: [a]}'), time), conflict],
  ['no time', stream(machine('time: {disabled: true}'), time), conflict],
  ['a timeout', stream(machine('time: {bootTimeout: 1s}'), time), conflict],
  ['nothing about time', stream(machine('time: {disabled: false}'), time), 'ok'],
  ['a mesh', stream(machine('network: {kubespan: {enabled: false}}'), doc('KubeSpanConfig')), conflict],
  ['networks of Kubernetes', stream('cluster: {network: {dnsDomain: a}}\n', pods), conflict],
  [
    'flannel',
    stream(
      'machine: {type: controlplane}\ncluster: {network: {cni: {name: flannel}}}\n',
      doc('KubeFlannelCNIConfig', 'backendType: vxlan'),
    ),
    conflict,
  ],
  ['the node’s address', stream(machine('kubelet: {nodeIP: {}}'), node), conflict],
  ['labels', stream(machine('nodeLabels: {a: b}'), node), conflict],
  ['scheduling', stream('cluster: {allowSchedulingOnControlPlanes: false}\n', node), conflict],
  ['an image', stream(machine('kubelet: {image: a}'), node), 'ok'],
  [
    'links',
    stream(machine('network: {interfaces: [{interface: x, addresses: [10.0.0.1]}]}'), link('LinkConfig')),
    'ok',
  ],
  ['parameters', stream(machine('sysctls: {a.b: 1}'), doc('SysctlConfig', 'params: {a.b: 2}')), 'ok'],
  [
    'discovery',
    stream(
      'cluster: {id: a, secret: b, discovery: {enabled: false}}\n',
      doc('DiscoveryServiceConfig', 'name: a\nendpoint: https://a'),
    ),
    conflict,
  ],
])

const hostDNS = 'hostDNS: {enabled: true, forwardKubeDNSToHost: true}'
const mesh = doc('KubeSpanConfig', 'enabled: true')
const encrypted = doc(
  'ResolverConfig',
  'nameservers: [{address: 1.1.1.1, protocol: DoT, tlsServerName: a}, {address: 1.1.1.2}]',
)
check('the whole', [
  ['encrypted names without a resolver', encrypted, 'config/host-dns-off'],
  ['encrypted names with the old one', stream(encrypted, machine('features: {hostDNS: {enabled: true}}')), 'ok'],
  ['a mesh without discovery', mesh, 'config/discovery-off'],
  ['a mesh with discovery', stream(mesh, 'cluster: {id: a, secret: b, discovery: {enabled: true}}\n'), 'ok'],
  [
    'a mesh with a service',
    stream(mesh, doc('DiscoveryServiceConfig', 'name: a\nendpoint: https://a'), 'cluster: {id: a, secret: b}\n'),
    'ok',
  ],
  [
    'a service without identity',
    stream(mesh, doc('DiscoveryServiceConfig', 'name: a\nendpoint: https://a')),
    'config/no-cluster-identity',
  ],
  [
    'flannel on a worker',
    stream(machine('type: worker'), doc('KubeFlannelCNIConfig', 'backendType: vxlan')),
    'config/control-plane-only',
  ],
  [
    'what only a control plane runs, on a worker',
    stream(machine('type: worker'), doc('KubeSchedulerConfig', 'image: a')),
    'config/control-plane-only',
  ],
  [
    'flannel on a machine without a type',
    stream(machine('sysctls: {a.b: "1"}'), doc('KubeFlannelCNIConfig', 'backendType: vxlan')),
    'config/control-plane-only',
  ],
  [
    'what only a control plane runs, beside a cluster section alone',
    stream('cluster: {id: a}\n', doc('KubeSchedulerConfig', 'image: a')),
    'config/control-plane-only',
  ],
  ['flannel by itself', doc('KubeFlannelCNIConfig', 'backendType: vxlan'), 'config/control-plane-only'],
  [
    'flannel on a first machine',
    stream(machine('type: init'), doc('KubeFlannelCNIConfig', 'backendType: vxlan')),
    'ok',
  ],
  [
    'flannel on a control plane',
    stream(machine('type: controlplane'), doc('KubeFlannelCNIConfig', 'backendType: vxlan')),
    'ok',
  ],
  [
    'a shared address on a worker',
    stream(machine('type: worker'), doc('Layer2VIPConfig', 'name: 10.0.0.9\nlink: e')),
    'ok',
  ],
])

check('a document that is refused for its shape hides no conflict with others', [
  [
    'a bond without a mode, of a name that is taken',
    stream(link('LinkConfig'), link('BondConfig', 'links: [e]')),
    'config/same-link-twice document/missing',
  ],
  [
    'an array where there is none',
    stream(link('VLANConfig', 'vlanID: 1\nparent: e'), link('BondConfig', 'links: e\nbondMode: balance-rr')),
    'config/same-link-twice decode/wrong-type',
  ],
  [
    'a shared address',
    stream(doc('Layer2VIPConfig', 'name: 10.0.0.9\nlink: e'), doc('HCloudVIPConfig', 'name: 10.0.0.9\nlink: e')),
    'config/same-address-twice document/missing',
  ],
  [
    'a service beside that of the legacy config',
    stream('cluster: {id: a, secret: b, discovery: {}}\n', doc('DiscoveryServiceConfig', 'name: a')),
    'conflict/old-config document/missing',
  ],
  [
    'an identity that is there is not missing',
    stream(
      doc('DiscoveryServiceConfig', 'name: a\nendpoint: https://a'),
      doc('DiscoveryIdentityConfig', 'clusterID: a'),
    ),
    'document/missing',
  ],
  [
    'a name that is not known is no other’s',
    stream(doc('LinkConfig', 'mtu: 1405'), doc('BondConfig', 'name: x')),
    'document/missing',
  ],
])

describe('modes', () => {
  test.each([
    ['nothing said', hostname, 'config/container-mode'],
    ['a document', doc('ResolverConfig', hostDNS), 'ok'],
    ['a document that only switches it on', doc('ResolverConfig', 'hostDNS: {enabled: true}'), 'config/container-mode'],
    ['the legacy form', machine(`features: {${hostDNS}}`), 'ok'],
    ['the legacy form, off', machine('features: {hostDNS: {enabled: false}}'), 'config/container-mode'],
  ])('in a container: %s', (_, text, expected) => {
    expect(verdict(text, { mode: 'container' })).toBe(expected)
    expect(verdict(text, { mode: 'cloud' })).toBe('ok')
  })
})

test('strict makes errors of lints and of warnings about the legacy form, but not of what netloom cannot do yet', () => {
  const old = machine('network: {interfaces: [{interface: e, cidr: 10.0.0.1/8}]}')
  expect(verdict(old)).toBe('~document/deprecated')
  expect(verdict(old, { strict: true })).toBe('document/deprecated')
  const bond = doc('BondConfig', 'name: b\nlinks: [a, c]\nbondMode: 802.3ad')
  expect(verdict(bond, { strict: true })).toBe('~document/unspecified')
  const mixed = doc('LinkConfig', 'name: e\nroutes: [{destination: 10.0.0.0/8, source: "fd00::1"}]')
  expect(parseMachineConfig(mixed, { strict: true }).config).toBeUndefined()
  const unfinished = parseMachineConfig(doc('NetworkWifiConfig', 'name: w\nnetworks: [{ ssid: s }]'), { strict: true })
  expect(unfinished.diagnostics.map(({ severity, code }) => [severity, code])).toEqual([
    ['warning', 'lint/not-carried-out'],
  ])
  expect(unfinished.config).toBeDefined()
})
