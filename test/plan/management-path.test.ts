import { describe, expect, it } from 'vitest'
import type { Around } from '../../src/model/plan/kind.ts'
import { managementPath, managementPathWith } from '../../src/providers/linux/management-path.ts'
import type { PathFacts } from '../../src/providers/linux/path/facts.ts'

type Things = Readonly<Record<string, readonly object[]>>

const flow = { clientAddress: '192.0.2.9', clientPort: 50000, nodeAddress: '10.0.0.5', nodePort: 22 }
const eth0 = { name: 'eth0', type: 'physical', up: true, master: null, portOf: null }
const route = (destination: string, more: object) => ({
  ...{ destination, table: 254, metric: 0, type: 'unicast', protocol: 'static' },
  ...more,
})
const rule = (priority: number, more: object) => ({
  ...{ family: 'inet4', priority, action: 'unicast', protocol: 'kernel' },
  ...more,
})
const rules = [rule(0, { table: 255 }), rule(32766, { table: 254 }), rule(32767, { table: 253 })]
const gateway = route('0.0.0.0/0', { gateway: '10.0.0.1', link: 'eth0' })
const chain = (policy: string, lines: readonly string[], more: object = {}) => ({
  ...{ name: 'ingress', type: 'filter', hook: 'input', priority: -140, policy, rules: lines },
  ...more,
})

/** A node that can be reached, but for what a case says otherwise. */
const node = (otherwise: Things = {}): Things => ({
  Link: [eth0],
  Address: [{ link: 'eth0', address: '10.0.0.5/24' }],
  Route: [gateway],
  RoutingRule: rules,
  ...otherwise,
})
const judge = (things: Things, called: typeof flow = flow) => {
  const around = ((kind: string) => things[kind] ?? []) as Around
  const { verdict, because } = managementPath(around, called)
  return `${verdict}: ${because}`
}
const on = (...links: object[]) => ({ Link: links })

describe('the address', () => {
  it('is there, on a link that is up', () => {
    expect(judge(node())).toBe(
      'keeps: eth0 holds 10.0.0.5/24; replies leave by 0.0.0.0/0 via 10.0.0.1 dev eth0; our firewall is not in the way',
    )
  })
  it.each([
    [{ Address: [{ link: 'eth0', address: '10.0.0.6/24' }] }, 'cuts: no link holds 10.0.0.5 any more'],
    [on({ ...eth0, up: false }), 'cuts: eth0 is switched off'],
    [on({ ...eth0, master: 'br0', portOf: 'bridge' }), 'cuts: eth0 is a port of br0, which takes its packets'],
    [{ Link: [] }, 'cuts: there is no link eth0'],
  ])('is gone, or out of reach (%#)', (otherwise, verdict) => {
    expect(judge(node(otherwise))).toBe(verdict)
  })
  it('may rest on other links, which must be up', () => {
    const bridge = { ...eth0, name: 'eth0', type: 'bridge' }
    const port = { ...eth0, name: 'p1', master: 'eth0', portOf: 'bridge' }
    const vlan = { ...eth0, type: 'vlan', vlan: { parent: 'nic', id: 7, protocol: '802.1q' } }
    expect(judge(node(on(bridge, port)))).toMatch(/^keeps/)
    expect(judge(node(on(bridge, { ...port, up: false })))).toBe('cuts: eth0 has no port that is up')
    expect(judge(node(on(vlan, { ...eth0, name: 'nic' })))).toMatch(/^keeps/)
    expect(judge(node(on(vlan, { ...eth0, name: 'nic', up: false })))).toBe('cuts: nic is switched off')
  })
  it('is gone when IPv6 is switched off', () => {
    const six = { ...flow, clientAddress: '2001:db8::9', nodeAddress: '2001:db8::5' }
    const things = {
      ...node({ Address: [{ link: 'eth0', address: '2001:db8::5/64' }] }),
      RoutingRule: [rule(32766, { family: 'inet6', table: 254 })],
    }
    expect(judge(things, six)).toMatch(/^keeps/)
    const off = [{ key: 'net.ipv6.conf.eth0.disable_ipv6', value: '1' }]
    expect(judge({ ...things, KernelParam: off }, six)).toBe('cuts: net.ipv6.conf.eth0.disable_ipv6 is 1')
  })
})

describe('a link-local address', () => {
  const local = { ...flow, clientAddress: 'fe80::9%eth0', nodeAddress: 'fe80::5%eth0' }
  const things = node({ Address: [{ link: 'eth0', address: 'fe80::5/64', generated: true }], Route: [] })
  it('needs its link and nothing else', () => {
    expect(judge(things, local)).toBe(
      'keeps: eth0 holds fe80::5/64; replies leave by eth0; our firewall is not in the way',
    )
    expect(judge({ ...things, ...on({ ...eth0, up: false }) }, local)).toBe('cuts: eth0 is switched off')
    expect(judge({ ...things, Address: [] }, local)).toBe('cuts: no link holds fe80::5 any more')
  })
  it('is another one on another link', () => {
    const elsewhere = { ...on(eth0, { ...eth0, name: 'eth1' }), Address: [{ link: 'eth1', address: 'fe80::5/64' }] }
    expect(judge({ ...things, ...elsewhere }, local)).toBe('cuts: no link holds fe80::5 any more')
  })
  it('is what a firewall judges without its zone', () => {
    const only = (source: string) => [
      chain('drop', [`ip6 saddr ${source} tcp dport 22 counter accept`, 'meta l4proto ipv6-icmp counter accept']),
    ]
    expect(judge({ ...things, NfTablesChain: only('fe80::/10') }, local)).toMatch(/^keeps/)
    expect(judge({ ...things, NfTablesChain: only('2001:db8::/32') }, local)).toMatch(/^cuts/)
  })
})

describe('the return path', () => {
  const eth1 = { ...eth0, name: 'eth1' }
  const addresses = [
    { link: 'eth0', address: '10.0.0.5/24' },
    { link: 'eth1', address: '10.1.0.5/24' },
  ]
  const two = (...routes: object[]) => node({ Link: [eth0, eth1], Address: addresses, Route: routes })

  it('is the longest prefix, then the lowest metric', () => {
    const wide = route('192.0.0.0/8', { gateway: '10.0.0.1', link: 'eth0' })
    const near = route('192.0.2.0/24', { gateway: '10.1.0.1', link: 'eth1', metric: 900 })
    const nearer = { ...near, gateway: '10.1.0.2', metric: 100 }
    expect(judge(two(gateway, wide, near))).toContain('replies leave by 192.0.2.0/24 via 10.1.0.1 dev eth1')
    expect(judge(two(near, nearer, gateway))).toContain('via 10.1.0.2')
  })
  it.each([
    [[], 'cuts: there is no route to 192.0.2.9'],
    [[route('192.0.2.0/24', { type: 'blackhole' }), gateway], 'cuts: 192.0.2.0/24 drops what goes to 192.0.2.9'],
    [[route('0.0.0.0/0', { gateway: '10.9.0.1', link: 'eth9' })], 'cuts: there is no link eth9'],
  ])('is missing, or leads nowhere (%#)', (routes, verdict) => {
    expect(judge(two(...routes))).toBe(verdict)
  })
  it('skips a link that is down, as the kernel does', () => {
    const down = node({
      ...{ Link: [eth0, { ...eth1, up: false }], Address: addresses },
      Route: [gateway, route('192.0.2.0/24', { gateway: '10.1.0.1', link: 'eth1' })],
    })
    expect(judge(down)).toContain('via 10.0.0.1 dev eth0')
  })
  it('needs no route to a neighbour or to itself', () => {
    expect(judge(node({ Route: [] }), { ...flow, clientAddress: '10.0.0.77' })).toMatch(
      /^keeps: .*10\.0\.0\.0\/24 dev eth0/,
    )
    expect(judge(node({ Route: [] }), { ...flow, clientAddress: '10.0.0.5' })).toContain('10.0.0.5 is the node itself')
  })
  it('is what the table of its VRF says, and after that the others', () => {
    const blue = { ...eth0, name: 'blue', type: 'vrf', vrf: { table: 10 } }
    const inBlue = { ...eth0, master: 'blue', portOf: 'vrf' }
    const vrf = (...routes: object[]) => node({ Link: [inBlue, blue, eth1], Address: addresses, Route: routes })
    expect(judge(vrf({ ...gateway, table: 10 }))).toMatch(/^keeps: .* via 10\.0\.0\.1 dev eth0/)
    expect(judge(vrf({ ...gateway, table: 10 }), { ...flow, clientAddress: '10.0.0.77' })).toMatch(/dev eth0/)
    expect(judge(vrf())).toBe('cuts: there is no route to 192.0.2.9')
    expect(judge(vrf({ ...gateway, link: 'eth1', gateway: '10.1.0.1' }))).toMatch(/^unknown: .* out of the VRF/)
    expect(judge(vrf(gateway), { ...flow, nodeAddress: '10.1.0.5' }), 'that of another').toMatch(
      /^unknown: .* into one/,
    )
    const off = node({ Link: [inBlue, { ...blue, up: false }], Route: [{ ...gateway, table: 10 }] })
    expect(judge(off)).toBe('cuts: blue is switched off')
    const filtered = { ...vrf({ ...gateway, table: 10 }), NfTablesChain: [chain('drop', [])] }
    expect(judge(filtered)).toMatch(/^cuts: no rule of chain/)
  })
  it('follows rules in the order of their priority', () => {
    const aside = rule(100, { table: 100, source: '10.0.0.0/24' })
    const drop = rule(50, { action: 'blackhole', destination: '192.0.2.0/24' })
    const inTable = { ...gateway, table: 100, gateway: '10.0.0.2' }
    expect(judge(node({ RoutingRule: [...rules, aside], Route: [inTable] }))).toContain('via 10.0.0.2')
    expect(judge(node({ RoutingRule: [...rules, aside] }))).toContain('via 10.0.0.1')
    expect(judge(node({ RoutingRule: [...rules, drop] }))).toBe('cuts: the rule inet4 50 has the action blackhole')
    expect(judge(node({ RoutingRule: [...rules, { ...drop, not: true }] }))).toMatch(/^keeps/)
    expect(judge(node({ RoutingRule: [...rules, rule(10, { action: 'goto', goto: 32767 })] }))).toMatch(
      /^cuts: there is no/,
    )
  })
  it('may be left out by a rule that wants longer prefixes', () => {
    const picky = rule(10, { table: 254, suppressPrefixLength: 0 })
    const only = [picky, rule(20, { action: 'unreachable' })]
    expect(judge(node({ RoutingRule: only }))).toBe('cuts: the rule inet4 20 has the action unreachable')
  })
  it('is not known where that hangs on what was not looked at', () => {
    const ofRoot = [rule(5, { table: 7, users: '0-0' }), ...rules]
    const inTable = (more: object) => ({ RoutingRule: ofRoot, Route: [gateway, { ...gateway, table: 7, ...more }] })
    expect(judge(node(inTable({ gateway: '10.0.0.2' })))).toMatch(/^unknown/)
    expect(judge(node(inTable({})))).toMatch(/^keeps/)
    expect(judge(node({ RoutingRule: ofRoot }))).toMatch(/^keeps/)
    expect(judge(node({ RoutingRule: [] }))).toMatch(/^unknown/)
    const twins = [gateway, { ...gateway, gateway: '10.1.0.1', link: 'eth1', twin: 2 }]
    expect(judge(two(...twins))).toMatch(/^unknown/)
  })
})

describe('the firewall', () => {
  const established = 'ct state established,related counter accept'
  const behind = (...chains: object[]) => judge(node({ NfTablesChain: chains }))

  it.each([
    ['accept', [], 'keeps'],
    ['drop', [], 'cuts'],
    ['drop', [established], 'cuts'],
    ['drop', [established, 'tcp dport 22 counter accept'], 'keeps'],
    ['drop', ['ip saddr 192.0.2.0/24 tcp dport { 22, 2200-2222 } counter accept'], 'keeps'],
    ['drop', ['ip saddr 198.51.100.0/24 tcp dport 22 counter accept'], 'cuts'],
    ['drop', ['ip6 saddr 2001:db8::/32 tcp dport 22 counter accept'], 'cuts'],
    [
      'drop',
      ['ip saddr { 10.0.0.0/8, 192.0.2.5-192.0.2.20 } meta l4proto { tcp, udp } th dport 22 counter accept'],
      'keeps',
    ],
    ['drop', ['iifname "lo" counter accept', 'udp dport 22 counter accept'], 'cuts'],
    ['accept', ['ip saddr != 10.0.0.0/8 tcp dport 22 counter drop'], 'cuts'],
    ['accept', ['ip saddr != 192.0.2.0/24 tcp dport 22 counter drop'], 'keeps'],
    ['accept', ['meta nfproto ipv6 tcp dport 22 counter drop'], 'keeps'],
    ['accept', ['tcp dport 1-21 counter drop', 'tcp dport 23-65535 counter drop'], 'keeps'],
    ['accept', ['ct state invalid counter drop', 'icmp type echo-request counter drop'], 'keeps'],
    ['accept', ['limit rate over 3/minute counter drop'], 'unknown'],
    ['accept', ['tcp dport 22 jump elsewhere'], 'unknown'],
  ])('with policy %s and %j: %3$s', (policy, lines, verdict) => {
    expect(behind(chain(policy, lines))).toMatch(new RegExp(`^${verdict}`))
  })
  it('says which rule decides', () => {
    expect(behind(chain('accept', [established, 'tcp dport 22 counter drop']))).toBe(
      'cuts: rule 2 of chain ingress (tcp dport 22 counter drop) drops a login from 192.0.2.9 to port 22',
    )
  })
  it('translates a login elsewhere, or where it goes; answers to one are translated as it was', () => {
    const nat = (...lines: string[]) =>
      chain('accept', lines, { name: 'prerouting-nat', type: 'nat', hook: 'prerouting', priority: -100 })
    expect(behind(nat('iifname "eth0" counter dnat ip to 10.9.9.9'))).toBe(
      'cuts: rule 1 of chain prerouting-nat (iifname "eth0" counter dnat ip to 10.9.9.9) sends a login from 192.0.2.9 to port 22 to 10.9.9.9; a session that is tracked already lives on',
    )
    expect(behind(nat('iifname "eth1" counter dnat ip to 10.9.9.9'))).toMatch(/^keeps/)
    expect(behind(nat('ip daddr 10.0.0.6 counter dnat ip to 10.9.9.9'))).toMatch(/^keeps/)
    expect(behind(nat('meta nfproto ipv6 counter dnat ip6 to fd00::1'))).toMatch(/^keeps/)
    expect(behind(nat('meta nfproto ipv4 meta l4proto { tcp, udp } counter dnat ip to 10.0.0.5:22'))).toMatch(/^keeps/)
    expect(behind(nat('meta nfproto ipv4 meta l4proto { tcp, udp } counter dnat ip to 10.0.0.5:80'))).toMatch(
      /^unknown/,
    )
    const out = { name: 'postrouting-nat', type: 'nat', hook: 'postrouting', priority: 100 }
    expect(behind(chain('accept', ['counter masquerade'], out))).toMatch(/^keeps/)
  })
  it('filters what comes by the link of the login', () => {
    const by = (...lines: string[]) =>
      chain('accept', lines, { name: 'link-ingress', hook: 'prerouting', priority: -310 })
    const own = 'type != { local, broadcast, anycast, multicast }'
    expect(behind(by(`iifname "eth0" fib daddr ${own} fib daddr . iif ${own} counter drop`))).toMatch(/^keeps/)
    expect(behind(by('iifname "eth0" counter drop'))).toMatch(/^cuts: rule 1 of chain link-ingress/)
    expect(behind(by('ip daddr != 10.0.0.5 iifname "eth0" counter drop'))).toMatch(/^keeps/)
    expect(behind(by('ip daddr != 10.0.0.6 iifname "eth0" counter drop'))).toMatch(/^cuts/)
    expect(behind(by('iifname "eth1" counter drop'))).toMatch(/^keeps/)
    const elsewhere = { Address: [{ link: 'lo', address: '10.0.0.5/32' }], Link: [eth0, { ...eth0, name: 'lo' }] }
    const called = node({ ...elsewhere, NfTablesChain: [by('iifname "eth1" counter drop')] })
    expect(judge(called), 'by which link a login comes is not known').toMatch(/^unknown/)
  })
  it('is judged by its rules for logins, not by what the node waits for besides', () => {
    const awaited = ['ip ttl 255 meta l4proto vrrp counter accept', 'ip ttl 255 udp dport 3784 counter accept']
    expect(behind(chain('drop', awaited))).toMatch(/^cuts/)
    expect(behind(chain('drop', [...awaited, 'tcp dport 22 counter accept']))).toMatch(/^keeps/)
  })
  it('asks every chain on the way, in its order', () => {
    const early = chain('accept', ['ip daddr != 10.0.0.5 counter accept', 'ct state new tcp dport 22 counter drop'], {
      ...{ name: 'prerouting', hook: 'prerouting', priority: -110 },
    })
    expect(behind(chain('accept', []), early)).toMatch(/^cuts: rule 2 of chain prerouting/)
    expect(behind(chain('drop', ['tcp dport 22 counter accept']), { ...early, hook: 'output' })).toMatch(/^keeps/)
  })
})

describe('what generated cases found on a kernel', () => {
  const moving = (before: Things, now: Things, facts: PathFacts = {}, called = flow) => {
    const around = (things: Things) => ((kind: string) => things[kind] ?? []) as Around
    const judged = managementPathWith(facts)(around(now), { ...called, livesIn: around(before) })
    const { verdict, because, session } = judged
    return { login: `${verdict}: ${because}`, session: session && `${session.verdict}: ${session.because}` }
  }
  const behind = (...chains: object[]) => moving(node(), node({ NfTablesChain: chains }))
  const egress = (...lines: string[]) => chain('accept', lines, { name: 'egress', hook: 'output' })
  const six = { ...flow, clientAddress: '2001:db8:9::9', nodeAddress: '2001:db8::5' }
  const node6 = (otherwise: Things = {}): Things =>
    node({
      Address: [{ link: 'eth0', address: '2001:db8::5/64' }],
      Route: [route('::/0', { gateway: '2001:db8::1', link: 'eth0' })],
      RoutingRule: [rule(32766, { family: 'inet6', table: 254 })],
      ...otherwise,
    })
  const lo = { ...eth0, name: 'lo', type: 'loopback' }
  const eth1 = { ...eth0, name: 'eth1' }

  it('asks of answers what the node sends them through', () => {
    expect(behind(egress('tcp sport 22 counter drop')).login).toBe(
      'cuts: rule 1 of chain egress (tcp sport 22 counter drop) drops what is answered to 192.0.2.9 from port 22',
    )
    expect(behind(egress('oifname "eth1" counter drop', 'tcp dport 22 counter drop')).login).toMatch(/^keeps|^unknown/)
    expect(behind(chain('drop', [], { name: 'egress', hook: 'postrouting' })).login).toMatch(/^cuts/)
  })
  it('asks of a session more than of its first packet, and tells an old one from a new one', () => {
    expect(behind(chain('drop', ['ct state new tcp dport 22 counter accept'])).login).toMatch(
      /^cuts: .* accepts what follows the first packet/,
    )
    const { login, session } = behind(chain('drop', ['ct state established,related counter accept']))
    expect(login).toMatch(/^cuts/)
    expect(session).toMatch(/^unknown: where connection tracking does not know the session/)
    expect(behind(chain('accept', ['ct state established counter drop'])).login).toMatch(/^cuts: .* what follows/)
  })
  it('does not take an address for found where nobody looks for it', () => {
    const onLo = {
      Link: [eth0, lo],
      Address: [
        { link: 'lo', address: '2001:db8::5/128' },
        { link: 'eth0', address: '2001:db8::7/64' },
      ],
    }
    expect(moving(node6(), node6(onLo), {}, six).login).toMatch(
      /^unknown: 2001:db8::5 is on lo, which is not on all the networks/,
    )
    const both = {
      Link: [{ ...eth0, type: 'bridge' }, eth1],
      Address: [
        { link: 'eth0', address: '2001:db8::5/64' },
        { link: 'eth1', address: '2001:db8::5/64' },
      ],
    }
    expect(moving(node6(), node6(both), {}, six).login).toMatch(/^cuts|^unknown/)
    const bridged = {
      Link: [
        { ...eth0, master: 'br0', portOf: 'bridge' },
        { ...eth0, name: 'br0', type: 'bridge' },
      ],
      Address: [{ link: 'br0', address: '2001:db8::5/64' }],
      Route: [route('::/0', { gateway: '2001:db8::1', link: 'br0' })],
    }
    expect(moving(node6(), node6(bridged), {}, six).login).toMatch(/^keeps/)
  })
  it('does not take another gateway, or the same elsewhere, for one that answers', () => {
    expect(moving(node(), node({ Route: [{ ...gateway, gateway: '10.0.0.2' }] })).login).toBe(
      'unknown: it would answer by another way: via 10.0.0.2 dev eth0, no longer via 10.0.0.1 dev eth0',
    )
    const aside = { Link: [eth0, eth1], Route: [{ ...gateway, link: 'eth1' }] }
    expect(moving(node({ Link: [eth0, eth1] }), node(aside)).login).toMatch(/^unknown: it would answer by another way/)
  })
  it('knows that IPv6 finds nobody where a firewall drops neighbour discovery', () => {
    const filtered = (...lines: string[]) =>
      moving(node6(), node6({ NfTablesChain: [chain('drop', ['tcp dport 22 counter accept', ...lines])] }), {}, six)
        .login
    expect(filtered()).toMatch(/^cuts: no rule of chain ingress accepts neighbour discovery/)
    expect(filtered('icmpv6 type nd-neighbor-advert counter accept')).toMatch(/^cuts/)
    expect(filtered('icmpv6 type nd-neighbor-solicit counter accept')).toMatch(/^unknown/)
    expect(filtered('icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert } counter accept')).toMatch(/^keeps/)
    expect(filtered('meta l4proto ipv6-icmp counter accept')).toMatch(/^keeps/)
    const elsewhere = chain('accept', ['ip6 daddr != 2001:db8::5 counter drop'], {
      name: 'prerouting',
      hook: 'prerouting',
    })
    expect(moving(node6(), node6({ NfTablesChain: [elsewhere] }), {}, six).login).toMatch(/^cuts/)
  })
  it('knows that a strict filter drops what would be answered by another link', () => {
    const aside = {
      Link: [eth0, eth1],
      Address: [
        { link: 'eth0', address: '10.0.0.5/24' },
        { link: 'eth1', address: '10.1.0.5/24' },
      ],
      Route: [route('192.0.2.0/24', { gateway: '10.1.0.1', link: 'eth1' })],
    }
    const strict = moving(node(), node(aside), { reverseFilters: { all: 'off', eth0: 'strict' } })
    expect(strict.login).toBe(
      'cuts: eth0 drops what would be answered by another link (rp_filter), and replies leave by eth1',
    )
    const param = [{ key: 'net.ipv4.conf.all.rp_filter', value: '1' }]
    expect(moving(node(), node({ ...aside, KernelParam: param })).login).toMatch(/^cuts: eth0 drops/)
    expect(moving(node(), node(aside), { reverseFilters: { all: 'loose', eth0: 'strict' } }).login).toMatch(
      /^unknown: it would/,
    )
  })
  it('leaves open what others filter, as soon as it hangs on another link, and what they mark', () => {
    const facts = { filters: ['inet other input'] }
    const bridged = {
      Link: [
        { ...eth0, master: 'br0', portOf: 'bridge' },
        { ...eth0, name: 'br0', type: 'bridge' },
      ],
      Address: [{ link: 'br0', address: '10.0.0.5/24' }],
      Route: [{ ...gateway, link: 'br0' }],
    }
    expect(moving(node(), node(bridged)).login).toMatch(/^keeps/)
    expect(moving(node(), node(bridged), facts).login).toMatch(/^unknown: .*chain inet other input/)
    expect(moving(node(), node(), facts).login).toMatch(/^keeps/)
    const marked = { RoutingRule: [...rules, rule(40, { fwMark: 7, table: 100 })] }
    expect(moving(node(), node(marked)).login).toMatch(/^keeps/)
    expect(moving(node(), node(marked), facts).login, 'the table is empty').toMatch(/^keeps/)
    const leading = { ...marked, Route: [gateway, { ...gateway, table: 100, gateway: '10.0.0.2' }] }
    expect(moving(node(), node(leading), facts).login).toMatch(/^unknown: the rule inet4 40/)
  })
  it('leaves open by which of a MACVLAN and its parent a packet comes', () => {
    const shared = {
      Link: [
        eth0,
        { ...eth0, name: 'mv0', type: 'macvlan', macvlan: { parent: 'eth0', mode: 'bridge', alone: false } },
      ],
    }
    const by = { ...shared, NfTablesChain: [chain('accept', ['iifname != "eth0" tcp dport 22 counter drop'])] }
    expect(moving(node(shared), node(by)).login).toMatch(/^unknown/)
  })
  it('leaves open a route that the kernel may forget with the first address of a network', () => {
    const on = (...addresses: string[]) => ({ Address: addresses.map((address) => ({ link: 'eth0', address })) })
    const before = node(on('10.0.0.5/24', '10.0.0.5/29', '10.0.0.7/24'))
    const direct = { ...flow, clientAddress: '10.0.0.9' }
    expect(moving(before, node(on('10.0.0.5/29', '10.0.0.7/24')), {}, direct).login).toMatch(/^unknown: eth0 loses/)
    expect(moving(before, node(on('10.0.0.5/24', '10.0.0.7/24')), {}, direct).login).toMatch(/^keeps/)
  })
  it('leaves open whether somebody listens in another VRF', () => {
    const blue = { ...eth0, name: 'blue', type: 'vrf', vrf: { table: 10 } }
    const joined = { Link: [{ ...eth0, master: 'blue', portOf: 'vrf' }, blue], Route: [{ ...gateway, table: 10 }] }
    expect(moving(node(), node(joined)).login).toMatch(/^unknown: 10\.0\.0\.5 is in the VRF blue, and was in none/)
    expect(moving(node(joined), node(joined)).login).toMatch(/^keeps/)
  })
  it('leaves open an address that its link does not speak for', () => {
    const onLo = {
      Link: [eth0, lo],
      Address: [
        { link: 'lo', address: '10.0.0.5/32' },
        { link: 'eth0', address: '10.0.0.7/24' },
      ],
    }
    const param = [{ key: 'net.ipv4.conf.all.arp_ignore', value: '1' }]
    expect(moving(node(onLo), node(onLo)).login).toMatch(/^keeps/)
    expect(moving(node(onLo), node({ ...onLo, KernelParam: param })).login).toMatch(/^unknown: eth0 does not hold/)
  })
})
