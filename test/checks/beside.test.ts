import { describe, expect, it, test } from 'vitest'
import { checks } from '../../src/checks/index.ts'
import { type Checked, type Holdings, mends, neighbours } from '../../src/model/node/check.ts'
import {
  address,
  all,
  chain,
  hostname,
  hosts,
  node,
  param,
  port,
  resolver,
  route,
  rule,
  seenIn,
  told,
} from './shown.ts'

const networkd = [
  'link eth0',
  'networkd eth0 ADMIN_STATE=configured',
  'networkd eth0 NETWORK_FILE=/etc/systemd/network/10-eth0.network',
  'networkd eth1 ADMIN_STATE=unmanaged',
]
const interfaces = [
  'auto lo',
  'iface lo inet loopback',
  'allow-hotplug eth1',
  'iface eth1 inet static',
  'iface default inherits x',
]
const ifupdown = interfaces.map((line) => `/etc/network/interfaces:${line}`)
const manager = [
  'nm eth2 managed=true',
  'nm eth2 connection-uuid=a-1',
  'nm eth3 managed=true',
  'nm eth3 connection-uuid=b-2',
  '/run/NetworkManager/system-connections/eth3.nmconnection:uuid=b-2',
  '/run/NetworkManager/system-connections/eth3.nmconnection:external=true',
]
const everything = all(
  ...['eth0', 'eth1', 'eth2', 'eth3'].map((link, n) => address(link, `10.0.${n}.1/24`)),
  ...[route('10.9.0.0/16', 'eth0'), route('10.8.0.0/16'), rule, chain, resolver, hostname, hosts, port('eth0', 'br0')],
)

describe('what somebody else takes away', () => {
  test('systemd-networkd: what is on its links, and what is on none', () => {
    const [only, ...others] = told(node(['systemd-networkd'], ...networkd), everything)
    expect(others).toEqual([])
    expect(only).toMatch(
      /^beside\/takes-away: systemd-networkd has eth0, and takes Address\/eth0\/10\.0\.0\.1\/24, Route\/254\/10\.9\.0\.0\/16\/0, Link\/eth0, .* away when it is restarted/,
    )
  })
  test('not what it does not have, nor links that it has by a file of ours', () => {
    expect(told(node(['systemd-networkd'], ...networkd), all(address('eth1', '10.0.1.1/24'), resolver))).toEqual([])
    const own = networkd.map((line) => line.replace('10-eth0', '40-netloom-eth0'))
    expect(told(node(['systemd-networkd'], ...own), everything)).toEqual([])
    expect(told(node([], ...networkd), everything)).toEqual([])
  })
  test('netplan, where it wrote the files of networkd', () => {
    const files = networkd.map((line) =>
      line.replace('/etc/systemd/network/10-eth0', '/run/systemd/network/10-netplan-eth0'),
    )
    expect(told(node(['systemd-networkd'], ...files), everything)).toEqual([
      expect.stringMatching(/^beside\/takes-away: netplan, by systemd-networkd, has eth0, .* with `netplan apply`/),
    ])
  })
  test('NetworkManager: what is on links with a profile of its own, and resolv.conf', () => {
    const found = told(node(['NetworkManager'], ...manager), everything)
    expect(found).toEqual([
      expect.stringMatching(
        /^beside\/takes-away: NetworkManager has eth2, and takes Address\/eth2\/10\.0\.2\.1\/24 away/,
      ),
      expect.stringMatching(/^beside\/overwrites: NetworkManager writes \/etc\/resolv\.conf/),
    ])
    const told2 = node(['NetworkManager'], ...manager, '/etc/NetworkManager/conf.d/90.conf:dns=none')
    expect(told(told2, all(resolver))).toEqual([])
  })
  test('ifupdown: what is on links with a stanza, with the file it stands in', () => {
    expect(told(node(['networking'], ...ifupdown), everything)).toEqual([
      expect.stringMatching(
        /^beside\/takes-away: ifupdown has eth1 \(\/etc\/network\/interfaces\): .* take Address\/eth1\/10\.0\.1\.1\/24 away/,
      ),
    ])
  })
  test('ifupdown2: what no stanza has, and another program than ifupdown', () => {
    const found = node(['networking'], ...ifupdown, '/etc/network/interfaces:iface eth2', 'installed ifupdown2')
    expect(told(found, everything)).toEqual([
      expect.stringMatching(
        /^beside\/takes-away: ifupdown2 has eth1, eth2 .*`ifreload -a`.* take .*eth2\/10\.0\.2\.1\/24 away/,
      ),
    ])
  })
  test('docker and networks of clusters: what the config has on their links', () => {
    const links = ['link docker0', 'link flannel.1', 'link eth0', 'chain KUBE', 'chain DOCKER']
    const found = node(['docker'], ...links)
    expect(told(found, everything)).toEqual([])
    expect(told(found, all(address('flannel.1', '10.1.0.1/32'), port('docker0', 'br0')))).toEqual([
      expect.stringMatching(/^beside\/takes-away: docker made docker0, .*: Link\/docker0 goes/),
      expect.stringMatching(/^beside\/takes-away: flannel made flannel\.1, .*: Address\/flannel\.1/),
    ])
    expect(told(found, all(param('net.ipv4.ip_forward', '0')))).toEqual([
      expect.stringContaining('docker switches forwarding on'),
      expect.stringContaining('kube-proxy switches forwarding on'),
    ])
    expect(told(found, all(param('net.ipv4.ip_forward', '1')))).toEqual([])
  })
  test('keepalived: addresses that both have', () => {
    const found = node(['keepalived'], '/etc/keepalived/keepalived.conf:10.0.0.1/24 dev eth0')
    expect(told(found, everything)).toEqual([
      expect.stringContaining('keepalived gives and takes Address/eth0/10.0.0.1/24'),
    ])
    expect(told(found, all(address('eth0', '10.0.0.2/24')))).toEqual([])
  })
})

describe('what somebody else writes', () => {
  test('DHCP clients: resolv.conf, unless they are told not to', () => {
    expect(told(node([], 'pid /run/dhclient.eth0.pid', 'pid /run/dhcpcd/pid'), everything)).toEqual([
      expect.stringContaining('dhcpcd, dhclient writes /etc/resolv.conf'),
    ])
    expect(told(node([], 'process dhcpcd', '/etc/dhcpcd.conf:nohook resolv.conf'), everything)).toEqual([])
    expect(told(node([], 'process dhcpcd'), all(chain))).toEqual([])
  })
  test('resolv.conf, whoever keeps it', () => {
    const [stub, debian] = ['resolv ../run/systemd/resolve/stub-resolv.conf', 'resolv /etc/resolvconf/run/resolv.conf']
    expect(told(node(['systemd-resolved'], stub), all(resolver))).toEqual([
      expect.stringMatching(/^beside\/resolves: systemd-resolved keeps/),
    ])
    // A link that is left over, and a file of our own.
    expect(told(node([], stub), all(resolver))).toEqual([])
    expect(told(node(['systemd-resolved'], 'resolv '), all(resolver))).toEqual([])
    expect(told(node([], debian, 'installed resolvconf', 'process dhclient'), all(resolver))).toEqual([
      expect.stringMatching(/^beside\/resolves: resolvconf keeps/),
    ])
    expect(told(node([], 'resolv ', 'installed resolvconf'), all(resolver))).toEqual([])
    expect(told(node([], 'resolv ', 'installed openresolv'), all(resolver))).toEqual([
      expect.stringMatching(/^beside\/overwrites: resolvconf \(openresolv\) writes/),
    ])
    expect(told(node([], 'installed openresolv', '/etc/resolvconf.conf:resolvconf=NO'), all(resolver))).toEqual([])
    expect(told(node(['systemd-resolved', 'NetworkManager'], stub), all(resolver))).toHaveLength(1)
    expect(told(node(['systemd-resolved'], stub), all(chain))).toEqual([])
  })
  test('cloud-init: the host name and /etc/hosts', () => {
    const cfg = ['preserve_hostname: false', 'manage_etc_hosts: true'].map((line) => `/etc/cloud/cloud.cfg:${line}`)
    const codes = told(node(['cloud-init'], ...cfg), everything)
    expect(codes).toEqual([expect.stringContaining('host name again'), expect.stringContaining('/etc/hosts anew')])
    const kept = node(['cloud-init'], ...cfg, '/etc/cloud/cloud.cfg.d/99.cfg:preserve_hostname: true')
    expect(told(kept, all(hostname))).toEqual([])
    expect(told(node(['cloud-init'], ...cfg, 'cloud-init disabled'), everything)).toEqual([])
  })
})

test('firewalls: who flushes ours, and who filters too', () => {
  const found = node(['nftables', 'firewalld', 'ufw'], '/etc/ufw/ufw.conf:ENABLED=yes')
  expect(told(found, everything).map((line) => line.split(' ')[0])).toEqual([
    'beside/flushes:',
    'beside/filters:',
    'beside/filters:',
  ])
  expect(told(found, all(rule))).toEqual([])
  expect(told(node(['ufw'], '/etc/ufw/ufw.conf:ENABLED=no'), everything)).toEqual([])
})

test('routing daemons see our routes', () => {
  expect(told(node(['frr', 'bird']), everything)).toEqual([expect.stringMatching(/^beside\/announces: frr and bird/)])
  expect(told(node(['bird']), all(chain))).toEqual([])
})

describe('a service', () => {
  const state = (active: string, file: string) =>
    seenIn({
      'sh -s -- beside': { stdout: 'systemd\nend\n' },
      'systemctl show': { stdout: `Id=nftables.service\nActiveState=${active}\nUnitFileState=${file}\n` },
    })
  it('counts where it runs, or will at the next boot', () => {
    expect(told(state('active', 'disabled'), all(chain))).toHaveLength(1)
    expect(told(state('inactive', 'enabled'), all(chain))).toHaveLength(1)
    expect(told(state('inactive', 'disabled'), all(chain))).toEqual([])
  })
})

describe('a look that failed', () => {
  it('is told once, and never taken for nobody being there', () => {
    const unread = 'beside/unread: who else looks after the network of this node could not be read: '
    expect(
      told(seenIn({ 'sh -s -- beside': { stdout: 'link eth0\n', stderr: 'sh: fork failed' } }), everything),
    ).toEqual([`${unread}sh: fork failed`])
    expect(
      told(seenIn({ 'sh -s -- beside': { stdout: 'unread /etc/network/interfaces\nend\n' } }), everything),
    ).toEqual([`${unread}/etc/network/interfaces`])
    expect(
      told(
        seenIn({
          'sh -s -- beside': { stdout: 'systemd\nend\n' },
          'systemctl show': { code: 1, stderr: 'Connection timed out\n' },
        }),
        everything,
      ),
    ).toEqual([`${unread}systemctl: Connection timed out`])
  })
  it('is of no interest where netloom has nothing', () => {
    expect(told(seenIn({ 'sh -s -- beside': { stderr: 'sh: fork failed' } }), all())).toEqual([])
  })
})

describe('what prevents it', () => {
  const files = (found: Checked, holdings: Holdings) =>
    mends(checks, found, holdings, []).map(({ id, spec }) => [id, (spec as { files: object }).files])
  const said = (...words: readonly string[]) =>
    `# So that what netloom has on the node is left alone.\n[Network]\n${words.join('\n')}\n`
  const own = '/etc/systemd/networkd.conf.d/90-netloom.conf'
  const beside = '/etc/systemd/network/10-eth0.network.d/90-netloom.conf'
  const foreign = said('ManageForeignRoutes=no', 'ManageForeignRoutingPolicyRules=no')

  test('for systemd-networkd: itself, and each file of a link that holds something of ours', () => {
    const found = node(['systemd-networkd'], ...networkd)
    expect(files(found, all(address('eth0', '10.0.0.1/24')))).toEqual([
      ['systemd-networkd', { [beside]: said('KeepConfiguration=static') }],
    ])
    expect(files(found, all(rule))).toEqual([['systemd-networkd', { [own]: foreign }]])
    expect(files(found, all(port('eth0', 'br0'), route('10.9.0.0/16', 'eth0')))).toEqual([
      ['systemd-networkd', { [own]: foreign, [beside]: said('KeepConfiguration=static', 'KeepMaster=yes') }],
    ])
    expect(files(found, all(address('eth1', '10.0.1.1/24')))).toEqual([])
    expect(files(found, { held: [rule], ours: [] })).toEqual([])
  })
  test('keeps what is kept already, and does not count itself', () => {
    const file = '/etc/systemd/network/10-eth0.network'
    const with_ = (...lines: readonly string[]) =>
      files(node(['systemd-networkd'], ...networkd, ...lines), all(address('eth0', '10.0.0.1/24')))
    expect(with_(`${file}:KeepConfiguration=yes`)).toEqual([])
    expect(with_(`${file}.d/50.conf:KeepConfiguration=dhcp`)).toEqual([
      ['systemd-networkd', { [beside]: said('KeepConfiguration=yes') }],
    ])
    expect(with_(`${beside}:KeepConfiguration=static`)).toEqual([
      ['systemd-networkd', { [beside]: said('KeepConfiguration=static') }],
    ])
  })
  test('for NetworkManager: that it writes no resolv.conf', () => {
    const found = node(['NetworkManager'], '/etc/NetworkManager/conf.d/90-netloom.conf:dns=none')
    expect(files(found, all(resolver))).toEqual([
      [
        'NetworkManager',
        { '/etc/NetworkManager/conf.d/90-netloom.conf': expect.stringContaining('[main]\ndns=none\n') },
      ],
    ])
    expect(files(found, all(chain))).toEqual([])
  })
  test('for ifupdown, and ifupdown2 where that runs it: a program that brings back what was on a link', () => {
    const path = '/etc/network/if-up.d/netloom'
    const on = all(address('eth1', '10.0.1.1/24'))
    const [[id, own] = []] = files(node(['networking'], ...ifupdown), on)
    expect([id, own]).toEqual([
      'ifupdown',
      { [path]: expect.stringMatching(/^#!\/bin\/sh\n[\s\S]* again "\$IFACE"\n/) },
    ])
    expect(files(node(['networking'], ...ifupdown), all(address('eth0', '10.0.0.1/24'), chain))).toEqual([])
    const two = [...ifupdown, 'installed ifupdown2']
    const scripts = '/etc/network/ifupdown2/ifupdown2.conf:addon_scripts_support=1'
    expect(files(node(['networking'], ...two), on)).toEqual([])
    expect(files(node(['networking'], ...two, scripts), on)).toEqual([['ifupdown', { [path]: expect.any(String) }]])
    const kept = { kind: 'ManagerDropIn', id: 'ifupdown', spec: {} }
    expect(told(node(['networking'], ...ifupdown), { held: [...on.held, kept], ours: on.ours })).toEqual([
      expect.stringMatching(/^beside\/prevented: ifupdown has eth1 .*ManagerDropIn\/ifupdown has it brought back/),
    ])
  })
  test('stays where nobody could see who is there, and is told where it is', () => {
    const kept = [{ kind: 'ManagerDropIn', id: 'systemd-networkd', spec: {} }]
    expect(mends(checks, seenIn({}), all(rule), kept)).toEqual(kept)
    expect(mends(checks, undefined, all(rule), kept)).toEqual(kept)
    const holdings = { held: [rule, ...kept], ours: [rule] }
    expect(told(node(['systemd-networkd'], ...networkd), holdings)).toEqual([
      expect.stringMatching(/^beside\/prevented: systemd-networkd would take RoutingRule\/1000 away/),
    ])
  })
})

test('who looks after what of ours, by what was seen and no more', () => {
  const services = ['systemd-networkd', 'NetworkManager', 'networking', 'nftables', 'firewalld']
  const found = node(services, ...networkd, ...manager, ...ifupdown, 'pid /run/dhclient.eth0.pid')
  expect(neighbours(checks, found, everything)).toEqual([
    {
      by: 'systemd-networkd',
      things: [
        'Address/eth0/10.0.0.1/24',
        'Route/254/10.9.0.0/16/0',
        'Link/eth0',
        'Route/254/10.8.0.0/16/0',
        'RoutingRule/1000',
      ],
    },
    { by: 'NetworkManager', things: ['Address/eth2/10.0.2.1/24', 'Resolver/resolvers'] },
    { by: 'ifupdown', things: ['Address/eth1/10.0.1.1/24'] },
    { by: 'dhclient', things: ['Resolver/resolvers'] },
    { by: 'nftables.service', things: ['NfTablesChain/ingress'] },
  ])
  expect(neighbours(checks, found, all(hostname))).toEqual([])
  expect(neighbours(checks, seenIn({}), everything)).toEqual([])
})

/** Of the one probe of a check this output, of all others that there is nothing. */
const seenBy = (id: string, stdout: string): Checked => {
  const check = checks.find((one) => one.id === id)
  return { seen: check ? { [id]: check.read([{ code: 0, stdout, stderr: '' }]) ?? {} } : {} }
}

describe('what is missing, or waits', () => {
  const operator = { kind: 'Operator', id: 'eth0/dhcp4', spec: { operator: 'dhcp4', link: 'eth0' } }
  const drops = { kind: 'NfTablesChain', id: 'ingress', spec: { name: 'ingress', policy: 'drop' } }
  test('a DHCP client that netloom is to run, unless another runs one already', () => {
    const none = seenIn({ 'true ': { code: 1 } })
    const there = (found: Checked) => told(found, all(operator)).filter((line) => line.startsWith('plan/'))
    expect(there(none)).toEqual([expect.stringMatching(/^plan\/no-dhcp-client: /)])
    expect(told(none, { held: [operator], ours: [] }).filter((line) => line.startsWith('plan/'))).toEqual([])
    expect(there(seenIn({ 'true ': { code: 0 } }))).toEqual([])
  })
  test('by the sockets the node shows, where a chain drops', () => {
    const sockets = '/proc/net/udp6:16275: 00000000000000000000000001000000:0222 \n/proc/net/raw: 110: 00000000:0070 \n'
    const found = seenBy('awaiting', sockets)
    expect(told(found, all(drops))).toEqual([expect.stringMatching(/a DHCPv6 client .* and VRRP .* wait on this node/)])
    expect(told(found, all(chain))).toEqual([])
    expect(
      checks
        .find(({ id }) => id === 'awaiting')
        ?.read([{ code: 0, stdout: '/proc/net/udp: 1: 00000000:0222 \n', stderr: '' }]),
    ).toBeUndefined()
  })
})
