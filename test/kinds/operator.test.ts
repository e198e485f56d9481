import { describe, expect, test } from 'vitest'
import { operator } from '../../src/providers/linux/kinds/operator.ts'
import type { Operator } from '../../src/providers/linux/operator/spec.ts'
import { DHCPv4Config } from '../../src/schema/documents/dhcpv4-config.ts'
import { DHCPv6Config } from '../../src/schema/documents/dhcpv6-config.ts'
import { LegacyConfig } from '../../src/schema/legacy/index.ts'
import { configOf, probed, typed } from './words.ts'

const [none, uptime] = [probed('', 2), probed('500.25 900.00\n')]
const link = (more: object = {}) => ({
  ifindex: 2,
  ifname: 'eth0',
  flags: [],
  mtu: 1500,
  operstate: 'UP',
  link_type: 'ether',
  ...more,
})
const lease = { family: 'inet', local: '10.70.0.70', prefixlen: 24, scope: 'global', dynamic: true }
const way = (metric?: number) => ({
  type: '1',
  dst: 'default',
  gateway: '10.70.0.1',
  dev: 'eth0',
  protocol: '16',
  ...(metric && { metric }),
})
const list = (...rows: object[]) => probed(JSON.stringify(rows))

const own = probed(`/run/netloom/dhcp/dhcp4-eth0/settings:512 routes+resolvers mac
/run/netloom/dhcp/dhcp4-eth0/lease:address 10.70.0.70/24
/run/netloom/dhcp/dhcp4-eth0/lease:server 10.70.0.1
/run/netloom/dhcp/dhcp4-eth0/lease:seconds 120
/run/netloom/dhcp/dhcp4-eth0/lease:expires 580
/run/netloom/dhcp/dhcp4-eth0/lease:resolvers 10.70.0.53 
`)
/** What is running, a line each: its unit, or `-`, and its words. */
const listed = (processes: string) =>
  probed(
    processes
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(/\s+/))
      .map(
        ([unit = '', ...words]) => `process ${words[0]} same same /${unit === '-' ? '' : unit} ${words.join(' ')} \n`,
      )
      .join('') + 'end\n',
  )
const ourProcess = 'netloom-dhcp4-eth0.service  dhclient -4 -d -pf /run/netloom/dhcp/dhcp4-eth0/pid eth0\n'
const ours: Operator = {
  ...{ operator: 'dhcp4', link: 'eth0', routeMetric: 512, clientIdentifier: 'mac' },
  ...{ takesRoutes: true, takesHostname: false, by: 'netloom', leased: '10.70.0.70/24' },
}
const seenWith = (
  processes: string,
  more: { own?: object; managers?: string; networks?: string; routes?: object[]; links?: object[] },
) =>
  operator.observe(
    [
      (more.own as never) ?? none,
      listed(processes),
      list(...(more.links ?? [link({ addr_info: [lease] })])),
      list(...(more.routes ?? [way(100)])),
      probed(more.managers ?? '', 2),
      probed(more.networks ?? '', 2),
      uptime,
    ],
    [],
  )

describe('what a config asks for', () => {
  test('only what somebody wrote; the legacy form names no client', () => {
    const v4 = (document: object) => operator.fromResources(configOf([DHCPv4Config, document]))
    expect(v4({ name: 'eth0' })).toEqual([{ operator: 'dhcp4', link: 'eth0' }])
    expect(
      v4({ name: 'eth0', routeMetric: 512, ignoreHostname: true, ignoreRoutes: true, clientIdentifier: 'mac' }),
    ).toEqual([
      {
        operator: 'dhcp4',
        link: 'eth0',
        routeMetric: 512,
        clientIdentifier: 'mac',
        takesRoutes: false,
        takesHostname: false,
      },
    ])
    expect(v4({ name: 'eth0', clientIdentifier: 'none' })).toMatchObject([{ clientIdentifier: 'none' }])
    const v6 = { name: 'eth0', routeMetric: 7, clientIdentifier: 'duid', duidRaw: '00:01:AB' }
    expect(operator.fromResources(configOf([DHCPv6Config, v6]))).toEqual([
      { operator: 'dhcp6', link: 'eth0', clientIdentifier: '0001ab' },
    ])
    const interfaces = [{ interface: 'eth0', dhcp: true, dhcpOptions: { routeMetric: 9, ipv6: true } }]
    expect(operator.fromResources(configOf([LegacyConfig, { machine: { network: { interfaces } } }]))).toEqual([
      { operator: 'dhcp4', link: 'eth0', routeMetric: 9, clientIdentifier: 'none' },
      { operator: 'dhcp6', link: 'eth0', clientIdentifier: 'none' },
    ])
  })
})

describe('the clients of netloom', () => {
  test('are started with all they need to know, and stopped', () => {
    expect(typed(operator, null, { operator: 'dhcp4', link: 'eth0' })).toEqual([
      'dhcp-client start dhcp4 eth0 1024 mac routes+name+resolvers',
    ])
    const bare: Operator = { ...ours, takesRoutes: false, clientIdentifier: '0001ab' }
    expect(typed(operator, null, bare)).toEqual(['dhcp-client start dhcp4 eth0 512 0001ab resolvers'])
    expect(typed(operator, ours, null)).toEqual(['dhcp-client stop dhcp4 eth0'])
  })

  test('are seen where they run, with their lease', () => {
    const outputs = [own, listed(ourProcess), list(link({ addr_info: [lease] })), list(way(512)), none, none, uptime]
    const observed = operator.observe(outputs, [])
    expect(observed).toEqual([ours])
    expect(operator.statuses?.(observed, outputs)).toEqual([
      {
        ...{ operator: 'dhcp4', linkName: 'eth0', by: 'netloom', address: '10.70.0.70/24', server: '10.70.0.1' },
        ...{ resolvers: ['10.70.0.53'], leaseSeconds: 120, secondsLeft: 80 },
      },
    ])
  })

  test('are not there where they were stopped, whatever they left', () => {
    expect(seenWith('', { own, links: [link()], routes: [] })).toEqual([])
    expect(seenWith('', { own })).toEqual([])
  })

  test('of links with unusual names are known by the names of their units', () => {
    const settings = probed('/run/netloom/dhcp/dhcp4-br-lan/settings:1024 resolvers none\n')
    expect(
      seenWith('netloom-dhcp4-br\\x2dlan.service dhcpcd: br-lan', { own: settings, links: [], routes: [] }),
    ).toMatchObject([{ link: 'br-lan', by: 'netloom' }])
  })

  test('take their address along', () => {
    const around = () => [{ link: 'eth0', address: '10.70.0.70/24', dynamic: true }] as never
    expect(operator.sideEffects?.({ before: ours, after: null }, { seen: around, target: around })).toMatchObject([
      { kind: 'Address', id: 'eth0/10.70.0.70/24', leaves: null },
    ])
    expect(
      operator.sideEffects?.({ before: { ...ours, by: 'dhcpcd' }, after: null }, { seen: around, target: around }),
    ).toEqual([])
  })
})

describe('clients of others', () => {
  const theirs = { operator: 'dhcp4', link: 'eth0', routeMetric: 100, leased: '10.70.0.70/24' }
  test.each([
    [
      'ifupdown',
      'ifup@eth0.service /sbin/dhclient -4 -v -i -pf /run/dhclient.eth0.pid eth0',
      {},
      'ifupdown (dhclient)',
    ],
    ['dhcpcd', 'dhcpcd.service dhcpcd: eth0', {}, 'dhcpcd'],
    ['dhcpcd of all links', 'dhcpcd.service dhcpcd: [manager]', {}, 'dhcpcd'],
    [
      'networkd, by its lease',
      '- x',
      { managers: '/run/systemd/netif/leases/2:ADDRESS=10.70.0.70\n' },
      'systemd-networkd',
    ],
    ['NetworkManager', '- x', { managers: '/run/NetworkManager/devices/2:connection-uuid=1\n' }, 'NetworkManager'],
    ['nobody knows whom', '- x', {}, 'another program'],
  ])('are known: %s', (_, processes, more, by) => {
    expect(seenWith(processes, more)[0]).toMatchObject({ ...theirs, by })
  })

  test('are known before they have a lease', () => {
    const managers = '/run/systemd/netif/links/2:NETWORK_FILE=/etc/systemd/network/lan.network\n'
    const more = { managers, networks: '/etc/systemd/network/lan.network:DHCP=yes\n', links: [link()], routes: [] }
    expect(seenWith('- x', more).map(({ operator, by }) => `${operator} ${by}`)).toEqual([
      'dhcp4 systemd-networkd',
      'dhcp6 systemd-networkd',
    ])
  })

  test('are none where an address has no lifetime, or a router gave it', () => {
    const addresses = [
      { ...lease, dynamic: false },
      { family: 'inet6', local: 'fd00::5', prefixlen: 64, scope: 'global', dynamic: true },
    ]
    expect(seenWith('- x', { links: [link({ addr_info: addresses })], routes: [] })).toEqual([])
  })

  test('are never joined by a second one, nor stopped', () => {
    const before: Operator = { ...ours, by: 'NetworkManager', routeMetric: 100 }
    const around = { seen: () => [], target: () => [] }
    expect(operator.remarks?.({ before, after: { ...before, routeMetric: 512 } }, around)).toMatchObject([
      {
        severity: 'error',
        code: 'plan/dhcp-by-other',
        summary: expect.stringContaining('NetworkManager, with the metric 100'),
      },
    ])
    expect(operator.commands({ before, after: null })).toEqual([])
  })

  test('what runs must be known', () => {
    expect(() =>
      operator.observe([none, probed('', 127, 'sh: not found'), list(), list(), none, none, uptime], []),
    ).toThrow('what runs could not be listed: sh: not found')
  })
})

describe('a client that no server answers', () => {
  test('is of no use, which is told, and no fault of the change that started it', () => {
    const { leased: _, ...waiting } = ours
    expect(operator.ails?.(waiting)).toMatchObject({ isFault: false, why: expect.stringContaining('no lease') })
    expect([ours, { ...waiting, by: 'NetworkManager' }].map((one) => operator.ails?.(one))).toEqual([
      undefined,
      undefined,
    ])
  })
})
