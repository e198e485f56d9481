import { expect, it } from 'vitest'
import type { LinkStatus } from '../../src/resources/given.ts'
import { wantedResources } from '../../src/resources/wanted.ts'
import { type SeenLink, textOf } from '../support/meaning/configs.ts'
import type { Written } from '../support/meaning/link-documents.ts'
import { wireguardKey } from '../support/meaning/words.ts'
import { asProjected, compared } from './differences.ts'
import { projection } from './projection.ts'
import { read, wantsOf } from './wants.ts'

/** What is right under a kind and a key, by the facts: some fields of it, or nothing at all. */
type Right = Readonly<Record<string, object | null>>

interface Case {
  readonly documents: readonly Written[]
  readonly right: Right
  readonly links: readonly SeenLink[]
}

type Things = readonly { readonly kind: string; readonly key: string; readonly spec: object }[]

const readOf = ({ documents }: Case) => {
  const { config } = read(textOf({ documents }))
  if (!config) throw new Error(`refused: ${textOf({ documents })}`)
  return config
}

function expectRight(things: Things, right: Right): void {
  const specs = new Map(things.map(({ kind, key, spec }) => [`${kind} ${key}`, spec]))
  for (const [name, spec] of Object.entries(right)) {
    if (spec) expect(specs.get(name), name).toMatchObject(spec)
    else expect(specs.get(name), name).toBeUndefined()
  }
}

const specsAreRight = (one: Case) => () =>
  expectRight(projection(readOf(one).machine, one.links as readonly LinkStatus[]), one.right)

const planIsRight = (one: Case) => () => {
  const config = readOf(one)
  expectRight(wantsOf(config, one.links).map(asProjected), one.right)
  expect(compared(config, one.links)).toMatchObject({ differences: [] })
}

/** What both say of a config, and is right by the facts: each was once told in two ways. */
function same(name: string, documents: readonly Written[], right: Right, links: readonly SeenLink[] = []): void {
  it(`specs: ${name}`, specsAreRight({ documents, right, links }))
  it(`plan: ${name}`, planIsRight({ documents, right, links }))
}

const network = (fields: object): Written => ({ machine: { network: fields } })
const interfaces = (...entries: readonly object[]): Written => network({ interfaces: entries })
const document = (kind: string, fields: object): Written => ({ apiVersion: 'v1alpha1', kind, ...fields })
const link = (fields: object): Written => document('LinkConfig', { name: 'eth0', ...fields })
const bond = (fields: object): Written =>
  document('BondConfig', { name: 'bond0', links: ['eth0'], bondMode: 'balance-rr', ...fields })
const eth0 = (...routes: readonly object[]): Written => interfaces({ interface: 'eth0', routes })
const nic: SeenLink = { name: 'eth0', type: 'ether', kind: '', driver: 'e1000', alias: 'net0', altNames: ['enp1s0'] }

// Entries of the legacy form add up.
same(
  'two entries of one link keep both addresses',
  [interfaces({ interface: 'eth0', cidr: '10.0.0.1/24' }, { interface: 'eth0', cidr: '10.0.1.1/24' })],
  { 'Address eth0/10.0.0.1/24': {}, 'Address eth0/10.0.1.1/24': {} },
)
same(
  'a VLAN that is listed twice keeps the addresses of both',
  [
    interfaces({
      interface: 'eth0',
      vlans: [
        { vlanId: 5, addresses: ['10.0.0.1/24'], mtu: 1400 },
        { vlanId: 5, addresses: [] },
      ],
    }),
  ],
  { 'Address eth0.5/10.0.0.1/24': {} },
)
same(
  'a VLAN starts afresh each time it is listed',
  [interfaces({ interface: 'eth0', vlans: [{ vlanId: 5, mtu: 1400 }, { vlanId: 5 }] })],
  { 'Link eth0.5': { type: 'vlan' } },
)
same(
  'only an interface takes an address without its length, a VLAN does not',
  [interfaces({ interface: 'eth0', addresses: ['10.0.0.8'], vlans: [{ vlanId: 5, addresses: ['10.0.0.9'] }] })],
  { 'Address eth0/10.0.0.8/32': {}, 'Address eth0.5/10.0.0.9/32': null },
)
same('an entry is the last of what it says it is', [interfaces({ interface: 'eth0.5', vlanId: 5, dummy: true })], {
  'Link eth0.5': { type: 'dummy' },
})
same('a port names a bridge that no entry is', [interfaces({ interface: 'eth0', bridgePort: { master: 'br0' } })], {
  'Link eth0': { master: 'br0', portOf: 'bridge' },
})
same(
  'WireGuard of the legacy form is carried out, and what is on it',
  [interfaces({ interface: 'wg0', addresses: ['10.0.0.1/24'], wireguard: { privateKey: wireguardKey } })],
  { 'Link wg0': { type: 'wireguard' }, 'Address wg0/10.0.0.1/24': { link: 'wg0' } },
)

const waiting: Case = {
  documents: [
    interfaces({ interface: 'bond0', addresses: ['10.0.0.1/24'], bond: { deviceSelectors: [{ driver: 'e1000' }] } }),
  ],
  right: { 'Link bond0': null, 'Address bond0/10.0.0.1/24': null },
  links: [],
}
it('specs: a bond that chooses its links by hardware waits for the first of them', specsAreRight(waiting))
it('plan: it needs a link that is not there', () => {
  const { unresolved } = wantedResources(readOf(waiting).machine, { links: [] })
  expect(unresolved.flatMap(({ names }) => names)).toEqual(['(ports1)'])
})
same(
  'a VLAN on a link without a name that kernels take is not wanted, and nothing on it is',
  [interfaces({ interface: 'sixteen-letters-', vlans: [{ vlanId: 5, addresses: ['10.0.0.1/24'] }] })],
  { 'Address sixtb91f78.5/10.0.0.1/24': null },
)
same(
  'the members of a bridge without such a name are brought up',
  [interfaces({ interface: 'a b', bridge: { interfaces: ['eth0'] } })],
  { 'Link eth0': { up: true } },
)
same(
  'entries count by the names of their links, then as they are written',
  [interfaces({ interface: 'eth0', vlans: [{ vlanId: 5 }] }, { interface: 'eth0.5', vlanId: 5, mtu: 1400 })],
  { 'Link eth0.5': { type: 'vlan' } },
)

// Both forms speak of one link.
same(
  'a document of a bond hides all settings of the legacy form',
  [interfaces({ interface: 'bond0', bond: { interfaces: ['eth0'], miimon: 100 } }), bond({ lpInterval: 2 })],
  { 'Link bond0': { bond: { mode: 'balance-rr', lpInterval: 2 } } },
)
same(
  'an MTU of zero is none, and leaves the one of the legacy form',
  [interfaces({ interface: 'eth0', mtu: 9000 }), link({ mtu: 0 })],
  { 'Link eth0': { mtu: 9000 } },
)

same(
  'the far end of a pair may be an entry too',
  [interfaces({ interface: 've1', mtu: 1400 }), document('VethConfig', { name: 've0', peer: { name: 've1' } })],
  { 'Link ve1': { type: 'veth', mtu: 1400 } },
)
same(
  'a port stays one of what the legacy form made of its master',
  [
    interfaces({ interface: 'br0', bridge: { interfaces: ['eth0'] } }),
    document('VLANConfig', { name: 'br0', vlanID: 5, parent: 'eth1' }),
  ],
  { 'Link eth0': { master: 'br0', portOf: 'bridge' }, 'Link br0': { type: 'vlan' } },
)

// Links.
same('a VLAN is always up', [document('VLANConfig', { name: 'v5', vlanID: 5, parent: 'eth0', up: false })], {
  'Link v5': { up: true },
})
same('the loopback link is up whatever a config says', [link({ name: 'lo', up: false })], { 'Link lo': { up: true } })
same('multicast of the loopback link is lost where layers are merged', [link({ name: 'lo', multicast: true })], {
  'Link lo': { up: true },
})
same('DHCP brings its link up', [document('DHCPv4Config', { name: 'eth0' })], { 'Link eth0': { up: true } })
same('a member of a VRF is brought up', [document('VRFConfig', { name: 'vrf0', table: '7', links: ['eth0'] })], {
  'Link eth0': { up: true, master: 'vrf0', portOf: 'vrf' },
  'Link vrf0': { type: 'vrf', vrf: { table: 7 } },
})
same(
  'a link that is made stays in its VRF',
  [
    document('DummyLinkConfig', { name: 'dummy0' }),
    document('VRFConfig', { name: 'vrf0', table: '7', links: ['dummy0'] }),
  ],
  { 'Link dummy0': { type: 'dummy', master: 'vrf0', portOf: 'vrf' } },
)
same(
  'a MACVLAN in a bridge',
  [
    document('MacVLANConfig', { name: 'mv0', parent: 'eth1' }),
    document('BridgeConfig', { name: 'br0', links: ['mv0'] }),
  ],
  {
    'Link br0': { type: 'bridge' },
    'Link mv0': { macvlan: { parent: 'eth1', mode: 'bridge', alone: false }, master: 'br0', portOf: 'bridge' },
  },
)
same('zeros of a bond are what specs make of them', [bond({ resendIGMP: 0, lpInterval: 0, packetsPerSlave: 0 })], {
  'Link bond0': { bond: { resendIgmp: 1, lpInterval: 1, packetsPerSlave: 1 } },
})
same('so are these', [bond({ numPeerNotif: 0, missedMax: 0 })], {
  'Link bond0': { bond: { numPeerNotif: 1, missedMax: 2 } },
})
same('and this one of LACP', [bond({ bondMode: '802.3ad', adActorSysPrio: 0 })], {
  'Link bond0': { bond: { adActorSysPrio: 65_535 } },
})

// Names of links that were seen.
same(
  'a link may be called by its alias',
  [link({ name: 'net0', addresses: [{ address: '10.0.0.1/24' }], routes: [{ gateway: '10.0.0.254' }] })],
  {
    'Link eth0': { up: true },
    'Link net0': null,
    'Address eth0/10.0.0.1/24': {},
    'Route 254/0.0.0.0/0/1024': { link: 'eth0' },
  },
  [nic],
)
same(
  'so may a member, a primary link, and a parent',
  [
    bond({ links: ['net0'], bondMode: 'active-backup', primary: 'net0' }),
    document('VLANConfig', { name: 'v5', vlanID: 5, parent: 'enp1s0' }),
  ],
  {
    'Link eth0': { master: 'bond0' },
    'Link bond0': { bond: { primary: 'eth0' } },
    'Link v5': { vlan: { parent: 'eth0' } },
  },
  [nic],
)
same(
  'so may the link of a rule',
  [document('RoutingRuleConfig', { name: '100', table: '7', iifName: 'net0' })],
  {
    'RoutingRule inet4/100': { iifName: 'eth0' },
  },
  [nic],
)
same(
  'an entry may choose its link by hardware',
  [interfaces({ deviceSelector: { driver: 'e1000' }, addresses: ['10.0.0.1/24'] })],
  { 'Link eth0': { up: true }, 'Address eth0/10.0.0.1/24': {} },
  [nic],
)

// Routes.
same('a metric of zero is the usual one', [link({ routes: [{ gateway: '10.0.0.1', metric: 0 }] })], {
  'Route 254/0.0.0.0/0/1024': {},
})
same('also where a route leads nowhere', [document('BlackholeRouteConfig', { name: '10.20.0.0/16', metric: 0 })], {
  'Route 254/10.20.0.0/16/1024': { type: 'blackhole' },
})
same('a route of nothing is a default route by its link', [link({ routes: [{}] })], {
  'Route 254/0.0.0.0/0/1024': { link: 'eth0', gateway: null, scope: 'global' },
})
same('a default route may have no gateway', [eth0({ network: '::/0' })], {
  'Route 254/::/0/1024': { link: 'eth0', gateway: null },
})
same('the unspecified address is no gateway', [eth0({ network: '10.20.0.0/16', gateway: '0.0.0.0' })], {
  'Route 254/10.20.0.0/16/1024': { gateway: null, scope: 'link' },
})
same('and no source', [eth0({ network: '10.20.0.0/16', source: '0.0.0.0' })], {
  'Route 254/10.20.0.0/16/1024': { source: null },
})
same('the gateway says of which family a default route is', [eth0({ network: '0::/0', gateway: '10.0.0.254' })], {
  'Route 254/0.0.0.0/0/1024': { gateway: '10.0.0.254' },
})
same('also beside an unspecified source', [eth0({ gateway: '10.0.0.254', source: '::' })], {
  'Route 254/0.0.0.0/0/1024': { gateway: '10.0.0.254', source: null },
})
same('a route on a link is of that scope, wherever it leads', [link({ routes: [{ destination: '127.5.0.0/16' }] })], {
  'Route 254/127.5.0.0/16/1024': { scope: 'link' },
})
same(
  'a destination is multicast as it is written, host bits and all',
  [link({ routes: [{ destination: '239.0.0.0/1' }] })],
  {
    'Route 254/128.0.0.0/1/1024': { type: 'multicast' },
  },
)

// Rules.
same(
  'a rule of two families is one of IPv6',
  [document('RoutingRuleConfig', { name: '100', table: '7', src: '0.0.0.0/0', dst: 'fd00::/8' })],
  { 'RoutingRule inet6/100': { destination: 'fd00::/8' }, 'RoutingRule inet4/100': null },
)
// The host.
same('a name that cannot be one is none', [network({ hostname: '.x' })], { 'Hostname hostname': null })
same('also when it is too long', [network({ hostname: 'a'.repeat(64) })], { 'Hostname hostname': null })
same('a name server has an address', [network({ nameservers: ['not-an-address', '10.0.0.53'] })], {
  'Resolver resolvers': { nameservers: ['10.0.0.53'] },
})
same(
  'a file without a line of ours is left alone',
  [document('StaticHostConfig', { name: '10.0.0.5', hostnames: ['a b'] })],
  { 'EtcFile /etc/hosts': null },
)
same(
  'the address that stands for the machine is the first as they are sorted',
  [
    {
      machine: {
        features: { nodeAddressSortAlgorithm: 'v2' },
        network: {
          hostname: 'node-1',
          interfaces: [{ interface: 'eth0', addresses: ['10.0.0.1/16', '10.0.1.1/24'] }],
          extraHostEntries: [{ ip: '10.0.0.5', aliases: ['db'] }],
        },
      },
    },
  ],
  { 'EtcFile /etc/hosts': {} },
)

// The firewall: what becomes of packets is compared.
same('links of the mesh are trusted', [document('NetworkDefaultActionConfig', { ingress: 'block' })], {})
same(
  'packets between the networks of the cluster pass',
  [
    document('NetworkDefaultActionConfig', { ingress: 'block' }),
    document('KubeNetworkConfig', { podSubnets: ['10.244.0.0/16'], serviceSubnets: ['10.96.0.0/12'] }),
  ],
  { 'NfTablesChain ingress': {} },
)
same(
  'an address inside the networks of the cluster is not guarded before translation',
  [
    link({ addresses: [{ address: '10.244.1.1/16' }, { address: '10.0.0.1/24' }] }),
    document('KubeNetworkConfig', { podSubnets: ['10.244.0.0/16'], serviceSubnets: ['10.96.0.0/12'] }),
    document('NetworkRuleConfig', { name: 'ssh', portSelector: { ports: [22], protocol: 'tcp' } }),
  ],
  { 'NfTablesChain prerouting': {} },
)
same(
  'neither is one that looks like that of a management tunnel',
  [
    link({ addresses: [{ address: 'fd00:0:0:3::1/64' }, { address: '10.0.0.1/24' }] }),
    document('NetworkRuleConfig', { name: 'ssh', portSelector: { ports: [22], protocol: 'tcp' } }),
  ],
  { 'NfTablesChain prerouting': {} },
)
