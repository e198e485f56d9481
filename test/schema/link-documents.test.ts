import { describe, expect, test } from 'vitest'
import { doc, stream, verdict } from './verdict.ts'

const long = 'a-name-longer-than-15-bytes'
const key = 'GBfnMCmKtIPmUYwV8bkXTzKmTSHz1Qk3MtXfKmYlmFw='
const link = (rest = '') => doc('LinkConfig', `name: eth0\n${rest}`)
const vlan = (rest: string) => doc('VLANConfig', rest)
const bond = (rest: string) => doc('BondConfig', `name: bond0\n${rest}`)
const veth = (name: string, peer: string, rest = '') =>
  doc('VethConfig', `name: ${name}\npeer: {name: ${peer}}\n${rest}`)
const wireguard = (rest: string) => doc('WireguardConfig', `name: wg0\n${rest}`)
const peer = (rest: string) => wireguard(`privateKey: ${key}\npeers: [{${rest}}]`)

type Case = readonly [string, string, string]
const check = (name: string, cases: readonly Case[]) =>
  describe(name, () => {
    test.each(cases)('%s', (_, text, expected) => expect(verdict(text)).toBe(expected))
  })

check('the common part', [
  ['nothing', link(), 'ok'],
  ['no name', doc('LinkConfig'), 'document/missing'],
  ['an empty name', doc('LinkConfig', 'name: ""'), 'document/missing'],
  ['any name', doc('LinkConfig', `name: "${long} /:"`), 'ok'],
  ['an unknown key', link('dhcp: true'), 'decode/unknown-key'],
  ['an address', link('addresses: [{address: 10.0.0.1/24, routePriority: 0}]'), 'ok'],
  ['an address of nothing', link('addresses: [{}]'), 'document/missing'],
  ['an empty address', link('addresses: [{address: ""}]'), 'document/missing'],
  ['a bare address', link('addresses: [{address: 10.0.0.1}]'), 'decode/bad-value'],
  ['the unspecified address', link('addresses: [{address: 0.0.0.0/8}]'), 'document/bad-value'],
  ['the unspecified address of IPv6', link('addresses: [{address: "::/64"}]'), 'document/bad-value'],
  ['a network as address', link('addresses: [{address: 10.0.0.0/8}]'), 'ok'],
  ['a string as address', link('addresses: [10.0.0.1/24]'), 'decode/wrong-type'],
  ['a default route', link('routes: [{gateway: 10.0.0.1}]'), 'ok'],
  ['a default route written out', link('routes: [{destination: 0.0.0.0/0, gateway: 10.0.0.1}]'), 'document/bad-value'],
  ['the same of IPv6', link('routes: [{destination: "::/0", gateway: "fe80::1"}]'), 'document/bad-value'],
  ['the unspecified network', link('routes: [{destination: 0.0.0.0/8}]'), 'document/bad-value'],
  ['the unspecified gateway', link('routes: [{gateway: 0.0.0.0}]'), 'document/bad-value'],
  ['the unspecified source', link('routes: [{gateway: 10.0.0.1, source: "::"}]'), 'document/bad-value'],
  ['a route of nothing', link('routes: [{}]'), 'ok'],
  [
    'a route with all',
    link('routes: [{destination: 10.0.0.0/8, gateway: 10.0.0.1, source: 10.0.0.2, metric: 0, mtu: 1409, table: "7"}]'),
    'ok',
  ],
  ['families mixed', link('routes: [{destination: 10.0.0.0/8, gateway: "fe80::1", source: "fd00::1"}]'), 'ok'],
  ['a gateway by name', link('routes: [{gateway: router}]'), 'decode/bad-value'],
  ['any MTU', link('mtu: 1401'), 'ok'],
])

check('VLANConfig', [
  ['whole', vlan('name: v\nvlanID: 1\nparent: eth0\nvlanMode: 802.1ad'), 'ok'],
  ['any name', vlan('name: storage\nvlanID: 4094\nparent: eth0'), 'ok'],
  ['its own parent', vlan('name: v\nvlanID: 1\nparent: v'), 'ok'],
  ['no number', vlan('name: v\nparent: eth0'), 'document/missing'],
  ['number 0', vlan('name: v\nvlanID: 0\nparent: eth0'), 'document/out-of-range'],
  ['number 65536', vlan('name: v\nvlanID: 65536\nparent: eth0'), 'decode/out-of-range'],
  ['number 4095', vlan('name: v\nvlanID: 4095\nparent: eth0'), 'document/out-of-range'],
  ['a wrong mode', vlan('name: v\nvlanID: 1\nparent: eth0\nvlanMode: qinq'), 'decode/bad-value'],
  ['no parent', vlan('name: v\nvlanID: 1'), 'document/missing'],
  ['an empty parent', vlan('name: v\nvlanID: 1\nparent: ""'), 'document/missing'],
])

check('BondConfig', [
  ['whole', bond('links: [a, b]\nbondMode: active-backup\nprimary: a\nprimaryReselect: better'), 'ok'],
  ['no name', doc('BondConfig', 'links: [a]\nbondMode: balance-rr'), 'document/missing'],
  ['no links', bond('bondMode: balance-rr'), 'document/missing'],
  ['an empty list of links', bond('links: []\nbondMode: balance-rr'), 'document/missing'],
  ['a link without name', bond('links: [""]\nbondMode: balance-rr'), 'ok'],
  ['no mode', bond('links: [a]'), 'document/missing'],
  ['an unknown mode', bond('links: [a]\nbondMode: lacp'), 'decode/bad-value'],
  ['a mode in capitals', bond('links: [a]\nbondMode: 802.3AD\nmiimon: 1\nupdelay: 1\ndowndelay: 1'), 'ok'],
  ['LACP unwatched', bond('links: [a]\nbondMode: 802.3ad'), '~document/unspecified'],
  ['an empty primary', bond('links: [a]\nbondMode: active-backup\nprimary: ""'), 'document/bad-value'],
  ['a strange primary', bond('links: [a]\nbondMode: active-backup\nprimary: b'), 'document/bad-value'],
  ['a primary in balance-tlb', bond('links: [a]\nbondMode: balance-tlb\nprimary: a'), 'ok'],
  ['a primary in balance-rr', bond('links: [a]\nbondMode: balance-rr\nprimary: a'), 'document/bad-value'],
  [
    'primaryReselect alone',
    bond('links: [a]\nbondMode: active-backup\nprimaryReselect: better'),
    '~document/no-effect',
  ],
  ['useCarrier', bond('links: [a]\nbondMode: balance-rr\nuseCarrier: false'), 'ok'],
  ['16 ARP targets', bond(`links: [a]\nbondMode: balance-xor\narpIpTargets: [${Array(16).fill('10.0.0.1')}]`), 'ok'],
  [
    '17 ARP targets',
    bond(`links: [a]\nbondMode: balance-xor\narpIpTargets: [${Array(17).fill('10.0.0.1')}]`),
    'document/out-of-range',
  ],
  [
    'targets of another family',
    bond('links: [a]\nbondMode: balance-xor\narpIpTargets: ["fd00::1"]\nnsIp6Targets: [10.0.0.1]'),
    'document/bad-value',
  ],
  ['delays without miimon', bond('links: [a]\nbondMode: balance-rr\nupdelay: 3'), 'document/bad-value'],
  [
    'delays that are no multiple',
    bond('links: [a]\nbondMode: balance-rr\nmiimon: 100\nupdelay: 130'),
    '~document/no-effect',
  ],
  ['a delay in a mode that looks anyway', bond('links: [a]\nbondMode: balance-alb\nupdelay: 100'), 'ok'],
  ['two ways to watch', bond('links: [a]\nbondMode: balance-rr\nmiimon: 100\narpInterval: 100'), 'document/bad-value'],
  ...(
    ['tlbLogicalLb: 1', 'lacpRate: slow', 'adActorSysPrio: 65535', 'adUserPortKey: 0', 'adLACPActive: "on"'] as const
  ).map(
    (field): Case => [
      `${field} in balance-rr`,
      bond(`links: [a]\nbondMode: balance-rr\n${field}`),
      'document/bad-value',
    ],
  ),
  ...(['packetsPerSlave: 1', 'arpInterval: 0', 'arpValidate: none', 'missedMax: 2'] as const).map(
    (field): Case => [
      `${field} in balance-alb`,
      bond(`links: [a]\nbondMode: balance-alb\n${field}`),
      'document/bad-value',
    ],
  ),
  ...(['resendIGMP: 256', 'adUserPortKey: 1024', 'allSlavesActive: 2'] as const).map(
    (field): Case => [
      `${field}, too much`,
      bond(`links: [a]\nbondMode: 802.3ad\nmiimon: 1\nupdelay: 0\ndowndelay: 0\n${field}`),
      'document/bad-value',
    ],
  ),
  ['adSelect where it has no effect', bond('links: [a]\nbondMode: balance-rr\nadSelect: count'), 'ok'],
  ...['resendIgmp', 'tlbDynamicLb', 'peerNotifyDelay', 'arpIPTarget', 'mode', 'interfaces'].map(
    (field): Case => [
      `the old word ${field}`,
      bond(`links: [a]\nbondMode: balance-rr\nmiimon: 1\n${field}: 1`),
      'decode/unknown-key',
    ],
  ),
  ...['resendIGMP', 'missedMax', 'allSlavesActive', 'packetsPerSlave', 'lpInterval'].map(
    (field): Case => [field, bond(`links: [a]\nbondMode: balance-rr\n${field}: 1`), 'ok'],
  ),
])

check('bridges, dummies, VRFs, MACVLANs', [
  ['a bridge', doc('BridgeConfig', 'name: br0'), 'ok'],
  [
    'a bridge with all',
    doc('BridgeConfig', 'name: br0\nlinks: [a]\nstp: {enabled: true}\nvlan: {filtering: true}'),
    'ok',
  ],
  ['a bridge without a name', doc('BridgeConfig', 'links: [a]'), 'document/missing'],
  ['an old word of bridges', doc('BridgeConfig', 'name: b\nvlan: {vlanFiltering: true}'), 'decode/unknown-key'],
  ['a dummy', doc('DummyLinkConfig', 'name: d\nhardwareAddr: 02:00:00:00:00:01'), 'ok'],
  ['a dummy without a name', doc('DummyLinkConfig'), 'document/missing'],
  ['a VRF', doc('VRFConfig', 'name: v\ntable: 100\nlinks: [a]'), 'ok'],
  ['a VRF without a table', doc('VRFConfig', 'name: v'), 'document/missing'],
  ['a VRF without a name', doc('VRFConfig', 'table: 100'), 'document/missing'],
  ['two VRFs on one table', stream(doc('VRFConfig', 'name: a\ntable: 7'), doc('VRFConfig', 'name: b\ntable: 7')), 'ok'],
  ['a MACVLAN', doc('MacVLANConfig', 'name: m\nparent: a\nmode: vepa'), 'ok'],
  ['a MACVLAN without a parent', doc('MacVLANConfig', 'name: m'), 'document/missing'],
  ['a VXLAN', doc('VXLANConfig', 'name: v\nid: 7\nparent: a\nlocal: 10.0.0.1'), 'ok'],
  ['a VXLAN of a group', doc('VXLANConfig', 'name: v\nid: 16777215\nparent: a\ngroup: "ff05::7"'), 'ok'],
  [
    'a VXLAN of both',
    doc('VXLANConfig', 'name: v\nid: 7\nparent: a\nlocal: 10.0.0.1\ngroup: 239.1.1.1'),
    'document/exclusive',
  ],
  ['a VXLAN from nowhere', doc('VXLANConfig', 'name: v\nid: 7\nparent: a\nlocal: "::"'), 'document/bad-value'],
  ['a VXLAN without a number', doc('VXLANConfig', 'name: v\nparent: a'), 'document/missing'],
  ['a VXLAN of no number', doc('VXLANConfig', 'name: v\nid: 0\nparent: a'), 'document/out-of-range'],
  ['a VXLAN of too large a number', doc('VXLANConfig', 'name: v\nid: 16777216\nparent: a'), 'document/out-of-range'],
  ['a VXLAN on no port', doc('VXLANConfig', 'name: v\nid: 7\nparent: a\nport: 0'), 'document/out-of-range'],
  ['a VXLAN without a parent', doc('VXLANConfig', 'name: v\nid: 7'), 'document/missing'],
  ['a MACVLAN of a wrong mode', doc('MacVLANConfig', 'name: m\nparent: a\nmode: source'), 'document/bad-value'],
])

check('VethConfig', [
  ['a pair', veth('a', 'b'), 'ok'],
  ['no peer', doc('VethConfig', 'name: a'), 'document/missing'],
  ['a peer without a name', doc('VethConfig', 'name: a\npeer: {up: true}'), 'document/missing'],
  ['15 bytes', veth('a23456789012345', 'b'), 'ok'],
  ['16 bytes', veth('a234567890123456', 'b'), 'document/bad-value'],
  ['16 bytes in 8 letters', veth('a', 'äöüßäöüß'), 'document/bad-value'],
  ['a letter of two bytes', veth('a', 'ä'), 'ok'],
  ['a dot', veth('"."', 'b'), 'document/bad-value'],
  ['two dots', veth('a', '".."'), 'document/bad-value'],
  ['a slash', veth('a/b', 'b'), 'document/bad-value'],
  ['a colon', veth('"a:b"', 'b'), 'document/bad-value'],
  ['a space', veth('a b', 'b'), 'document/bad-value'],
  ['a no-break space', veth('"a\\u00a0b"', 'b'), 'document/bad-value'],
  ['a control character', veth('"a\\x01b"', 'b'), 'document/bad-value'],
  ['an invisible character', veth('"a\\u200bb"', 'b'), 'document/bad-value'],
  ['a percent sign', veth('a%d', 'b'), 'ok'],
  ['both the same', veth('a', 'a'), 'document/bad-value'],
  ['the near end’s common part', veth('a', 'b', 'addresses: [{address: 0.0.0.0/0}]'), 'document/bad-value'],
  [
    'the far end’s common part',
    doc('VethConfig', 'name: a\npeer: {name: b, routes: [{gateway: 0.0.0.0}]}'),
    'document/bad-value',
  ],
])

check('WireguardConfig', [
  [
    'whole',
    peer(`publicKey: ${key}, endpoint: "10.0.0.1:5180", allowedIPs: [10.0.0.9/8], persistentKeepaliveInterval: 25s`),
    'ok',
  ],
  ['no private key', wireguard(''), 'document/missing'],
  ['an empty private key', wireguard('privateKey: ""'), 'document/missing'],
  ['a short key', wireguard('privateKey: AAAA'), 'document/bad-value'],
  ['a key with a line break', wireguard(`privateKey: |\n  ${key}`), 'ok'],
  ['no base64', wireguard('privateKey: "!!!!"'), 'document/bad-value'],
  ['port 65536', wireguard(`privateKey: ${key}\nlistenPort: 65536`), 'document/out-of-range'],
  ['port -1', wireguard(`privateKey: ${key}\nlistenPort: -1`), 'document/out-of-range'],
  ['any mark', wireguard(`privateKey: ${key}\nfirewallMark: -1`), 'ok'],
  ['a peer without a key', peer('allowedIPs: []'), 'document/missing'],
  ['a peer with a bad key', peer('publicKey: AAAA'), 'document/bad-value'],
  ['an empty shared key', peer(`publicKey: ${key}, presharedKey: ""`), 'ok'],
  ['a bad shared key', peer(`publicKey: ${key}, presharedKey: x`), 'document/bad-value'],
  ['an endpoint by name', peer(`publicKey: ${key}, endpoint: "vpn.example.org:51820"`), 'decode/bad-value'],
  ['an endpoint without port', peer(`publicKey: ${key}, endpoint: 10.0.0.1`), 'decode/bad-value'],
  ['an endpoint of IPv6', peer(`publicKey: ${key}, endpoint: "[2001:db8::1]:51820"`), 'ok'],
  [
    'an endpoint of IPv6 without brackets',
    peer(`publicKey: ${key}, endpoint: "2001:db8::1:51820"`),
    'decode/bad-value',
  ],
  ['an endpoint of IPv4 in brackets', peer(`publicKey: ${key}, endpoint: "[10.0.0.1]:51820"`), 'decode/bad-value'],
  ['an empty endpoint', peer(`publicKey: ${key}, endpoint: ""`), 'ok'],
  ['a negative interval', peer(`publicKey: ${key}, persistentKeepaliveInterval: -1s`), 'document/out-of-range'],
  ['a network without length', peer(`publicKey: ${key}, allowedIPs: [10.0.0.0]`), 'decode/bad-value'],
  ['one peer twice', wireguard(`privateKey: ${key}\npeers: [{publicKey: ${key}}, {publicKey: ${key}}]`), 'ok'],
])

check('what attaches to links', [
  ['DHCPv4', doc('DHCPv4Config', 'name: e\nrouteMetric: 5\nignoreRoutes: true\nclientIdentifier: none'), 'ok'],
  ['DHCPv4 without a name', doc('DHCPv4Config'), 'document/missing'],
  ['a DUID', doc('DHCPv4Config', 'name: e\nclientIdentifier: duid\nduidRaw: 00:01:00:01:23'), 'ok'],
  ['a DUID without being asked for', doc('DHCPv4Config', 'name: e\nduidRaw: 00:01'), 'document/exclusive'],
  ['no DUID', doc('DHCPv6Config', 'name: e\nclientIdentifier: duid'), 'document/missing'],
  ['an empty DUID', doc('DHCPv6Config', 'name: e\nclientIdentifier: duid\nduidRaw: ""'), 'document/missing'],
  ['a DUID that is no hex', doc('DHCPv6Config', 'name: e\nclientIdentifier: duid\nduidRaw: xyz'), 'decode/bad-value'],
  ['DHCPv6 with ignoreRoutes', doc('DHCPv6Config', 'name: e\nignoreRoutes: true'), 'decode/unknown-key'],
  ['an alias', doc('LinkAliasConfig', 'name: lan\nselector: {match: link.driver == "e1000"}'), 'ok'],
  ['numbered aliases', doc('LinkAliasConfig', "name: net%d\nselector: {match: 'true'}"), 'ok'],
  ['a selector that is a flag', doc('LinkAliasConfig', 'name: net%d\nselector: {match: true}'), 'ok'],
  ['a number in the middle', doc('LinkAliasConfig', "name: net%dx\nselector: {match: 'true'}"), 'document/bad-value'],
  ['another verb', doc('LinkAliasConfig', "name: net%s\nselector: {match: 'true'}"), 'document/bad-value'],
  ['nothing but a number', doc('LinkAliasConfig', "name: '%d'\nselector: {match: 'true'}"), 'document/bad-value'],
  ['two numbers', doc('LinkAliasConfig', "name: net%d%d\nselector: {match: 'true'}"), 'document/bad-value'],
  ['no selector', doc('LinkAliasConfig', 'name: lan'), 'document/missing'],
  ['an empty selector', doc('LinkAliasConfig', 'name: lan\nselector: {match: ""}'), 'document/missing'],
  [
    'a selector of another thing',
    doc('LinkAliasConfig', 'name: lan\nselector: {match: disk.size > 1}'),
    'document/bad-value',
  ],
  [
    'a selector that is a string',
    doc('LinkAliasConfig', 'name: lan\nselector: {match: link.driver}'),
    'document/bad-value',
  ],
  [
    'a card',
    doc(
      'EthernetConfig',
      'name: e\nfeatures: {any: on}\nrings: {rx-jumbo: 1, tx-push: true}\nchannels: {rx: 1}\nwakeOnLan: []',
    ),
    'ok',
  ],
  ['a card without a name', doc('EthernetConfig', 'rings: {rx: 1}'), 'document/missing'],
  ['an unknown ring', doc('EthernetConfig', 'name: e\nrings: {rxx: 1}'), 'decode/unknown-key'],
  ['waking as an object', doc('EthernetConfig', 'name: e\nwakeOnLan: {enabled: true}'), 'decode/wrong-type'],
  ['waking by a strange sign', doc('EthernetConfig', 'name: e\nwakeOnLan: [arp]'), 'decode/bad-value'],
  ['a shared address', doc('Layer2VIPConfig', 'name: 10.0.0.9\nlink: e'), 'ok'],
  ['a shared address by name', doc('Layer2VIPConfig', 'name: int0\nlink: e'), 'document/bad-value'],
  ['a shared address with length', doc('Layer2VIPConfig', 'name: 10.0.0.9/32\nlink: e'), 'document/bad-value'],
  ['a shared address nowhere', doc('Layer2VIPConfig', 'name: 10.0.0.9'), 'document/missing'],
  ['a shared address of a cloud', doc('HCloudVIPConfig', 'name: "fd00::9"\nlink: e\napiToken: t'), 'ok'],
  ['the same without a token', doc('HCloudVIPConfig', 'name: 10.0.0.9\nlink: e'), 'document/missing'],
  ['the same with an empty token', doc('HCloudVIPConfig', 'name: 10.0.0.9\nlink: e\napiToken: ""'), 'document/missing'],
])
