import type { Kind } from '../../../src/model/plan/kind.ts'
import { linux } from '../../../src/providers/linux/index.ts'
import { otherKey, privateKey, seal, sealKey } from '../../support/wireguard.ts'

const { kinds } = linux

type Words = readonly [string, ...string[]]

/** States of one thing, what they depend on, and the device type they need of the kernel. */
export interface Examples {
  readonly kind: Kind
  readonly title: string
  readonly type?: string
  /** It cannot be taken away while what it depends on is there. */
  readonly stays?: boolean
  /** Others that come and go with it, and are then made anew. */
  readonly along?: readonly string[]
  readonly setUp: readonly Words[]
  readonly takeDown: readonly Words[]
  readonly examples: readonly object[]
}

const kindNamed = (name: string): Kind => {
  const kind = kinds.find((one) => one.kind === name)
  if (!kind) throw new Error(`there is no kind ${name}`)
  return kind
}
const link = kindNamed('Link')
const address = kindNamed('Address')
const route = kindNamed('Route')
const rule = kindNamed('RoutingRule')
const chain = kindNamed('NfTablesChain')
const param = kindNamed('KernelParam')
const words = (line: string): Words => line.split(' ') as [string, ...string[]]

const port = {
  setUp: [8, 9].map((n) => words(`ip link add name br${n} address 02:00:5e:10:01:0${n} type bridge`)),
  takeDown: ['ip link del dev br8', 'ip link del dev br9'].map(words),
}
const dummies = (...names: string[]) => ({
  setUp: names.flatMap((name) => [words(`ip link add name ${name} type dummy`), words(`ip link set dev ${name} up`)]),
  takeDown: names.map((name) => words(`ip link del dev ${name}`)),
})
// The kernel hears of a carrier up to a second later and would only then add a link-local address and its route.
const routed = {
  setUp: [
    words('ip link set dev eth1 addrgenmode none'),
    words('ip address add 10.9.0.1/24 dev eth1'),
    words('ip address add 10.9.0.2/24 dev eth1'),
    words('ip address add 2001:db8:9::1/64 dev eth1'),
    words('ip link set dev eth1 up'),
  ],
  takeDown: [
    words('ip link set dev eth1 down'),
    words('ip address flush dev eth1'),
    words('ip link set dev eth1 addrgenmode eui64'),
  ],
}
const bridges = (...names: string[]) => ({
  setUp: names.flatMap((name) => [
    words(`ip link add name ${name} address 02:00:5e:10:02:0${name.at(-1)} type bridge`),
    words(`ip link set dev ${name} up`),
  ]),
  takeDown: names.map((name) => words(`ip link del dev ${name}`)),
})
const vxlan = { name: 'vx7', type: 'vxlan' }
const wrapped = { id: 7, parent: 'br8', family: 4, port: 4789, learning: true }
const main = { table: 254, protocol: 'netloom', type: 'unicast', scope: 'global', link: 'eth1', nextHops: [] }

/** A node that keeps these secrets. */
const keeping = (...secrets: readonly string[]) => ({
  setUp: [
    [
      ...[
        'sh',
        '-ec',
        'umask 077; mkdir -p $0; cd $0; echo "$1" >key; shift; while [ $# -gt 0 ]; do echo "$2" >"$1"; shift 2; done',
      ],
      ...[
        '/var/lib/netloom/secrets',
        sealKey,
        ...secrets.flatMap((text) => [seal(text).slice('sealed:'.length), text]),
      ],
    ] as unknown as Words,
  ],
  takeDown: [words('rm -rf /var/lib/netloom/secrets')],
})
const [near, far] = [otherKey(21), otherKey(22)]

const bonds = (...options: readonly object[]) =>
  options.map((bond, i) => ({ name: 'bond7', type: 'bond', up: i % 2 === 0, bond }))

export const moreExamples: readonly Examples[] = [
  {
    kind: link,
    title: 'the near end of a pair, then both ends of another',
    along: ['vb', 'vc'],
    setUp: [],
    takeDown: [],
    examples: [
      { name: 'va', type: 'veth', up: true, mtu: 1400, veth: { peer: 'vb' } },
      { name: 'va', type: 'veth', up: false, veth: { peer: 'vc' }, hardwareAddr: '02:00:5e:10:00:0a' },
      { name: 'va', type: 'bridge', up: true, bridge: { stp: false, vlanFiltering: false } },
    ],
  },
  {
    kind: link,
    title: 'the far end of a pair, which comes and goes with the near one',
    stays: true,
    setUp: [words('ip link add name va type veth peer name vb')],
    takeDown: [words('ip link del dev va')],
    examples: [
      { name: 'vb', type: 'veth', up: true, mtu: 1400, veth: { peer: 'va' } },
      { name: 'vb', type: 'veth', up: false, mtu: 1300, multicast: false, veth: { peer: 'va' } },
    ],
  },
  {
    kind: link,
    title: 'a NIC in one bridge, in another, in none',
    ...port,
    examples: [
      { name: 'eth2', up: true, master: 'br8', portOf: 'bridge' },
      { name: 'eth2', up: true, master: 'br9', portOf: 'bridge', mtu: 1400 },
      { name: 'eth2', up: false, master: null, portOf: null, hardwareAddr: '02:00:5e:10:00:0b' },
    ],
  },
  {
    kind: address,
    title: 'IPv4 beside another of its network',
    setUp: [words('ip address add 10.9.0.1/24 dev eth1')],
    takeDown: [words('ip address flush dev eth1')],
    examples: [
      { link: 'eth1', address: '10.9.0.2/24', dynamic: false },
      { link: 'eth1', address: '10.9.0.2/24', priority: 300, dynamic: false },
    ],
  },
  {
    kind: address,
    title: 'IPv6',
    setUp: [],
    takeDown: [],
    examples: [
      { link: 'eth1', address: '2001:db8:9::1/64', dynamic: false },
      { link: 'eth1', address: '2001:db8:9::1/64', priority: 300, dynamic: false },
    ],
  },
  {
    kind: route,
    title: 'IPv4 by a gateway, on the link, into the void',
    ...routed,
    examples: [
      { ...main, destination: '10.20.0.0/16', metric: 1024, gateway: '10.9.0.254' },
      { ...main, destination: '10.20.0.0/16', metric: 1024, gateway: '10.9.0.253', source: '10.9.0.2', mtu: 1400 },
      { ...main, destination: '10.20.0.0/16', metric: 1024, gateway: null, scope: 'link' },
      {
        ...{ destination: '10.20.0.0/16', metric: 1024, table: 254, scope: 'global' },
        protocol: 'netloom',
        type: 'prohibit',
      },
    ],
  },
  {
    kind: route,
    title: 'the IPv6 default, by a gateway, on the link, with a source that was just made',
    ...routed,
    examples: [
      { ...main, destination: '::/0', metric: 2048, gateway: '2001:db8:9::fe', source: '2001:db8:9::1' },
      { ...main, destination: '::/0', metric: 2048, gateway: 'fe80::1', mtu: 1400 },
      { ...main, destination: '::/0', metric: 2048, gateway: null },
      { ...{ destination: '::/0', metric: 2048, table: 254 }, protocol: 'netloom', type: 'blackhole' },
    ],
  },
  {
    kind: route,
    title: 'several next hops, and IPv4 by an IPv6 gateway',
    ...routed,
    examples: [
      {
        ...{ destination: '10.20.0.0/16', metric: 5, table: 100, type: 'unicast', protocol: 'static', scope: 'global' },
        nextHops: [
          { gateway: '10.9.0.254', link: 'eth1', weight: 2 },
          { gateway: '10.9.0.253', link: 'eth1', weight: 1 },
        ],
      },
      { ...main, table: 100, destination: '10.20.0.0/16', metric: 5, gateway: 'fe80::1', onlink: true },
    ],
  },
  {
    kind: rule,
    title: 'marks and links',
    setUp: [],
    takeDown: [],
    examples: [
      ...(['netloom', 'static'] as const).map((protocol) => ({
        ...{ family: 'inet4', priority: 1000, action: 'unicast', table: 300, protocol },
        ...{ source: '10.0.0.0/8', destination: '10.9.0.1/32', iifName: 'eth1', fwMark: 16, fwMask: 255 },
      })),
    ],
  },
  {
    kind: rule,
    title: 'every match there is',
    setUp: [],
    takeDown: [],
    examples: [
      ...(['netloom', 'static'] as const).map((protocol) => ({
        ...{ family: 'inet6', priority: 1001, action: 'unicast', table: 254, protocol, not: true, fwMark: 7 },
        ...{ source: '2001:db8::/32', oifName: 'eth1', ipProtocol: '6', sourcePorts: '1-2', destinationPorts: '80' },
        ...{ users: '0-99', suppressPrefixLength: 0 },
      })),
    ],
  },
  {
    kind: rule,
    title: 'one that forbids',
    setUp: [],
    takeDown: [],
    examples: [
      { family: 'inet6', priority: 5, action: 'prohibit', protocol: 'netloom' },
      { family: 'inet6', priority: 5, action: 'prohibit', protocol: 'static' },
    ],
  },
  {
    kind: chain,
    title: 'a chain beside another one',
    setUp: [words('nft add table inet netloom'), words('nft add chain inet netloom ingress')],
    takeDown: [words('nft delete table inet netloom')],
    examples: [
      {
        ...{ name: 'prerouting', type: 'filter', hook: 'prerouting', priority: -110, policy: 'accept' },
        rules: ['ip daddr != { 10.0.0.1, 10.0.0.3 } counter accept', 'ct state new meta l4proto tcp counter drop'],
      },
      { name: 'prerouting', type: 'filter', hook: 'prerouting', priority: -111, policy: 'accept', rules: [] },
    ],
  },
  {
    kind: param,
    title: 'of one link',
    stays: true,
    setUp: [words('ip link add name br8.5 type bridge')],
    takeDown: [words('ip link del dev br8.5')],
    examples: [
      { key: 'net.ipv4.conf.br8/5.rp_filter', value: '2' },
      { key: 'net.ipv4.conf.br8/5.rp_filter', value: '1' },
    ],
  },
  {
    kind: kindNamed('KernelModule'),
    title: 'one that this kernel may not have',
    type: 'dummy',
    setUp: [],
    takeDown: [],
    examples: kindNamed('KernelModule').examples,
  },
  {
    kind: kindNamed('Ethernet'),
    title: 'offloads and queues of a pair',
    type: 'dummy',
    stays: true,
    setUp: [words('ip link add name va numrxqueues 2 numtxqueues 2 type veth peer name vb')],
    takeDown: [words('ip link del dev va')],
    examples: [
      { link: 'va', features: { 'rx-gro': true, 'tx-checksum-ip-generic': false }, channels: { rx: 2, tx: 2 } },
      { link: 'va', features: { 'rx-gro': false, 'tx-checksum-ip-generic': true }, channels: { rx: 1, tx: 2 } },
    ],
  },
  {
    kind: kindNamed('Ethernet'),
    title: 'buffers and queues of a card',
    type: 'dummy',
    stays: true,
    setUp: [words('true')],
    takeDown: [words('true')],
    examples: [
      { link: 'eth0', rings: { rx: 128 }, channels: { combined: 1 }, wakeOnLan: [] },
      { link: 'eth0', rings: { rx: 256, tx: 256 } },
    ],
  },
  {
    kind: kindNamed('Operator'),
    title: 'where a client is installed',
    type: 'dummy',
    setUp: [words('ip link add name asks type dummy'), words('ip link set dev asks up')],
    takeDown: [words('ip link del dev asks')],
    examples: [
      { operator: 'dhcp4', link: 'asks', routeMetric: 1024, clientIdentifier: 'mac', takesRoutes: true },
      { operator: 'dhcp4', link: 'asks', routeMetric: 512, clientIdentifier: '0001ab', takesRoutes: false },
    ],
  },
  {
    kind: kindNamed('TimeServer'),
    title: 'where something sets the clock',
    type: 'dummy',
    setUp: [words('systemctl start systemd-timesyncd.service')],
    takeDown: [words('systemctl stop systemd-timesyncd.service')],
    examples: kindNamed('TimeServer').examples,
  },
  {
    kind: kindNamed('SysfsParam'),
    title: 'of one link',
    stays: true,
    setUp: [words('ip link add name br8.5 type bridge')],
    takeDown: [words('ip link del dev br8.5')],
    examples: [
      { key: 'class.net.br8/5.tx_queue_len', value: '2000' },
      { key: 'class.net.br8/5.tx_queue_len', value: '500' },
    ],
  },
  {
    kind: link,
    title: 'a bridge that keeps VLANs apart',
    type: 'vlan',
    setUp: [],
    takeDown: [],
    examples: [
      { name: 'br7', type: 'bridge', up: true, bridge: { stp: false, vlanFiltering: true } },
      { name: 'br7', type: 'bridge', up: true, bridge: { stp: true, vlanFiltering: false } },
    ],
  },
  {
    kind: link,
    title: 'a dummy',
    type: 'dummy',
    setUp: [],
    takeDown: [],
    examples: [
      { name: 'dum7', type: 'dummy', up: true, hardwareAddr: '02:00:5e:10:00:0c' },
      { name: 'dum7', type: 'dummy', up: false, mtu: 9000 },
    ],
  },
  {
    kind: link,
    title: 'WireGuard: keys, peers and where they are',
    type: 'wireguard',
    ...keeping(privateKey(8), privateKey(16), otherKey(31)),
    examples: [
      {
        ...{ name: 'wg7', type: 'wireguard', up: true },
        wireguard: {
          ...{ privateKey: seal(privateKey(8)), listenPort: 51_820, firewallMark: 0, peers: [near, far] },
          peer: {
            [near]: {
              ...{ presharedKey: seal(otherKey(31)), endpoint: '192.0.2.7:51820', keepalive: 25 },
              allowedIPs: ['10.77.0.0/24', 'fd77::/64'],
            },
            [far]: { presharedKey: null, allowedIPs: ['10.78.0.0/16'], keepalive: 0 },
          },
        },
      },
      {
        ...{ name: 'wg7', type: 'wireguard', up: false, mtu: 1300 },
        wireguard: {
          ...{ privateKey: seal(privateKey(16)), listenPort: 51_821, firewallMark: 32, peers: [near, far] },
          peer: {
            [near]: { presharedKey: null, endpoint: '[2001:db8::7]:51820', allowedIPs: [], keepalive: 0 },
            [far]: { presharedKey: seal(otherKey(31)), endpoint: '192.0.2.8:1', allowedIPs: [], keepalive: 1 },
          },
        },
      },
      { name: 'wg7', type: 'wireguard', up: true, wireguard: { privateKey: seal(privateKey(8)), peers: [] } },
    ],
  },
  {
    kind: link,
    title: 'a VLAN with another number, protocol and parent',
    type: 'vlan',
    ...dummies('dum8', 'dum9'),
    examples: [
      { name: 'v100', type: 'vlan', up: true, vlan: { parent: 'dum8', id: 100, protocol: '802.1q' } },
      { name: 'v100', type: 'vlan', up: true, vlan: { parent: 'dum8', id: 101, protocol: '802.1ad' }, mtu: 1400 },
      { name: 'v100', type: 'vlan', up: false, vlan: { parent: 'dum9', id: 100, protocol: '802.1q' } },
    ],
  },
  {
    kind: link,
    title: 'a VRF with another table',
    type: 'vrf',
    // The kernel makes a rule with the first VRF, and keeps it.
    setUp: [words('ip link add name first type vrf table 76')],
    takeDown: [words('ip link del dev first')],
    examples: [
      { name: 'vrf7', type: 'vrf', up: true, vrf: { table: 77 } },
      { name: 'vrf7', type: 'vrf', up: false, vrf: { table: 78 }, mtu: 1400, hardwareAddr: '02:00:5e:10:00:0e' },
    ],
  },
  {
    kind: link,
    title: 'a link in one VRF, in another, in none',
    type: 'vrf',
    stays: true,
    setUp: [8, 9]
      .map((n) => words(`ip link add name vrf${n} type vrf table 7${n}`))
      .concat([words('ip link add name br8 type bridge')]),
    takeDown: ['br8', 'vrf8', 'vrf9'].map((name) => words(`ip link del dev ${name}`)),
    examples: [
      { name: 'br8', type: 'bridge', up: true, master: 'vrf8', portOf: 'vrf' },
      { name: 'br8', type: 'bridge', up: true, master: 'vrf9', portOf: 'vrf', mtu: 1400 },
      { name: 'br8', type: 'bridge', up: false, master: null, portOf: null },
    ],
  },
  {
    kind: link,
    title: 'a MACVLAN in every mode, and on another parent',
    type: 'macvlan',
    ...bridges('br8', 'br9'),
    examples: [
      ...['bridge', 'private', 'vepa', 'passthru'].map((mode, n) => ({
        ...{ name: 'mv7', type: 'macvlan', up: n % 2 === 0 },
        macvlan: { parent: 'br8', mode, alone: mode === 'passthru' },
      })),
      {
        ...{ name: 'mv7', type: 'macvlan', up: true, mtu: 1400, hardwareAddr: '02:00:5e:10:00:0f' },
        macvlan: { parent: 'br9', mode: 'bridge', alone: false },
      },
    ],
  },
  {
    kind: link,
    title: 'a VXLAN from an address, to a group, to a node, on other ports and parents',
    type: 'vxlan',
    ...bridges('br8', 'br9'),
    examples: [
      { ...vxlan, up: true, vxlan: { ...wrapped, local: '10.9.0.1', group: null } },
      { ...vxlan, up: true, vxlan: { ...wrapped, local: '10.9.0.2', group: null, learning: false } },
      { ...vxlan, up: false, mtu: 1400, vxlan: { ...wrapped, local: null, group: '239.1.1.1' } },
      { ...vxlan, up: true, vxlan: { ...wrapped, local: null, group: '10.9.0.7', parent: 'br9' } },
      { ...vxlan, up: true, vxlan: { ...wrapped, local: null, group: null, port: 8472 } },
    ],
  },
  {
    kind: link,
    title: 'a VXLAN over IPv6',
    type: 'vxlan',
    ...bridges('br8'),
    examples: [
      { ...vxlan, up: true, vxlan: { ...wrapped, family: 6, local: '2001:db8:9::1', group: null } },
      { ...vxlan, up: true, vxlan: { ...wrapped, family: 6, local: null, group: 'ff05::7', learning: false } },
    ],
  },
  {
    kind: link,
    title: 'a bond: LACP, and links watched in two ways',
    type: 'bond',
    setUp: [],
    takeDown: [],
    examples: bonds(
      { mode: '802.3ad', miimon: 100, updelay: 200, downdelay: 200, xmitHashPolicy: 'layer3+4', lacpRate: 'fast' },
      {
        mode: '802.3ad',
        miimon: 50,
        updelay: 0,
        adSelect: 'count',
        adActorSysPrio: 100,
        adLacpActive: 'off',
        minLinks: 1,
      },
      { mode: 'active-backup', miimon: 100, failOverMac: 'active', primaryReselect: 'better', peerNotifDelay: 200 },
      {
        mode: 'active-backup',
        miimon: 0,
        arpInterval: 200,
        arpIpTargets: ['10.9.0.1', '10.9.0.2'],
        arpValidate: 'all',
      },
    ),
  },
  {
    kind: link,
    title: 'a bond: sharing in turn or by load',
    type: 'bond',
    setUp: [],
    takeDown: [],
    examples: bonds(
      { mode: 'balance-rr', packetsPerSlave: 3, resendIgmp: 3, numPeerNotif: 2, lpInterval: 2, allSlavesActive: 1 },
      { mode: 'balance-tlb', miimon: 100, tlbLogicalLb: 0 },
      { mode: 'balance-alb', miimon: 100 },
    ),
  },
  {
    kind: link,
    title: 'a bond: sharing by address, or not at all',
    type: 'bond',
    setUp: [],
    takeDown: [],
    examples: bonds(
      { mode: 'balance-xor', miimon: 100, xmitHashPolicy: 'encap3+4' },
      { mode: 'broadcast', miimon: 100, missedMax: 3 },
    ),
  },
  {
    kind: link,
    title: 'a link in one bond, in another, in none',
    type: 'bond',
    stays: true,
    // A bond that loses its last link takes a random address, so each has one that stays.
    setUp: [
      words('ip link add name dum8 type dummy'),
      ...[6, 7].flatMap((n) => [
        words(`ip link add name bond${n + 2} type bond mode active-backup miimon 100`),
        words(`ip link add name dum${n} type dummy`),
        words(`ip link set dev dum${n} master bond${n + 2}`),
      ]),
    ],
    takeDown: ['dum6', 'dum7', 'dum8', 'bond8', 'bond9'].map((name) => words(`ip link del dev ${name}`)),
    examples: [
      { name: 'dum8', type: 'dummy', up: true, master: 'bond8', portOf: 'bond' },
      { name: 'dum8', type: 'dummy', up: true, master: 'bond9', portOf: 'bond', hardwareAddr: '02:00:5e:10:00:0d' },
      { name: 'dum8', type: 'dummy', up: true, master: null, portOf: null, mtu: 1400 },
      { name: 'dum8', type: 'dummy', up: false, master: null, portOf: null },
    ],
  },
]
