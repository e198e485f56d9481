import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { FollowedFlow } from '../../src/model/node/path-model.ts'
import type { Around } from '../../src/model/plan/kind.ts'
import { managementPath } from '../../src/providers/linux/management-path.ts'
import { first } from './lockouts/configs.ts'
import { planFor, reached } from './lockouts/judged.ts'
import { type Topology, topologies } from './lockouts/topologies.ts'

type Things = Readonly<Record<string, readonly object[]>>

const routed = { clientAddress: '192.0.2.9', clientPort: 50000, nodeAddress: '10.0.0.5', nodePort: 22 }
const direct = { ...routed, clientAddress: '10.0.0.9' }
const routed6 = { ...routed, clientAddress: '2001:db8:9::9', nodeAddress: '2001:db8::5' }
const direct6 = { ...routed6, clientAddress: '2001:db8::9' }
const eth0 = { name: 'eth0', type: 'physical', up: true, mtu: 1500, master: null, portOf: null }
const rule = { priority: 32_766, action: 'unicast', protocol: 'kernel', table: 254 }
const route = { table: 254, metric: 0, type: 'unicast', protocol: 'static', link: 'eth0' }
const gateways = [
  { ...route, destination: '0.0.0.0/0', gateway: '10.0.0.1' },
  { ...route, destination: '::/0', gateway: '2001:db8::1' },
]
const node = (otherwise: Things = {}): Things => ({
  Link: [eth0],
  Address: [
    { link: 'eth0', address: '10.0.0.5/24' },
    { link: 'eth0', address: '2001:db8::5/64' },
  ],
  Route: gateways,
  RoutingRule: [
    { ...rule, family: 'inet4' },
    { ...rule, family: 'inet6' },
  ],
  ...otherwise,
})
const around = (things: Things) => ((kind: string) => things[kind] ?? []) as Around
const judged = (now: Things, flow: FollowedFlow, before: Things = {}) => {
  const { verdict, because } = managementPath(around(node(now)), { ...flow, livesIn: around(node(before)) })
  return `${verdict}: ${because}`
}
const params = (values: Readonly<Record<string, string | null>>): Things => ({
  KernelParam: Object.entries(values).map(([key, value]) => ({ key, value })),
})

describe('how far answers go', () => {
  const ttl = 'net.ipv4.ip_default_ttl'
  const hops = 'net.ipv6.conf.eth0.hop_limit'
  it.each([
    [ttl, '1', routed, 'cuts: answers end after 1 hop (net.ipv4.ip_default_ttl), and 192.0.2.9 is behind 10.0.0.1'],
    [ttl, '1', direct, 'keeps'],
    [ttl, '8', routed, 'unknown: answers end after 8 hops (net.ipv4.ip_default_ttl), and how many routers'],
    [ttl, '64', routed, 'keeps'],
    [ttl, '255', routed, 'keeps'],
    [ttl, null, routed, 'keeps'],
    [ttl, '1', routed6, 'keeps'],
    [hops, '1', routed6, 'cuts: answers end after 1 hop (net.ipv6.conf.eth0.hop_limit), and 2001:db8:9::9 is behind'],
    [hops, '1', direct6, 'keeps'],
    [hops, '1', routed, 'keeps'],
    [hops, '15', routed6, 'unknown'],
    ['net.ipv6.conf.eth1.hop_limit', '1', routed6, 'keeps'],
    ['net.ipv6.conf.all.hop_limit', '1', routed6, 'keeps'],
    ['net.ipv6.conf.default.hop_limit', '1', routed6, 'keeps'],
  ])('%s = %s, %o: %s', (key, value, flow, verdict) => {
    expect(judged(params({ [key]: value }), flow).startsWith(verdict)).toBe(true)
  })
  it('is no matter where they were given no more before', () => {
    expect(judged(params({ [ttl]: '8' }), routed, params({ [ttl]: '8' }))).toMatch(/^keeps/)
    expect(judged(params({ [ttl]: '9' }), routed, params({ [ttl]: '8' }))).toMatch(/^keeps/)
    expect(judged(params({ [ttl]: '7' }), routed, params({ [ttl]: '8' }))).toMatch(/^unknown/)
  })
  it('is what a new link begins with', () => {
    const bridged = {
      Link: [
        { ...eth0, master: 'br0', portOf: 'bridge' },
        { ...eth0, name: 'br0', type: 'bridge' },
      ],
      Address: [{ link: 'br0', address: '2001:db8::5/64' }],
      Route: [{ ...gateways[1], link: 'br0' }],
    }
    expect(judged(bridged, routed6)).toMatch(/^keeps/)
    expect(judged({ ...bridged, ...params({ 'net.ipv6.conf.default.hop_limit': '1' }) }, routed6)).toMatch(/^cuts/)
  })
  it('counts where there are several next hops', () => {
    const nextHops = [
      { gateway: '10.0.0.1', link: 'eth0', weight: 1 },
      { gateway: '10.0.0.2', link: 'eth0', weight: 1 },
    ]
    const several = { Route: [{ ...gateways[0], link: undefined, gateway: null, nextHops }] }
    expect(judged({ ...several, ...params({ [ttl]: '1' }) }, routed, several)).toMatch(/^cuts: .* behind a gateway/)
  })
})

describe('how large answers are', () => {
  const link = (mtu: number, more: object = {}): Things => ({ Link: [{ ...eth0, mtu, ...more }] })
  const by = (mtu: number): Things => ({ Route: gateways.map((one) => ({ ...one, mtu })) })
  it.each([
    ['the link', link(9000), routed, 'unknown: it would send up to 9000 bytes by eth0, no longer 1500'],
    ['the link', link(1400), routed, 'keeps'],
    ['the link', link(1280), routed6, 'keeps'],
    ['the link', link(1279), routed6, 'cuts: eth0 carries 1279 bytes, and IPv6 needs 1280'],
    ['the link', link(1279), routed, 'keeps'],
    ['the link', link(576), routed, 'keeps'],
    ['the link', link(575), routed, 'unknown: it would send no more than 575 bytes'],
    ['the link', link(67), routed, 'cuts: eth0 carries 67 bytes, and IPv4 needs 68'],
    ['the route', by(1400), routed, 'keeps'],
    ['the route', by(9000), routed, 'keeps'],
    ['the route', by(500), routed, 'unknown: it would send no more than 500 bytes'],
    ['the route', by(1279), routed6, 'unknown'],
  ])('hangs on %s (%#)', (_, now, flow, verdict) => {
    expect(judged(now, flow).startsWith(verdict), judged(now, flow)).toBe(true)
  })
  it('grows when a route no longer keeps it small', () => {
    expect(judged(by(0), routed, by(1400))).toMatch(/^unknown: it would send up to 1500 bytes by eth0, no longer 1400/)
    expect(judged({ ...link(9000), ...by(1500) }, routed)).toMatch(/^keeps/)
    expect(judged(link(9000), routed, link(9000))).toMatch(/^keeps/)
  })
  it('is more than what is below the link carries', () => {
    const on = (mtu: number, port: number): Things => ({
      Link: [
        { ...eth0, name: 'p1', mtu: port, master: 'eth0', portOf: 'bridge' },
        { ...eth0, type: 'bridge', mtu },
      ],
    })
    expect(judged(on(1500, 1500), routed, on(1500, 1500))).toMatch(/^keeps/)
    expect(judged(on(1500, 1400), routed, on(1500, 1500))).toMatch(
      /^unknown: it would send 1500 bytes by eth0, and what is below that carries 1400/,
    )
    expect(judged(on(1500, 1400), routed, on(1500, 1400)), 'as it was').toMatch(/^keeps/)
    const tagged = (mtu: number, parent: number): Things => ({
      Link: [
        { ...eth0, type: 'vlan', mtu, vlan: { parent: 'nic', id: 7, protocol: '802.1q' } },
        { ...eth0, name: 'nic', mtu: parent },
      ],
    })
    expect(judged(tagged(1500, 1496), routed, tagged(1500, 1500))).toMatch(/^unknown: .* carries 1496/)
    expect(judged(tagged(1400, 1496), routed, tagged(1500, 1500))).toMatch(/^keeps/)
  })
})

describe('a plan', () => {
  const keys = ['net.ipv4.ip_default_ttl', 'net.ipv6.conf.eth0.hop_limit']
  const planned = async (name: string, text: (first: string) => string) => {
    const topology = topologies.find((one) => one.name === name) as Topology
    const seen = await reached(topology)
    const resources = keys.map((id) => ({ kind: 'KernelParam', id, spec: { key: id, value: '64' } }))
    const kinds = { ...seen.kinds, KernelParam: { status: 'seen' as const, resources } }
    const asked = await planFor(text(first(topology)), topology, { ...seen, kinds })
    if ('fault' in asked) throw new Error(JSON.stringify(asked.fault))
    return asked.plan
  }
  const reviewOf = async (name: string, key: string, value: string) => {
    const sysctl = stringify({ apiVersion: 'v1alpha1', kind: 'SysctlConfig', params: { [key]: value } })
    const { review, steps } = await planned(name, (text) => `${text}---\n${sysctl}`)
    expect(steps.map(({ id }) => id)).toContain(key)
    return `${review?.verdict}: ${review?.diagnostics.map(({ code, summary }) => `${code} ${summary}`).join()}`
  }

  it.each([
    ['routed', 'net.ipv4.ip_default_ttl', '1', /^cuts: review\/cuts-management .* 1 hop /],
    ['routed', 'net.ipv4.ip_default_ttl', '10', /^unknown: review\/unknown .* 10 hops /],
    ['direct', 'net.ipv4.ip_default_ttl', '1', /^keeps: $/],
    ['VRF', 'net.ipv4.ip_default_ttl', '1', /^cuts: review\/cuts-management/],
    ['IPv6', 'net.ipv6.conf.eth0.hop_limit', '1', /^cuts: review\/cuts-management/],
  ])('of a node that is reached %s, with %s = %s, is told what becomes of answers', async (name, key, value, said) => {
    expect(await reviewOf(name, key, value)).toMatch(said)
  })
  it('that makes a link too small for the IPv6 it is to carry is none', async () => {
    const { steps, diagnostics } = await planned('IPv6', (text) =>
      text.replace('name: eth0\n', 'name: eth0\nmtu: 1200\n'),
    )
    expect(steps).toEqual([])
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ summary }) => summary)).toContain(
      'Address/eth0/2001:db8::5/64 is to be there, which cannot be: Link/eth0 carries no IPv6 with an MTU of 1200',
    )
  })
})
