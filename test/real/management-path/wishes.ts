import fc from 'fast-check'
import { type Resource, resourceOf } from '../../../src/model/node/resource.ts'
import type { Kind } from '../../../src/model/plan/kind.ts'
import { address } from '../../../src/providers/linux/kinds/address.ts'
import { link } from '../../../src/providers/linux/kinds/link.ts'
import { nfTablesChain } from '../../../src/providers/linux/kinds/nf-tables-chain.ts'
import { route } from '../../../src/providers/linux/kinds/route.ts'
import { routingRule } from '../../../src/providers/linux/kinds/routing-rule.ts'

export const kinds: readonly Kind[] = [link, address, routingRule, route, nfTablesChain]

const up = (name: string, more: object = {}) => resourceOf(link, { name, up: true, ...more })
const has = (name: string, prefix: string) => resourceOf(address, { link: name, address: prefix, dynamic: false })
const to = (destination: string, more: object = {}): Resource =>
  resourceOf(route, { destination, table: 254, metric: 100, type: 'unicast', protocol: 'netloom', ...more })
const rule = (priority: number, more: object): Resource =>
  resourceOf(routingRule, { family: 'inet4', priority, action: 'unicast', protocol: 'netloom', ...more })

/** The node as it is reached at first: by `eth0`, through the gateway 10.0.0.1. */
export const reachable: readonly Resource[] = [
  ...[up('eth0'), up('eth1'), has('eth0', '10.0.0.5/24'), has('eth1', '10.1.0.5/24')],
  to('0.0.0.0/0', { gateway: '10.0.0.1', link: 'eth0' }),
]

const chain = (policy: string, rules: string[]): Resource =>
  resourceOf(nfTablesChain, { name: 'ingress', type: 'filter', hook: 'input', priority: -140, policy, rules })
const established = 'ct state established,related counter accept'
const walls: readonly Resource[][] = [
  [chain('drop', [established])],
  [chain('drop', [established, 'tcp dport 22 counter accept'])],
  [chain('drop', ['ip saddr 192.0.2.0/24 tcp dport { 22, 80-90 } counter accept'])],
  [chain('accept', ['ip saddr != 10.0.0.0/8 tcp dport 22 counter drop'])],
  [chain('accept', ['ip saddr != 192.0.2.1-192.0.2.20 meta l4proto { tcp, udp } th dport 20-30 counter drop'])],
]

/** What somebody could want of that node next, wise or not; all that the kernel would take. */
export const wish: fc.Arbitrary<Resource[]> = fc
  .record({
    home: fc.constantFrom('eth0', 'eth0', 'eth0', 'br0', 'eth1'),
    eth0: fc.constantFrom(true, true, true, false),
    inBridge: fc.constantFrom(true, true, false),
    own: fc.constantFrom('10.0.0.5/24', '10.0.0.5/24', '10.0.0.5/25', '10.0.0.6/24'),
    second: fc.boolean(),
    routes: fc.subarray(['home', 'aside', 'near', 'hole', 'host'], { maxLength: 4 }),
    rules: fc.subarray(['from', 'hole', 'goto', 'mark'], { maxLength: 2 }),
    wall: fc.option(fc.constantFrom(...walls), { freq: 3 }),
  })
  .map(({ home, eth0, inBridge, own, second, routes, rules, wall }) => {
    const bridge = home === 'br0'
    const isUp = home !== 'eth0' || eth0
    const member = bridge && inBridge ? { master: 'br0', portOf: 'bridge' } : { master: null, portOf: null }
    const gateway = { gateway: '10.0.0.1', link: home }
    const ways: Record<string, Resource[]> = {
      home: isUp ? [to('0.0.0.0/0', gateway)] : [],
      aside: [to('0.0.0.0/0', { gateway: '10.1.0.1', link: 'eth1', metric: 50 })],
      near: [to('192.0.2.0/24', { gateway: '10.1.0.1', link: 'eth1' })],
      hole: [to('192.0.2.0/24', { type: 'blackhole', metric: 200 })],
      host: isUp ? [to('192.0.2.9/32', { ...gateway, table: 100 })] : [],
    }
    const laws: Record<string, Resource[]> = {
      from: [rule(100, { source: '10.0.0.0/24', table: 100 })],
      hole: [rule(200, { destination: '192.0.2.0/24', action: 'unreachable' })],
      goto: [rule(50, { action: 'goto', goto: 32766 })],
      mark: [rule(40, { fwMark: 7, table: 100 })],
    }
    return [
      ...(bridge ? [up('br0', { type: 'bridge', bridge: { stp: false, vlanFiltering: false } })] : []),
      ...[
        resourceOf(link, { name: 'eth0', up: eth0, ...member }),
        up('eth1'),
        has(home, own),
        has('eth1', '10.1.0.5/24'),
      ],
      ...(second && home !== 'eth1' ? [has(home, '10.0.0.7/24')] : []),
      ...routes.flatMap((name) => ways[name] ?? []),
      ...rules.flatMap((name) => laws[name] ?? []),
      ...(wall ?? []),
    ]
  })
