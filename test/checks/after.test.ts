import { describe, expect, it } from 'vitest'
import { afterChecks } from '../../src/checks/after/index.ts'
import type { Occasion, OwnProbe, Question, Sight } from '../../src/model/node/check-after.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import type { Plan, Step } from '../../src/model/plan/plan.ts'

const seenOf = (specs: readonly object[], id: (spec: never) => string) => ({
  status: 'seen' as const,
  resources: specs.map((spec) => ({ kind: '', id: id(spec as never), spec })),
})

interface World {
  readonly links?: readonly object[]
  readonly addresses?: readonly object[]
  readonly routes?: readonly object[]
}

const snapshot = ({ links = [{ name: 'eth0', mtu: 1500 }], addresses = [], routes = [] }: World = {}): Snapshot => ({
  node: 'n',
  ledger: { version: 1, transaction: '', planHash: '', entries: [] },
  flow: { clientAddress: '192.0.2.9', clientPort: 4000, nodeAddress: '192.0.2.1', nodePort: 22 },
  kinds: {
    Link: seenOf(links, ({ name }: { name: string }) => name),
    Address: seenOf(addresses, ({ link, address }: { link: string; address: string }) => `${link}/${address}`),
    Route: seenOf(routes, ({ destination }: { destination: string }) => destination),
    Resolver: seenOf([{ nameservers: ['192.0.2.53', '192.0.2.54'] }], () => 'resolvers'),
    TimeServer: seenOf([{ timeServers: ['192.0.2.123'] }], () => 'servers'),
  },
})

const route = (destination: string, gateway: string, link = 'eth0', more: object = {}) => ({
  ...{ destination, gateway, link, table: 254, type: 'unicast', protocol: 'static' },
  ...more,
})

const step = (kind: string, id: string, after: object | null = {}): Step =>
  ({
    n: 1,
    kind,
    id,
    action: 'update',
    before: {},
    after,
    fields: [],
    needs: [],
    commands: [],
    undo: [],
    because: '',
  }) as Step

const planOf = (...steps: readonly Step[]): Plan => ({ steps }) as unknown as Plan

interface About {
  readonly before?: Snapshot
  readonly now?: Snapshot
  readonly steps?: readonly Step[]
  readonly probes?: readonly OwnProbe[]
  readonly told?: string
  /** What no process may have among its words. */
  readonly secret?: string
}

/** The questions of a check on an occasion: by default, after something of eth0 was changed. */
function asked(
  id: string,
  { before = snapshot(), now, steps = [step('Link', 'eth0')], probes = [], told, secret }: About = {},
) {
  const hides = (text: string): boolean => secret !== undefined && text.includes(secret)
  const occasion: Occasion = { plan: planOf(...steps), before, now: now ?? snapshot(), probes, hides, told: () => told }
  const check = afterChecks.find((one) => one.id === id)
  return check?.questions(occasion) ?? []
}

/** What the first question makes of such an answer, after something else was told before. */
function judged(
  id: string,
  answer: string,
  about: About & { readonly printed?: string; readonly worked?: boolean } = {},
) {
  const [question] = asked(id, about) as [Question]
  const { printed, worked = true } = about
  return question.judge([answer], { answers: printed === undefined ? [] : [printed], worked })
}

const linkRow = (more: object = {}) =>
  JSON.stringify([{ ifname: 'eth0', flags: ['UP', 'LOWER_UP'], operstate: 'UP', mtu: 1500, ...more }, {}])
const errors = (crc: number) =>
  linkRow({ stats64: { rx: { crc_errors: crc, frame_errors: 0 }, tx: { carrier_errors: 0 } } })
const bond = (
  states: readonly string[],
  info: object = { mode: '802.3ad', ad_info: { partner_mac: '02:00:00:00:00:07', aggregator: 1 } },
  apart = 1,
) =>
  JSON.stringify([
    { ifname: 'eth0', flags: ['UP'], operstate: 'UP', mtu: 1500, linkinfo: { info_kind: 'bond', info_data: info } },
    ...states.map((mii_status, n) => ({
      ...{ ifname: `p${n}`, master: 'eth0', flags: [], operstate: 'UP', mtu: 1500 },
      linkinfo: { info_slave_kind: 'bond', info_slave_data: { mii_status, ad_aggregator_id: n === 0 ? 1 : apart } },
    })),
  ])
const port = (state: string) => linkRow({ linkinfo: { info_slave_kind: 'bridge', info_slave_data: { state } } })
const has = (...addr_info: readonly object[]) => JSON.stringify([{ ifname: 'eth0', addr_info }])
const v6 = (local: string, more: object = {}) => ({ family: 'inet6', local, prefixlen: 64, scope: 'global', ...more })
const v4 = (local: string, more: object = {}) => ({ family: 'inet', local, prefixlen: 24, scope: 'global', ...more })
const reachable = '192.0.2.7 dev eth0 lladdr 02:00:00:00:00:07 REACHABLE'
const gone = '192.0.2.7 dev eth0 FAILED'
const sessions = (again: number) =>
  [1, 2, 3]
    .map((n) => `ESTAB 0 0 192.0.2.1:22 192.0.2.9:400${n} ${again ? `timer:(on,1.2sec,${again})` : ''}`)
    .join('\n')
const hop = snapshot({ routes: [route('10.9.0.0/16', '192.0.2.7')] })
const byDefault = snapshot({ routes: [route('0.0.0.0/0', '192.0.2.7')] })
const neighbours = JSON.stringify(
  ['192.0.2.7', '192.0.2.8'].map((dst) => ({ dst, dev: 'eth0', lladdr: '02::7', state: ['REACHABLE'] })),
)
const held = snapshot({ addresses: [{ link: 'eth0', address: '192.0.2.1/24' }] })
const dns = '4e4c81800001000000010000'
const ntp = (first: string, stratum: string) => `${first}${stratum}${'00'.repeat(46)}`
const probe = { seconds: 1, tries: 0 }
const wireguard = snapshot({ links: [{ name: 'eth0', type: 'wireguard' }] })
const tunnel = snapshot({
  links: [{ name: 'wg0', type: 'wireguard', wireguard: { peers: [{ endpoint: '192.0.2.7:51820' }] } }],
})
const lldp = (port: string) => `lldp.eth0.chassis.name=sw1\nlldp.eth0.port.ifname=${port}\nlldp.eth9.port.ifname=x`
const groups = (...some: readonly string[]) =>
  JSON.stringify([
    { ifname: 'eth0', maddr: ['224.0.0.1', 'ff02::1', ...some].map((address) => ({ family: 'inet', address })) },
  ])
const hosts = step('EtcFile', '/etc/hosts', { path: '/etc/hosts', block: '10.0.0.5  registry\n' })
const bgp = (state: string) =>
  `{ "ipv4Unicast":{ "peers":{ "192.0.2.7":{ "remoteAs":65001, "state":"${state}" } } } }\nup1  BGP  ---  start  12:00  Connect`
const fragments = (fails: number) => `Ip: Forwarding FragFails\nIp: 1 ${fails}\nIp6FragFails    2`
const newAddress = step('Address', 'eth0/192.0.2.5/24', { link: 'eth0', address: '192.0.2.5/24' })
const before = snapshot()

/** Each check: an answer that passes, one that fails, and how the occasion is otherwise than usual. */
const cases: Readonly<Record<string, readonly [passes: string, fails: string, about?: About & { printed?: string }]>> =
  {
    'link-up': [linkRow(), linkRow({ operstate: 'LOWERLAYERDOWN' })],
    carrier: [linkRow(), linkRow({ flags: ['UP', 'NO-CARRIER'] })],
    'link-speed': ['eth0 10000 full', 'eth0 1000 full', { printed: 'eth0 10000 full' }],
    'link-errors': [errors(7), errors(80), { printed: errors(5) }],
    'bond-members': [bond(['UP', 'UP']), bond(['UP', 'DOWN']), { printed: bond(['UP', 'UP']) }],
    'lacp-partner': [
      bond(['UP', 'UP']),
      bond(['UP'], { mode: '802.3ad', ad_info: { partner_mac: '00:00:00:00:00:00' } }),
    ],
    'bridge-ports': [port('forwarding'), port('blocking')],
    'default-gateway': [reachable, gone, { now: byDefault }],
    'next-hops': [reachable, gone, { now: hop }],
    neighbours: [reachable, gone, { now: held, before: held, told: neighbours }],
    'duplicate-address': [gone, reachable.replace('2.7', '2.5'), { steps: [newAddress], before, now: before }],
    'ipv6-dad': [has(v6('fd00::1')), has(v6('fd00::1', { dadfailed: true }))],
    'link-local': [has(v6('fe80::1', { scope: 'link' })), has(v6('fd00::1'))],
    'dhcp-lease': [has(v4('192.0.2.5', { dynamic: true })), has()],
    'dhcp-client': [
      has(v4('192.0.2.5', { dynamic: true })),
      has(v4('192.0.2.5')),
      { steps: [step('Operator', 'dhcp4/eth0', { operator: 'dhcp4', link: 'eth0' })] },
    ],
    'route-to': ['192.0.2.9 dev eth0 src 192.0.2.1 uid 0', 'RTNETLINK answers: Network is unreachable'],
    'link-flaps': ['eth0 4\neth1 9\neth0 4', 'eth0 4\neth0 6'],
    'lldp-neighbour': [lldp('swp1'), lldp('swp2'), { printed: lldp('swp1') }],
    'multicast-groups': [groups('224.0.0.18'), groups(), { printed: groups('224.0.0.18') }],
    'tunnel-endpoints': [
      '192.0.2.7 dev eth0 src 192.0.2.1 uid 0',
      '192.0.2.7 dev wg0 src 10.9.0.1 uid 0',
      { steps: [step('Link', 'wg0')], now: tunnel },
    ],
    'static-hosts': ['10.0.0.5        registry', '', { steps: [hosts] }],
    ipsec: ['\t SAD count 2', '\t SAD count 0', { printed: '\t SAD count 2' }],
    'routing-peers': [bgp('Established'), bgp('Active'), { printed: bgp('Established') }],
    fragmentation: [fragments(3), fragments(30), { printed: fragments(2) }],
    'path-mtu': [
      'answers\n1 packets transmitted, 1 received, 0% packet loss',
      'answers\nping: local error: message too long, mtu=1400',
      { now: hop },
    ],
    resolvers: [dns, ''],
    'resolver-order': [dns.replace('8180', '8185'), '4e4c0100'],
    'own-name': ['n known', 'n '],
    'time-source': [ntp('24', '02'), ntp('e4', '00')],
    clock: ['NTPSynchronized=yes', 'NTPSynchronized=no'],
    'conntrack-room': ['10\n100', '95\n100'],
    'neighbour-room': ['1024\n10', '1024\n1000'],
    'firewall-counters': [
      'type filter hook input\ncounter packets 7 bytes 8',
      'type filter hook input\ncounter packets 0 bytes 0',
      { steps: [step('NfTablesChain', 'ingress')] },
    ],
    'wireguard-handshake': ['1000\neth0\tkey\t990', '1000\neth0\tkey\t0', { now: wireguard }],
    listeners: ['LISTEN 0 9 192.0.2.2:80 0.0.0.0:*', 'LISTEN 0 9 192.0.2.1:80 0.0.0.0:*', { before: held }],
    sessions: [sessions(0), sessions(4), { printed: sessions(0) }],
    'reverse-path': [
      'TcpExt: IPReversePathFilter\nTcpExt: 6',
      'TcpExt: IPReversePathFilter\nTcpExt: 60',
      { printed: 'TcpExt: IPReversePathFilter\nTcpExt: 5' },
    ],
    forwarding: ['1', '0'],
    loopback: ['open', 'bash: line 1: /dev/tcp/127.0.0.1/22: Connection refused'],
    'tcp-probe': ['open', '', { probes: [{ tcp: { endpoint: '[fd00::1]:80' }, ...probe }] }],
    'http-probe': ['302', '503', { probes: [{ http: { url: 'https://a/b' }, ...probe }] }],
  }

describe('each check can pass, and can fail', () => {
  it.each(Object.entries(cases))('%s', (id, [passes, fails, about]) => {
    expect(judged(id, passes, about)).toMatchObject({ verdict: 'passed', saw: expect.stringMatching(/./) })
    expect(judged(id, fails, about)).toMatchObject({ verdict: 'failed', saw: expect.stringMatching(/./) })
  })

  // What these see is in the snapshots.
  it('default-route', () => {
    const verdict = (now: Snapshot) =>
      (asked('default-route', { now })[0] as Question).judge([''], { answers: [], worked: true })
    expect([byDefault, snapshot()].map((now) => verdict(now)?.verdict)).toEqual(['passed', 'failed'])
    // On purpose: that is no fault.
    const away = { ...step('Route', 'main/0.0.0.0/0/1024', null), before: { destination: '0.0.0.0/0' } }
    expect(asked('default-route', { steps: [away] }).map(({ proves }) => proves)).toEqual(['IPv6 default route'])
  })

  it('router-advertisements', () => {
    const learnt = snapshot({ routes: [route('::/0', 'fe80::1', 'eth0', { protocol: 'ra' })] })
    const verdict = (now: Snapshot) =>
      (asked('router-advertisements', { now })[0] as Question).judge([''], { answers: [], worked: true })
    expect([learnt, snapshot()].map((now) => verdict(now)?.verdict)).toEqual(['passed', 'failed'])
  })

  it('and none is left out here', () => {
    const shown = [...Object.keys(cases), 'default-route', 'router-advertisements']
    expect(afterChecks.map(({ id }) => id).sort()).toEqual(shown.sort())
  })
})

describe('what is asked', () => {
  it('nothing where nothing of the node changes', () => {
    const steps = [{ ...step('Link', 'eth0'), action: 'adopt' as const }]
    for (const { id } of afterChecks) expect(asked(id, { steps, now: byDefault }), id).toEqual([])
  })

  it('of links: those that steps are about, those below and above, and none beside', () => {
    const links = [
      { name: 'bond0', master: 'br0' },
      { name: 'eth0', master: 'bond0' },
      { name: 'eth1', master: 'bond0' },
      { name: 'br0' },
      { name: 'v7', vlan: { parent: 'br0' } },
      { name: 'eth9' },
    ]
    const now = snapshot({ links })
    const names = (...steps: readonly Step[]) => asked('carrier', { steps, now, before: now }).map(({ about }) => about)
    expect(names(step('Link', 'bond0'))).toEqual(['bond0', 'br0', 'eth0', 'eth1', 'v7'])
    expect(names(step('Address', 'v7/10.0.0.1/8', { link: 'v7' }))).toEqual(['bond0', 'br0', 'eth0', 'eth1', 'v7'])
    expect(names(step('Link', 'eth9'))).toEqual(['eth9'])
  })

  it('new addresses for duplicates: only before the first step, and only where they can be asked for', () => {
    const about = (steps: readonly Step[], now = before) =>
      asked('duplicate-address', { steps, before, now }).map((one) => one.about)
    expect(about([newAddress])).toEqual(['192.0.2.5 on eth0'])
    expect(about([newAddress], snapshot())).toEqual([])
    expect(about([step('Address', 'x', { link: 'br0', address: '192.0.2.5/24' })])).toEqual([])
    expect(about([step('Address', 'x', { link: 'eth0', address: 'fd00::1/64' })])).toEqual([])
    expect(asked('duplicate-address', { steps: [newAddress], before, now: before })[0]?.counts).toBe('always')
  })

  it('the ends of tunnels by their addresses, with the mark that their packets have', () => {
    const spec = (more: object) =>
      asked('tunnel-endpoints', { now: snapshot({ links: [{ name: 't0', ...more }] }) }).map(({ about, looks }) => [
        about,
        looks[0].script,
      ])
    expect(spec({ wireguard: { firewallMark: 32, peers: [{ endpoint: '[fd00::7]:51820' }, {}] } })).toEqual([
      ['fd00::7', expect.stringContaining('mark 32')],
    ])
    expect(spec({ wireguard: { peers: [{ endpoint: 'hub.example.org:51820' }] } })).toEqual([])
    expect(spec({ vxlan: { group: '239.1.1.1' } })).toEqual([])
    expect(spec({ vxlan: { group: '192.0.2.7' } })).toEqual([['192.0.2.7', expect.not.stringContaining('mark')]])
  })

  it('names that are secrets not at all', () => {
    expect(asked('static-hosts', { steps: [hosts], secret: 'registry' })).toEqual([])
    expect(asked('static-hosts', { steps: [step('EtcFile', '/etc/hosts', null)] })).toEqual([])
  })

  it('words of a login are no words of a process, and are not shown', () => {
    const url = 'https://me:hush@a/b'
    const [question] = asked('http-probe', { probes: [{ http: { url }, ...probe }] }) as [Question]
    expect(question.proves).toBe('probe of https://a/b')
    const lines = question.looks[0].script.split('\n').filter((line) => line.includes('hush'))
    for (const line of lines) expect(line).toMatch(/^ {2}printf '%s\\n' /)
  })

  it('whom a config names is no word of a process', () => {
    const endpoint = 'hush.example.org:80'
    for (const { looks } of asked('tcp-probe', { probes: [{ tcp: { endpoint }, ...probe }] }))
      expect(looks[0].script).toMatch(/^printf '%s\\n' hush\.example\.org \| timeout (?!.*hush)/)
    expect(asked('path-mtu', { now: hop, secret: '192.0.2.7' })).toEqual([])
    expect(asked('path-mtu', { now: hop })).toHaveLength(1)
  })

  it('a gateway that needs no finding is not checked, and never passed', () => {
    const verdicts = ['needs none', 'is written down'].map((said) =>
      judged('default-gateway', `192.0.2.7 dev eth0 ${said}`, { now: byDefault }),
    )
    expect(verdicts.map((one) => (one as Sight).verdict)).toEqual(['not-checked', 'not-checked'])
  })
})
