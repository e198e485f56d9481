import fc from 'fast-check'
import type { Resource } from '../../../src/model/node/resource.ts'
import type { ManagementFlow } from '../../../src/model/node/snapshot.ts'
import { at, chain, has, link, param, route, rule } from './things.ts'
import { walls } from './walls.ts'

/** From where a node is called: from its own network, or through the gateway there. */
export const topologies = ['direct', 'routed', 'direct6', 'routed6'] as const
export type Topology = (typeof topologies)[number]

/** What holds the address that is called. */
const homes = ['eth0', 'br0', 'mv0', 'lo'] as const
type Home = (typeof homes)[number]

/** What somebody could want of a node next, wise or not; all that a kernel would take. Words that the functions below know. */
export interface Way {
  readonly topology: Topology
  readonly first: Home
  /** What others had put there before. */
  readonly beside: readonly string[]
  readonly next: Home | 'eth1'
  /** Whether `eth0` is on. */
  readonly on: boolean
  /** Whether it is in the bridge, where there is one. */
  readonly member: boolean
  readonly own: string
  readonly second: boolean
  readonly mtu: number
  readonly routes: readonly string[]
  readonly rules: readonly string[]
  readonly params: readonly string[]
  readonly wall: string
}

const six = (topology: Topology): boolean => topology.endsWith('6')

export const flowOf = ({ topology }: Pick<Way, 'topology'>): ManagementFlow => ({
  clientAddress: {
    ...{ direct: '10.0.0.9', routed: '192.0.2.9', direct6: '2001:db8::9', routed6: '2001:db8:9::9' },
  }[topology],
  clientPort: 40000,
  nodeAddress: six(topology) ? '2001:db8::5' : '10.0.0.5',
  nodePort: 22,
})

const net = (topology: Topology) =>
  six(topology)
    ? ({
        any: '::/0',
        gateway: '2001:db8::1',
        aside: '2001:db8:1::1',
        own: '2001:db8::5/64',
        far: '2001:db8:9::/64',
        farHost: '2001:db8:9::9/128',
        near: '2001:db8::/64',
        other: '2001:db8::6/64',
        narrow: '2001:db8::5/127',
        alone: '2001:db8::5/128',
        second: '2001:db8::7/64',
        eth1: '2001:db8:1::5/64',
        family: 'inet6',
      } as const)
    : ({
        any: '0.0.0.0/0',
        gateway: '10.0.0.1',
        aside: '10.1.0.1',
        own: '10.0.0.5/24',
        far: '192.0.2.0/24',
        farHost: '192.0.2.9/32',
        near: '10.0.0.0/24',
        other: '10.0.0.6/24',
        narrow: '10.0.0.5/29',
        alone: '10.0.0.5/32',
        second: '10.0.0.7/24',
        eth1: '10.1.0.5/24',
        family: 'inet4',
      } as const)

/** A node as it is reached at first. */
export function startOf({ topology, first: written }: Way): readonly Resource[] {
  // Nobody on its network is told where an address of IPv6 is that no link there holds.
  const first = six(topology) && written === 'lo' ? 'eth0' : written
  const { own, eth1, any, gateway } = net(topology)
  const carrier = carrierOf(first)
  return [
    ...carried(first, true, true),
    link('eth1', { up: true }),
    ...(first === 'lo' ? [has('lo', net(topology).alone), has('eth0', net(topology).second)] : [has(first, own)]),
    ...[has('eth1', eth1), route(any, { gateway, link: carrier })],
  ]
}

/** The link by which its packets go when it is at home there. */
const carrierOf = (home: Home | 'eth1'): string => (home === 'lo' ? 'eth0' : home)

function carried(home: Home | 'eth1', on: boolean, member: boolean, more: object = {}): Resource[] {
  const port = home === 'br0' && member ? { master: 'br0', portOf: 'bridge' } : { master: null, portOf: null }
  return [
    ...(home === 'br0'
      ? [link('br0', { up: true, type: 'bridge', bridge: { stp: false, vlanFiltering: false } })]
      : []),
    link('eth0', { up: on, ...port, ...more }),
    ...(home === 'mv0'
      ? [link('mv0', { up: on, type: 'macvlan', macvlan: { parent: 'eth0', mode: 'bridge', alone: false } })]
      : []),
  ]
}

/** The same node as it is wanted next. */
export function wishOf(way: Way): readonly Resource[] {
  const { topology, next, on, member, own, second, mtu } = way
  const of = net(topology)
  const carrier = carrierOf(next)
  const isUp = on || next === 'eth1' || next === 'br0'
  const hop = { gateway: of.gateway, link: carrier }
  const routes: Record<string, Resource[]> = {
    home: isUp ? [route(of.any, hop)] : [],
    aside: [route(of.any, { gateway: of.aside, link: 'eth1', metric: 50 })],
    near: [route(of.far, { gateway: of.aside, link: 'eth1' })],
    nearer: [route(of.near, { gateway: of.aside, link: 'eth1', metric: 10 })],
    hole: [route(of.far, { type: 'blackhole', metric: 200 })],
    wall: [route(of.near, { type: 'unreachable', metric: 5 })],
    host: isUp ? [route(of.farHost, { ...hop, table: 100 })] : [],
    lost: [route(of.any, { type: 'blackhole', table: 100, metric: 7 })],
  }
  const rules: Record<string, Resource> = {
    from: rule(100, { source: of.near, table: 100 }),
    to: rule(110, { destination: of.far, table: 100 }),
    hole: rule(200, { destination: of.far, action: 'unreachable' }),
    goto: rule(50, { action: 'goto', goto: 32766 }),
    mark: rule(40, { fwMark: 7, table: 100 }),
    port: rule(60, { ipProtocol: '6', sourcePorts: '22', table: 100 }),
    not: rule(70, { not: true, destination: of.far, table: 100 }),
    picky: rule(80, { table: 254, suppressPrefixLength: 0 }),
    shut: rule(32000, { action: 'prohibit' }),
    in: rule(90, { iifName: 'eth0', action: 'blackhole' }),
    lo: rule(95, { iifName: 'lo', table: 100 }),
  }
  const address = { own: of.own, narrow: of.narrow, alone: of.alone, other: of.other }[own] ?? of.own
  return [
    ...carried(next, on, member, mtu === 1500 ? {} : { mtu }),
    ...[link('eth1', { up: true }), has('eth1', of.eth1)],
    ...(next === 'lo' ? [has('lo', of.alone), has('eth0', of.second)] : [has(next, address)]),
    ...(second && next !== 'eth1' && next !== 'lo' ? [has(next, of.second)] : []),
    ...way.routes.flatMap((name) => routes[name] ?? []),
    ...way.rules.flatMap((name) => (rules[name] ? [at(of.family, rules[name])] : [])),
    ...way.params.map((name) => param(...(params[name] as [string, string]))),
    ...(walls[way.wall] ?? []).map((one) => chain(one, six(topology))),
  ]
}

const params: Record<string, [string, string]> = {
  strict: ['net.ipv4.conf.all.rp_filter', '1'],
  loose: ['net.ipv4.conf.all.rp_filter', '2'],
  strict0: ['net.ipv4.conf.eth0.rp_filter', '1'],
  off: ['net.ipv6.conf.all.disable_ipv6', '1'],
  off0: ['net.ipv6.conf.eth0.disable_ipv6', '1'],
  arp: ['net.ipv4.conf.all.arp_ignore', '1'],
  forward: ['net.ipv4.ip_forward', '1'],
  dead: ['net.ipv4.conf.all.ignore_routes_with_linkdown', '1'],
}

/** What others do on the node before netloom comes, as a shell says it. */
export const besides: Readonly<Record<string, string>> = {
  strict: 'echo 1 > /proc/sys/net/ipv4/conf/all/rp_filter',
  loose: 'echo 2 > /proc/sys/net/ipv4/conf/all/rp_filter',
  filter: `nft -f - <<'end'
table inet other {
  chain input { type filter hook input priority 0; policy drop;
    ct state established,related accept
    iifname { "eth0", "mv0" } tcp dport 22 accept
    meta l4proto ipv6-icmp accept
  }
}
end`,
  output: `nft 'table inet other2 { chain output { type filter hook output priority 0; policy accept; oifname "eth1" tcp sport 22 drop; }; }'`,
  tracked: `nft 'table inet watch { chain input { type filter hook input priority 10; policy accept; ct state new counter; }; }'`,
  mark: `nft 'table inet marks { chain output { type route hook output priority -150; policy accept; tcp sport 22 meta mark set 7; }; }'`,
}

const few = <T extends string>(all: readonly T[], maxLength: number) =>
  fc.option(fc.subarray([...all], { maxLength }), { nil: [] as T[], freq: 2 })

export const ways: fc.Arbitrary<Way> = fc.record({
  topology: fc.constantFrom(...topologies),
  first: fc.constantFrom<Home>('eth0', 'eth0', 'br0', 'mv0', 'lo'),
  beside: few(Object.keys(besides), 2),
  next: fc.constantFrom<Home | 'eth1'>('eth0', 'eth0', 'eth0', 'br0', 'mv0', 'lo', 'eth1'),
  on: fc.constantFrom(true, true, true, true, false),
  member: fc.constantFrom(true, true, true, false),
  own: fc.constantFrom('own', 'own', 'own', 'narrow', 'alone', 'other'),
  second: fc.boolean(),
  mtu: fc.constantFrom(1500, 1500, 1500, 1280, 1200),
  routes: fc.subarray(['home', 'home', 'aside', 'near', 'nearer', 'hole', 'wall', 'host', 'lost'], { maxLength: 4 }),
  rules: few(['from', 'to', 'hole', 'goto', 'mark', 'port', 'not', 'picky', 'shut', 'in', 'lo'], 2),
  params: few(Object.keys(params), 2),
  wall: fc.constantFrom('none', 'none', 'none', ...Object.keys(walls)),
})
