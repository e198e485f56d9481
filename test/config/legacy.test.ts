import { describe, expect, test } from 'vitest'
import { desiredOf } from '../../src/planner/desired.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { wantedResources } from '../../src/resources/wanted.ts'
import { clusterOf } from './cluster-of.ts'
import { brief, faultsOf } from './faults.ts'

const { kinds } = linux

const network = (text: string) => `machine:\n  network:\n${text.replace(/^/gm, '    ')}\n`
const interfaces = (text: string) => network(`interfaces:\n${text.replace(/^/gm, '  ')}`)
const doc = (kind: string, rest: object) => JSON.stringify({ apiVersion: 'v1alpha1', kind, ...rest })

/** Old spelling, and the documents that mean the same. */
const pairs: [string, string, string[]][] = [
  ['hostname', network('hostname: node-1.example.org'), [doc('HostnameConfig', { hostname: 'node-1.example.org' })]],
  [
    'addresses, bare and with length',
    interfaces('- {interface: eth0, mtu: 9000, dhcp: false, addresses: [10.0.0.1/24, 10.0.0.9, "fd00::1"]}'),
    [
      doc('LinkConfig', {
        name: 'eth0',
        mtu: 9000,
        addresses: [{ address: '10.0.0.1/24' }, { address: '10.0.0.9/32' }, { address: 'fd00::1/128' }],
      }),
    ],
  ],
  [
    'default routes, written out and left out',
    interfaces(
      '- {interface: eth0, routes: [{network: 0.0.0.0/0, gateway: 10.0.0.1}, {network: "::/0", gateway: "fd00::1"}, {gateway: 10.0.0.2, metric: 5}, {network: 10.2.0.0/16}]}',
    ),
    [
      doc('LinkConfig', {
        name: 'eth0',
        routes: [
          { gateway: '10.0.0.1' },
          { gateway: 'fd00::1' },
          { gateway: '10.0.0.2', metric: 5 },
          { destination: '10.2.0.0/16' },
        ],
      }),
    ],
  ],
  [
    'VLANs, of a short and of a long name',
    interfaces(
      '- {interface: eth0, vlans: [{vlanId: 100, addresses: [10.1.0.1/24], mtu: 1400}]}\n- {interface: enx9a8b7c6d5e4f, vlans: [{vlanId: 7}]}',
    ),
    [
      doc('LinkConfig', { name: 'eth0' }),
      doc('VLANConfig', {
        name: 'eth0.100',
        vlanID: 100,
        parent: 'eth0',
        mtu: 1400,
        addresses: [{ address: '10.1.0.1/24' }],
      }),
      doc('LinkConfig', { name: 'enx9a8b7c6d5e4f' }),
      doc('VLANConfig', { name: 'enx96e3d3b.7', vlanID: 7, parent: 'enx9a8b7c6d5e4f' }),
    ],
  ],
  [
    'bridges speak STP unless told otherwise',
    interfaces(
      '- {interface: br0, bridge: {interfaces: [eth1]}}\n- {interface: br1, bridge: {stp: {enabled: false}, vlan: {vlanFiltering: true}}}\n- {interface: eth2, bridgePort: {master: br1}}',
    ),
    [
      doc('BridgeConfig', { name: 'br0', links: ['eth1'], stp: { enabled: true } }),
      doc('BridgeConfig', { name: 'br1', links: ['eth2'], stp: { enabled: false }, vlan: { filtering: true } }),
      doc('LinkConfig', { name: 'eth2' }),
    ],
  ],
  [
    'bonds, and their renamed fields',
    interfaces(
      '- {interface: bond0, bond: {interfaces: [eth0, eth1], mode: 802.3ad, lacpRate: fast, miimon: 100, updelay: 200, resendIgmp: 2, peerNotifyDelay: 300, minLinks: 0}}',
    ),
    [
      doc('BondConfig', {
        name: 'bond0',
        links: ['eth0', 'eth1'],
        bondMode: '802.3ad',
        lacpRate: 'fast',
        miimon: 100,
        updelay: 200,
        resendIGMP: 2,
        peerNotifDelay: 300,
      }),
    ],
  ],
  [
    'one interface in several entries',
    interfaces(
      '- {interface: eth0, addresses: [10.0.0.1/24], mtu: 1400}\n- {interface: eth0, addresses: [10.0.1.1/24], mtu: 1500}',
    ),
    [
      doc('LinkConfig', {
        name: 'eth0',
        mtu: 1500,
        addresses: [{ address: '10.0.0.1/24' }, { address: '10.0.1.1/24' }],
      }),
    ],
  ],
  [
    'a VLAN in the short form',
    interfaces('- {interface: eth0.100, vlanId: 100, addresses: [10.1.0.1/24], mtu: 1400}'),
    [
      doc('VLANConfig', {
        name: 'eth0.100',
        vlanID: 100,
        parent: 'eth0',
        mtu: 1400,
        addresses: [{ address: '10.1.0.1/24' }],
      }),
    ],
  ],
  ['dummies', interfaces('- {interface: d0, dummy: true}'), [doc('DummyLinkConfig', { name: 'd0' })]],
  [
    'resolvers and hosts',
    network(
      'nameservers: [1.1.1.1]\nsearchDomains: [a.example]\ndisableSearchDomain: true\nextraHostEntries: [{ip: 10.0.0.5, aliases: [r, s]}]',
    ),
    [
      doc('ResolverConfig', {
        nameservers: [{ address: '1.1.1.1' }],
        searchDomains: { domains: ['a.example'], disableDefault: true },
      }),
      doc('StaticHostConfig', { name: '10.0.0.5', hostnames: ['r', 's'] }),
    ],
  ],
  [
    'sysctls',
    'machine: {sysctls: {net.ipv4.ip_forward: 1}}',
    [doc('SysctlConfig', { params: { 'net.ipv4.ip_forward': '1' } })],
  ],
]

/** What a config wants of its node, by kind and id. */
async function wantsOf(text: string) {
  const cluster = await clusterOf({ 'cluster.yaml': 'nodes: [{name: n, config: [c.yaml]}]', 'c.yaml': text })
  const wants = cluster.nodes.flatMap(({ machine }) => desiredOf(kinds, wantedResources(machine)))
  return {
    diagnostics: cluster.diagnostics,
    wants: Object.fromEntries(wants.map((one) => [`${one.kind} ${one.id}`, one.spec])),
  }
}

test.each(pairs)('%s mean the same in both forms', async (_, old, documents) => {
  const [a, b] = [await wantsOf(old), await wantsOf(documents.join('\n---\n'))]
  expect(Object.keys(a.wants)).not.toEqual([])
  expect(a.wants).toEqual(b.wants)
  expect(brief(a.diagnostics).filter((fault) => !fault.startsWith('~'))).toEqual([])
})

test('an ignored interface is left alone', async () => {
  expect((await wantsOf(interfaces('- {interface: eth0, ignore: true, addresses: [nonsense]}'))).wants).toEqual({})
})

test('a document wins over the legacy form by field, and addresses of both are kept', async () => {
  const old = interfaces(
    '- {interface: bond0, mtu: 1400, addresses: [10.0.0.1/24], bond: {interfaces: [eth0], mode: broadcast}}',
  )
  const own = doc('LinkConfig', { name: 'bond0', mtu: 9000, addresses: [{ address: '10.0.1.1/24' }] })
  const bond = { mode: 'broadcast' }
  expect((await wantsOf(`${old}---\n${own}`)).wants).toEqual({
    'Link bond0': { name: 'bond0', type: 'bond', bond, up: true, mtu: 9000, master: null, portOf: null },
    'Link eth0': { name: 'eth0', up: true, master: 'bond0', portOf: 'bond' },
    'Address bond0/10.0.0.1/24': { link: 'bond0', address: '10.0.0.1/24', dynamic: false },
    'Address bond0/10.0.1.1/24': { link: 'bond0', address: '10.0.1.1/24', dynamic: false },
  })
})

test('the old single address of several entries for one interface is kept from each', async () => {
  const old = interfaces('- {interface: eth0, cidr: 10.0.0.1/24}\n- {interface: eth0, cidr: 10.0.1.1/24}')
  expect(Object.keys((await wantsOf(old)).wants)).toEqual([
    'Link eth0',
    'Address eth0/10.0.0.1/24',
    'Address eth0/10.0.1.1/24',
  ])
})

test('an address without its length is one of an interface, and none of a VLAN', async () => {
  const old = interfaces('- {interface: eth0, addresses: [10.0.0.1], vlans: [{vlanId: 5, addresses: [10.0.5.1]}]}')
  expect(Object.keys((await wantsOf(old)).wants)).toEqual(['Link eth0', 'Link eth0.5', 'Address eth0/10.0.0.1/32'])
})

test('kernel parameters of both forms are merged by key', async () => {
  const text = `machine: {sysctls: {a.b: 1, a.c: 1}}\n---\n${doc('SysctlConfig', { params: { 'a.c': '2' } })}`
  expect((await wantsOf(text)).wants).toEqual({
    'KernelParam a.b': { key: 'a.b', value: '1' },
    'KernelParam a.c': { key: 'a.c', value: '2' },
  })
})

const key = 'dVqJmm9LRNZSbR0sXH5XjTIIBdwfVVPqVqVOFuQdBX4='

describe('what is refused', () => {
  test.each([
    [
      'sections of others are known',
      'machine: {type: worker, install: {disk: /dev/sda}, certSANs: []}\ncluster: {id: x, proxy: {}}',
      [],
    ],
    ['an unknown section', 'machine: {instal: {}}', ['1:11 decode/unknown-key']],
    ['an unknown field of an interface', interfaces('- {interface: e, adresses: []}'), ['4:24 decode/unknown-key']],
    ['an entry without a name', interfaces('- {mtu: 1401}'), ['4:9 document/missing']],
    ['a name and a selector', interfaces('- {interface: e, deviceSelector: {driver: x}}'), ['4:24 document/exclusive']],
    ['a bad address', interfaces('- {interface: e, addresses: [10.0.0.300]}'), ['4:36 document/bad-value']],
    [
      'cidr beside addresses',
      interfaces('- {interface: e, cidr: 10.0.0.1/8, addresses: [10.0.0.1/8]}'),
      ['4:30 document/exclusive'],
    ],
    ['cidr alone', interfaces('- {interface: e, cidr: 10.0.0.1/8}'), ['~4:30 document/deprecated']],
    ['a route to nowhere', interfaces('- {interface: e, routes: [{metric: 1}]}'), ['4:33 document/missing']],
    ['a route by no address', interfaces('- {interface: e, routes: [{gateway: x}]}'), ['4:43 document/bad-value']],
    ['a short VLAN of no parent', interfaces('- {interface: eth0, vlanId: 100}'), ['4:35 document/bad-value']],
    ['DHCP', interfaces('- {interface: e, dhcp: true, dhcpOptions: {duidv6: x}}'), ['4:58 lint/address']],
    [
      'a peer of WireGuard by its name',
      interfaces(`- {interface: w, wireguard: {privateKey: ${key}, peers: [{publicKey: ${key}, endpoint: "vpn:1"}]}}`),
      ['~4:170 lint/not-carried-out'],
    ],
    ['no VLAN of the kernel', interfaces('- {interface: e, vlans: [{vlanId: 5000}]}'), ['4:41 lint/vlan-number']],
    [
      'a delay without miimon',
      interfaces('- {interface: b, bond: {mode: broadcast, updelay: 5}}'),
      ['4:57 document/bad-value'],
    ],
    [
      'a link in two bonds',
      interfaces(
        '- {interface: a, bond: {mode: broadcast, interfaces: [e]}}\n- {interface: b, bridge: {interfaces: [e]}}',
      ),
      ['5:46 document/exclusive'],
    ],
    [
      'an addressed member',
      interfaces(
        '- {interface: a, bond: {mode: broadcast, interfaces: [e]}}\n- {interface: e, addresses: [10.0.0.1/8]}',
      ),
      ['5:24 document/exclusive'],
    ],
    [
      'a resolver in both forms',
      `${network('nameservers: [1.1.1.1]')}---\n${doc('ResolverConfig', {})}`,
      ['5:33 conflict/old-config'],
    ],
    [
      'a hostname in both forms',
      `${network('hostname: a')}---\n${doc('HostnameConfig', { hostname: 'b' })}`,
      ['5:33 conflict/old-config'],
    ],
  ])('%s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults)
  })
})
