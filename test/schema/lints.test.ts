import { expect, test } from 'vitest'
import { parseMachineConfig } from '../../src/config/document/machine-config.ts'
import { doc, lintsOf, stream } from './verdict.ts'

const link = (name: string, rest = '') => doc('LinkConfig', `name: ${name}\n${rest}`)
const bond = (name: string, links: string) =>
  doc('BondConfig', `name: ${name}\nlinks: [${links}]\nbondMode: balance-rr`)
const vlan = (name: string, parent: string) => doc('VLANConfig', `name: ${name}\nvlanID: 5\nparent: ${parent}`)
const vrf = (name: string, table: string) => doc('VRFConfig', `name: ${name}\ntable: ${table}`)
const rule = (name: string, ports: string, ingress: string, protocol = 'tcp') =>
  doc(
    'NetworkRuleConfig',
    `name: ${name}\nportSelector: {ports: [${ports}], protocol: ${protocol}}\ningress: [${ingress}]`,
  )
const nat = (name: string, more = '') => doc('NetworkNATRuleConfig', `name: ${name}\n${more}`)
const forwarding = doc('SysctlConfig', 'params: {net.ipv4.ip_forward: "1"}')
const block = doc('NetworkDefaultActionConfig', 'ingress: block')
const all = '{subnet: 0.0.0.0/0}, {subnet: "::/0"}'
const vip = doc('Layer2VIPConfig', 'name: 10.0.0.9\nlink: eth0')
const legacy = (...entries: string[]) => `machine: {network: {interfaces: [${entries.map((one) => `{${one}}`)}]}}\n`
const own = 'Yf/FiYXlk8rWzy38AsaClCieh+rKX+GqyE0ANhOA7mQ='
const [one, two] = ['dVqJmm9LRNZSbR0sXH5XjTIIBdwfVVPqVqVOFuQdBX4=', 'fP+xJZvUA5n1Pi/f5wcPiV6tZ6fHwqcGaXe98NfEgkE=']
const peers = (...list: [key: string, networks: string][]) =>
  doc(
    'WireguardConfig',
    `name: wg0\nprivateKey: GBfnMCmKtIPmUYwV8bkXTzKmTSHz1Qk3MtXfKmYlmFw=\npeers: [${list.map(([key, networks]) => `{publicKey: ${key}, allowedIPs: [${networks}]}`)}]`,
  )

const macvlan = (name: string, parent: string, mode = 'bridge') =>
  doc('MacVLANConfig', `name: ${name}\nparent: ${parent}\nmode: ${mode}`)
const vxlan = (more: string, mtu: number) => doc('VXLANConfig', `name: vx\nid: 7\nparent: eth0\nmtu: ${mtu}\n${more}`)

const servers = (count: number) =>
  `nameservers: [${Array.from({ length: count }, (_, n) => `{address: 10.0.0.${n + 1}}`)}]`

test.each([
  ['a link twice in one bond', bond('a', 'e, e'), ['listed-twice']],
  ['a link in one bond', bond('a', 'e, f'), []],
  [
    'an addressed member',
    stream(bond('a', 'e'), link('e', 'addresses: [{address: 10.0.0.1/8}]')),
    ['member-addressed'],
  ],
  ['a member that asks for an address', stream(bond('a', 'e'), doc('DHCPv6Config', 'name: e')), ['member-addressed']],
  ['the bond asks for one', stream(bond('a', 'e'), doc('DHCPv4Config', 'name: a')), []],
  [
    'a member that asks in the legacy form',
    stream(bond('a', 'e'), legacy('interface: e, dhcp: true')),
    ['member-addressed'],
  ],
  ['a member that is ignored', stream(bond('a', 'e'), legacy('interface: e, dhcp: true, ignore: true')), []],
  ['a member that holds a shared address', stream(bond('a', 'eth0'), vip), ['member-addressed']],
  ['a member with an MTU', stream(bond('a', 'e'), link('e', 'mtu: 9000')), []],
  [
    'an addressed member of a VRF',
    stream(doc('VRFConfig', 'name: v\ntable: 7\nlinks: [e]'), link('e', 'addresses: [{address: 10.0.0.1/8}]')),
    [],
  ],

  [
    'a route of such a member outside of the VRF',
    stream(doc('VRFConfig', 'name: v\ntable: 7\nlinks: [e]'), link('e', 'routes: [{destination: 10.0.0.0/8}]')),
    ['route-outside-vrf'],
  ],
  [
    'a route of such a member within it',
    stream(
      doc('VRFConfig', 'name: v\ntable: 7\nlinks: [e]'),
      link('e', 'routes: [{destination: 10.0.0.0/8, table: "7"}]'),
    ),
    [],
  ],
  ['a MACVLAN on a link', stream(link('e'), macvlan('m', 'e')), []],
  ['two of them', stream(link('e'), macvlan('m', 'e'), macvlan('n', 'e')), []],
  ['one that is alone', stream(link('e'), macvlan('m', 'e', 'passthru')), []],
  ['one that is not alone', stream(link('e'), macvlan('m', 'e', 'passthru'), macvlan('n', 'e')), ['parent-taken']],
  ['a MACVLAN on a port', stream(bond('a', 'e'), macvlan('m', 'e')), ['parent-taken']],
  ['a MACVLAN on another', stream(link('e'), macvlan('m', 'e'), macvlan('n', 'm')), ['parent-taken']],

  ['a VLAN on nothing', vlan('v', 'eth0'), ['no-parent']],
  ['a VLAN on a link', stream(link('eth0'), vlan('v', 'eth0')), []],
  ['a VLAN on a link of the legacy form', stream(legacy('interface: eth0'), vlan('v', 'eth0')), []],
  ['a VLAN on a bond', stream(bond('bond0', 'e'), vlan('v', 'bond0')), []],
  ['a VLAN on a member', stream(bond('bond0', 'e'), vlan('v', 'e')), []],
  ['a VLAN on a link with DHCP', stream(doc('DHCPv4Config', 'name: eth0'), vlan('v', 'eth0')), []],
  [
    'a VLAN on an alias',
    stream(doc('LinkAliasConfig', "name: net%d\nselector: {match: 'true'}"), vlan('v', 'net0')),
    [],
  ],
  ['a VLAN on itself', vlan('v', 'v'), ['own-parent']],
  ['VLANs on each other', stream(vlan('a', 'b'), vlan('b', 'a')), ['own-parent', 'own-parent']],
  ['a shared address alone', vip, []],
  ['a shared address beside other links', stream(vip, link('eth1')), ['no-link']],
  ['a shared address on a link', stream(vip, link('eth0')), []],

  ['two VRFs on one table', stream(vrf('a', '7'), vrf('b', '7')), ['same-table']],
  ['two VRFs on two tables', stream(vrf('a', '7'), vrf('b', '8')), []],

  ['a gateway on the net', link('e', 'addresses: [{address: 10.0.0.2/24}]\nroutes: [{gateway: 10.0.0.1}]'), []],
  [
    'a gateway off the net',
    link('e', 'addresses: [{address: 10.0.0.2/24}]\nroutes: [{gateway: 10.0.1.1}]'),
    ['gateway-off-net'],
  ],
  ['a gateway with DHCP', stream(link('e', 'routes: [{gateway: 10.0.1.1}]'), doc('DHCPv4Config', 'name: e')), []],
  [
    'a gateway with DHCP of the other family',
    stream(link('e', 'routes: [{gateway: 10.0.1.1}]'), doc('DHCPv6Config', 'name: e')),
    ['gateway-off-net'],
  ],
  ['a gateway of the link', link('e', 'routes: [{gateway: "fe80::1"}]'), []],
  [
    'a gateway by another route',
    link('e', 'addresses: [{address: 10.0.0.2/32}]\nroutes: [{destination: 10.9.0.1/32}, {gateway: 10.9.0.1}]'),
    [],
  ],
  [
    'a gateway on the net of the legacy form',
    stream(legacy('interface: e, addresses: [10.0.0.2/24]'), link('e', 'routes: [{gateway: 10.0.0.1}]')),
    [],
  ],
  [
    'an old gateway off the net',
    legacy('interface: e, addresses: [10.0.0.2/24], routes: [{gateway: 10.0.1.1}]'),
    ['gateway-off-net'],
  ],
  [
    'a gateway off the net of chosen links',
    legacy('deviceSelector: {driver: x}, addresses: [10.0.0.2/24], routes: [{gateway: 10.0.1.1}]'),
    ['gateway-off-net'],
  ],
  [
    'a gateway on the net of another entry for the same links',
    legacy(
      'deviceSelector: {driver: x}, addresses: [10.0.0.2/24]',
      'deviceSelector: {driver: x}, routes: [{gateway: 10.0.0.1}]',
    ),
    [],
  ],
  [
    'chosen links with DHCP',
    legacy(
      'deviceSelector: {driver: x}, dhcp: true, routes: [{gateway: 10.0.1.1}], vlans: [{vlanId: 5, dhcp: true, routes: [{gateway: 10.0.2.1}]}]',
    ),
    [],
  ],
  ['an old gateway with DHCP', legacy('interface: e, dhcp: true, routes: [{gateway: 10.0.1.1}]'), []],

  [
    'a route of two families',
    link('e', 'addresses: [{address: 10.0.0.2/24}]\nroutes: [{destination: "fd00::/8", gateway: 10.0.0.1}]'),
    ['family'],
  ],
  [
    'IPv4 by way of an IPv6 gateway',
    link('e', 'routes: [{destination: 10.0.0.0/8, gateway: "fe80::1", source: 10.0.0.2}]'),
    [],
  ],
  [
    'IPv4 by way of an IPv6 gateway from an IPv6 source',
    link('e', 'routes: [{destination: 10.0.0.0/8, gateway: "fe80::1", source: "fd00::1"}]'),
    ['family'],
  ],
  [
    'everything by way of an IPv6 gateway from IPv4',
    link('e', 'routes: [{gateway: "fe80::1", source: 10.0.0.2}]'),
    ['family'],
  ],
  ['a source of another family', link('e', 'routes: [{destination: 10.0.0.0/8, source: "fd00::1"}]'), ['family']],
  [
    'a rule of two families',
    doc('RoutingRuleConfig', 'name: "5"\ntable: 7\nsrc: 10.0.0.0/8\ndst: "fd00::/8"'),
    ['family'],
  ],

  ['a rule for all', rule('r', '22', all), []],
  ['a rule for nobody', rule('r', '22', ''), ['lock-out', 'empty-means-all']],
  ['a rule for IPv4 only', rule('r', '22', '{subnet: 10.0.0.0/8}'), ['lock-out']],
  ['the same where all else is shut', stream(block, rule('r', '22', '{subnet: 10.0.0.0/8}')), []],
  [
    'a rule without a protocol',
    doc('NetworkRuleConfig', `name: r\nportSelector: {ports: [22]}\ningress: [${all}]`),
    ['no-protocol'],
  ],
  [
    'an exception outside',
    rule('r', '22', '{subnet: 10.0.0.0/8, except: 11.0.0.0/8}, {subnet: "::/0"}'),
    ['except-outside'],
  ],
  ['two rules for one port', stream(rule('a', '22', all), rule('b', '20-30', all)), ['overlapping-rule']],
  [
    'a rule in an earlier one',
    stream(block, rule('a', '20-30', all), rule('b', '22', '{subnet: 10.0.0.0/8}')),
    ['shadowed-rule'],
  ],
  ['not so in its networks', stream(block, rule('a', '22', '{subnet: 10.0.0.0/8}'), rule('b', '22', all)), []],
  [
    'nor where the earlier one has an exception',
    stream(
      block,
      rule('a', '22', '{subnet: 10.0.0.0/8, except: 10.1.0.0/16}'),
      rule('b', '22', '{subnet: 10.0.0.0/9}'),
    ),
    [],
  ],
  [
    'where all is accepted, one that shuts out less',
    stream(rule('a', '22', `{subnet: 10.0.0.0/8}, {subnet: "fd00::/8"}`), rule('b', '22', all)),
    ['shadowed-rule', 'overlapping-rule'],
  ],
  ['translation without forwarding', nat('a'), ['no-forwarding']],
  ['with it', stream(nat('a'), forwarding), []],
  [
    'IPv6 without its own',
    stream(nat('a', 'sourceAddress: {includeSubnets: ["fd00::/8"]}'), forwarding),
    ['no-forwarding'],
  ],
  [
    'of no family',
    stream(nat('a', 'type: snat\nsnatAddress: 192.0.2.1\nsourceAddress: {includeSubnets: ["fd00::/8"]}'), forwarding),
    ['family'],
  ],
  [
    'behind one of all',
    stream(nat('a'), nat('b', 'outputInterface: {interfaceNames: [e]}'), forwarding),
    ['shadowed-rule'],
  ],
  ['of the other end', stream(nat('a'), nat('b', 'type: dnat\ndnatAddress: 10.0.0.9'), forwarding), []],
  [
    'a destination that is blocked before',
    stream(block, nat('b', 'type: dnat\ndnatAddress: 10.0.0.9'), forwarding),
    ['nothing-to-translate'],
  ],
  ['nothing by a link', doc('NetworkLinkIngressConfig', 'name: e\ndestinationAddresses: []'), ['empty-means-all']],
  ['its own by a link', doc('NetworkLinkIngressConfig', 'name: e'), []],
  ['two protocols', stream(rule('a', '22', all), rule('b', '22', all, 'udp')), []],

  ['a port without name', doc('BridgeConfig', 'name: b\nlinks: [""]'), ['link-name']],
  ['who asks has such a name', doc('DHCPv4Config', 'name: a-name-that-is-too-long'), ['link-name']],
  ['and who holds an address', doc('Layer2VIPConfig', 'name: 10.0.0.9\nlink: "a b"'), ['link-name']],
  ['names that the kernel refuses', link('a-name-that-is-too-long'), ['link-name']],
  ['a peer that is itself', peers([own, '10.0.0.0/24']), ['self-peer']],
  ['a peer twice', peers([one, '10.0.0.0/24'], [one, '10.0.1.0/24']), ['same-peer']],
  ['one network behind two peers', peers([one, '10.0.0.0/24'], [two, '10.0.0.0/24']), ['same-network']],
  ['a network in another', peers([one, '10.0.0.0/8'], [two, '10.0.0.0/24']), ['same-network']],
  ['a network beside the default', peers([one, '0.0.0.0/0'], [two, '10.0.0.0/24']), []],
  [
    'two BGP instances in one domain',
    stream(doc('BGPInstanceConfig', 'name: a\nlocalASN: 1'), doc('BGPInstanceConfig', 'name: b\nlocalASN: 1')),
    ['bgp-domain'],
  ],
  ['a network with bits of a host', link('e', 'routes: [{destination: 10.9.0.5/24}]'), ['host-bits']],
  ['one of IPv6', link('e', 'routes: [{destination: "fd00::5/64"}]'), ['host-bits']],
  ['one in the legacy form', legacy('interface: e, routes: [{network: 10.9.0.5/24}]'), ['host-bits']],
  ['a network, and a single host', link('e', 'routes: [{destination: 10.9.0.0/24}, {destination: 10.9.1.5/32}]'), []],
  ['a black hole with bits of a host', doc('BlackholeRouteConfig', 'name: 10.9.0.5/24'), ['host-bits']],
  ['a rule with such a source', doc('RoutingRuleConfig', 'name: "5"\ntable: 7\nsrc: 10.9.0.5/24'), ['host-bits']],
  ['and destination', doc('RoutingRuleConfig', 'name: "5"\ntable: 7\ndst: "fd00::5/64"'), ['host-bits']],
  ['such a network behind a peer', peers([one, '10.9.0.5/24']), ['host-bits']],
  ['a rule for such a network', stream(block, rule('r', '22', '{subnet: 10.9.0.5/24}')), ['host-bits']],
  [
    'and an exception from it',
    stream(block, rule('r', '22', '{subnet: 10.9.0.0/16, except: 10.9.0.5/24}')),
    ['host-bits'],
  ],
  ['the address of a network', link('e', 'addresses: [{address: 10.0.0.0/24}]'), ['network-address']],
  ['the broadcast address', link('e', 'addresses: [{address: 10.0.0.255/24}]'), ['network-address']],
  [
    'one in the legacy form',
    legacy('interface: e, vlans: [{vlanId: 5, cidr: 10.0.0.255/24}]'),
    [...['deprecated', 'network-address']],
  ],
  [
    'networks of two hosts and of one',
    link('e', 'addresses: [{address: 10.0.0.0/31}, {address: 10.0.0.3/31}, {address: 10.0.1.0/32}]'),
    [],
  ],
  ['the first address of IPv6', link('e', 'addresses: [{address: "fd00::/64"}]'), []],
  ['the last address of IPv6', link('e', 'addresses: [{address: "fd00::ffff:ffff:ffff:ffff/64"}]'), []],

  ['an MTU that no bridge has', doc('BridgeConfig', 'name: b\nmtu: 20'), ['mtu']],
  ['nor a link of the legacy form', legacy('interface: e, mtu: 67'), ['mtu']],
  ['the least of IPv4', link('e', 'mtu: 68'), []],
  ['more than a frame can be', doc('BridgeConfig', 'name: b\nmtu: 65536'), ['mtu']],
  ['a dummy has no such bound', doc('DummyLinkConfig', 'name: d\nmtu: 65536'), []],
  ['less than a VRF takes', doc('VRFConfig', 'name: v\ntable: 7\nmtu: 1279'), ['mtu']],
  ['a VLAN of more than its parent', stream(link('eth0', 'mtu: 1500'), `${vlan('v', 'eth0')}mtu: 9000\n`), ['mtu']],
  [
    'a VXLAN of all that its parent carries',
    stream(link('eth0', 'mtu: 1500'), vxlan('local: 10.0.0.1', 1500)),
    ['mtu'],
  ],
  ['a VXLAN of what is left', stream(link('eth0', 'mtu: 1500'), vxlan('local: 10.0.0.1', 1450)), []],
  ['that is less by IPv6', stream(link('eth0', 'mtu: 1500'), vxlan('local: "fd00::1"', 1450)), ['mtu']],
  ['a VLAN of as much', stream(link('eth0', 'mtu: 9000'), `${vlan('v', 'eth0')}mtu: 9000\n`), []],
  ['a VLAN whose parent says nothing', stream(link('eth0'), `${vlan('v', 'eth0')}mtu: 9000\n`), []],
  ['too little for IPv6', link('e', 'mtu: 1279\naddresses: [{address: "fd00::1/64"}]'), ['mtu-without-ipv6']],
  ['and for its routes', link('e', 'mtu: 1279\nroutes: [{gateway: "fe80::1"}]'), ['mtu-without-ipv6']],
  ['and its leases', stream(link('e', 'mtu: 1279'), doc('DHCPv6Config', 'name: e')), ['mtu-without-ipv6']],
  ['enough for IPv4 alone', link('e', 'mtu: 1279\naddresses: [{address: 10.0.0.1/24}]'), []],
  ['enough for IPv6', link('e', 'mtu: 1280\naddresses: [{address: "fd00::1/64"}]'), []],
  [
    'a hardware address of eight bytes',
    doc('DummyLinkConfig', 'name: d\nhardwareAddr: 02:00:5e:10:00:01:02:03'),
    ['hardware-address'],
  ],
  ['a gateway on the link itself', link('e', 'routes: [{gateway: "fe80::1%e"}]'), []],
  ['a gateway on another link', link('e', 'routes: [{gateway: "fe80::1%f"}]'), ['zone']],
  ['a static host on a link', doc('StaticHostConfig', 'name: "fe80::1%e"\nhostnames: [a]'), ['zone']],
  ['three name servers', doc('ResolverConfig', servers(3)), []],
  ['a fourth', doc('ResolverConfig', servers(4)), ['name-servers']],
  ['a fifth, told once', doc('ResolverConfig', servers(5)), ['name-servers']],
  [
    'a fourth of the legacy form',
    'machine: {network: {nameservers: [10.0.0.1, 10.0.0.2, 10.0.0.3, 10.0.0.4]}}\n',
    ['name-servers'],
  ],
  ['a name with its domain', doc('HostnameConfig', 'hostname: Worker-01.example_1.org'), []],
  ...['Worker_01', '-F', 'a-', 'a_b.example.org'].map((name): [string, string, string[]] => [
    `the name ${name}`,
    doc('HostnameConfig', `hostname: ${name}`),
    ['host-name'],
  ]),
  ['such a name in the legacy form', 'machine: {network: {hostname: Worker_01}}\n', ['host-name']],
  ['a name server on a link', doc('ResolverConfig', 'nameservers: [{address: "fe80::1%e"}]'), []],
  ['a name server on no link', doc('ResolverConfig', 'nameservers: [{address: "fe80::1%a b"}]'), ['link-name']],
])('%s', (_, text, expected) => {
  expect(lintsOf(text)).toEqual(expected)
})

test.each([
  [
    'a gateway',
    'addresses: [10.0.0.2/24], routes: [{network: 10.9.0.0/16,\n gateway: 10.0.1.1}]',
    'gateway-off-net 2:11',
  ],
  ['a network', 'addresses: [10.0.0.2/24], routes: [{gateway: 10.0.0.1,\n network: "fd00::/8"}]', 'family 2:11'],
  ['a gateway of a VLAN', 'vlans: [{vlanId: 5, routes: [{\n gateway: 10.0.1.1}]}]', 'gateway-off-net 2:11'],
  ['a member’s addresses', 'cidr: 10.0.0.2/24}, {interface: br,\n bridge: {interfaces: [f]}', 'member-addressed 1:55'],
  ['said in two entries', 'mtu: 1500}, {interface: e,\n routes: [{gateway: 10.0.1.1}]', 'gateway-off-net 1:46'],
])('in the legacy form, %s is told where it is written', (_, rest, expected) => {
  const text = stream(legacy(`interface: e, ${rest}`), bond('b', 'e, x'))
  const findings = parseMachineConfig(text).diagnostics.map(({ code, at }) =>
    at && 'file' in at ? `${code.split('/')[1]} ${at.start.line}:${at.start.column}` : '',
  )
  expect(findings).toEqual(expect.arrayContaining([expected]))
})
