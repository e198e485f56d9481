import { describe, expect, test } from 'vitest'
import { lintsOf, verdict } from './verdict.ts'

type Case = readonly [string, string, string]
const check = (name: string, cases: readonly Case[]) =>
  describe(name, () => {
    test.each(cases)('%s', (_, text, expected) => expect(verdict(text)).toBe(expected))
  })

const key = 'GBfnMCmKtIPmUYwV8bkXTzKmTSHz1Qk3MtXfKmYlmFw='
const machine = (rest: string) => `machine: {${rest}}\n`
const network = (rest: string) => machine(`network: {${rest}}`)
const entries = (...all: string[]) => network(`interfaces: [${all.map((one) => `{${one}}`)}]`)
const eth = (rest: string) => entries(`interface: eth0, ${rest}`)
const bond = (rest: string) => entries(`interface: b, bond: {${rest}}`)
const wireguard = (rest: string) => entries(`interface: w, wireguard: {privateKey: ${key}, ${rest}}`)

check('who an entry is', [
  ['a name', eth('dhcp: true'), 'ok'],
  ['a selector', entries('deviceSelector: {busPath: "00:*", physical: true}'), 'ok'],
  ['neither', entries('dhcp: true'), 'document/missing'],
  ['both', eth('deviceSelector: {driver: e}'), 'document/exclusive'],
  ['an empty selector', entries('deviceSelector: {}'), 'document/missing'],
  ['a selector of empty texts', entries('deviceSelector: {driver: ""}'), 'document/missing'],
  ['a selector that says no', entries('deviceSelector: {physical: false}'), 'ok'],
  ['an address on a link', entries('interface: e, addresses: ["fe80::1%e"]'), 'document/bad-value'],
  ['a gateway on a link', entries('interface: e, routes: [{gateway: "fe80::1%e"}]'), 'document/bad-value'],
  ['nothing at all', network('interfaces: [~]'), 'document/missing'],
  ['ignored', eth('ignore: true, addresses: [x], routes: [{gateway: x}], bond: {mode: balance-rr, updelay: 1}'), 'ok'],
  ['twice', entries('interface: e, mtu: 1401', 'interface: e, mtu: 1402'), 'ok'],
  ['an unknown field', eth('adresses: []'), 'decode/unknown-key'],
])

check('addressing', [
  ['addresses', eth('addresses: [10.0.0.1/24, 10.0.0.2, "fd00::1"]'), 'ok'],
  ['a bad address', eth('addresses: [10.0.0.300]'), 'document/bad-value'],
  ['an old address', eth('cidr: 10.0.0.1/24'), '~document/deprecated'],
  ['an old bare address', eth('cidr: 10.0.0.1'), '~document/deprecated'],
  ['a bad old address', eth('cidr: x'), 'document/bad-value ~document/deprecated'],
  ['both', eth('cidr: 10.0.0.1/24, addresses: [10.0.0.2]'), 'document/exclusive'],
  ['a default route', eth('routes: [{network: 0.0.0.0/0, gateway: 10.0.0.1, metric: 5, mtu: 1409}]'), 'ok'],
  ['a route without a gateway', eth('routes: [{network: 10.0.0.0/8}]'), 'ok'],
  ['a route of nothing', eth('routes: [{source: 10.0.0.1}]'), 'document/missing'],
  ['a route to a bare address', eth('routes: [{network: 10.0.0.1, gateway: 10.0.0.2}]'), 'document/bad-value'],
  ['a route by a name', eth('routes: [{gateway: router}]'), 'document/bad-value'],
  ['a route from a network', eth('routes: [{gateway: 10.0.0.1, source: 10.0.0.0/8}]'), 'document/bad-value'],
  ['a route into a table', eth('routes: [{gateway: 10.0.0.1, table: main}]'), 'decode/unknown-key'],
  ['a shared address', eth('vip: {ip: 10.0.0.9}'), 'ok'],
  ['a shared address of nothing', eth('vip: {}'), 'document/bad-value'],
  ['a shared address with length', eth('vip: {ip: 10.0.0.9/32}'), 'document/bad-value'],
  ['DHCP', eth('dhcp: true, dhcpOptions: {routeMetric: 5, ipv6: true, duidv6: x}'), 'ok'],
])

check('VLANs', [
  ['a VLAN', eth('vlans: [{vlanId: 5, addresses: [10.0.0.1/24], mtu: 1409, dhcp: false}]'), 'ok'],
  ['no number', eth('vlans: [{addresses: [10.0.0.1]}]'), 'ok'],
  ['any number', eth('vlans: [{vlanId: 65535}]'), 'ok'],
  ['a number too large', eth('vlans: [{vlanId: 65536}]'), 'decode/out-of-range'],
  ['both', eth('vlans: [{vlanId: 5, cidr: 10.0.0.1/8, addresses: [10.0.0.2]}]'), 'document/exclusive'],
  ['a bad address', eth('vlans: [{vlanId: 5, addresses: [x]}]'), 'document/bad-value'],
  ['a bad old address', eth('vlans: [{vlanId: 5, cidr: x}]'), 'document/bad-value'],
  ['a bad route is not looked at', eth('vlans: [{vlanId: 5, routes: [{gateway: x}]}]'), 'ok'],
  ['a bad shared address is not looked at', eth('vlans: [{vlanId: 5, vip: {ip: x}}]'), 'ok'],
  ['the short form', entries('interface: eth0.100, vlanId: 100'), 'ok'],
])

check('bonds', [
  ['nothing', bond('interfaces: [a]'), 'ok'],
  ['empty words', bond('interfaces: [a], mode: "", xmitHashPolicy: "", lacpRate: "", failOverMac: ""'), 'ok'],
  [
    'LACP',
    bond(
      'mode: 802.3ad, lacpRate: fast, miimon: 100, updelay: 200, downdelay: 300, adActorSysPrio: 1, adUserPortKey: 2',
    ),
    'ok',
  ],
  ['letters in another case', bond('mode: 802.3AD'), 'document/bad-value'],
  ['a word in another case', bond('mode: 802.3ad, lacpRate: Fast'), 'document/bad-value'],
  ['a strange word where nobody looks', entries('interface: b, ignore: true, bond: {mode: strange}'), 'ok'],
  ...['xmitHashPolicy', 'lacpRate', 'arpValidate', 'arpAllTargets', 'primaryReselect', 'failOverMac', 'adSelect'].map(
    (field): Case => [`a strange ${field}`, bond(`mode: 802.3ad, ${field}: strange`), 'document/bad-value'],
  ),
  ['a delay without miimon', bond('updelay: 5'), 'document/bad-value'],
  ['a delay that is no multiple', bond('miimon: 100, downdelay: 150'), 'document/bad-value'],
  ['ARP targets', bond('arpIPTarget: [10.0.0.1]'), 'document/bad-value'],
  ['no ARP targets', bond('arpIPTarget: []'), 'ok'],
  ['a system’s address', bond('adActorSystem: "02:00:00:00:00:01"'), 'document/bad-value'],
  ...['lacpRate: slow', 'adActorSysPrio: 1', 'adUserPortKey: 1', 'primary: a', 'tlbDynamicLb: 1'].map(
    (field): Case => [`${field} in balance-rr`, bond(field), 'document/bad-value'],
  ),
  ...['arpValidate: none', 'arpInterval: 1', 'packetsPerSlave: 2'].map(
    (field): Case => [`${field} in balance-tlb`, bond(`mode: balance-tlb, ${field}`), 'document/bad-value'],
  ),
  ...['arpValidate: all', 'arpInterval: 1', 'primary: a'].map(
    (field): Case => [`${field} in active-backup`, bond(`mode: active-backup, ${field}`), 'ok'],
  ),
  ['a packet at a time', bond('mode: balance-xor, packetsPerSlave: 1'), 'document/bad-value'],
  ['zeros', bond('mode: balance-xor, tlbDynamicLb: 0, arpInterval: 0, adUserPortKey: 0'), 'ok'],
  ['new words', bond('resendIGMP: 1'), 'decode/unknown-key'],
])

check('who belongs to whom', [
  [
    'a bond and a bridge',
    entries('interface: a, bond: {interfaces: [x]}, bridge: {interfaces: [y]}'),
    'document/exclusive',
  ],
  [
    'names and selectors',
    entries('interface: a, bond: {interfaces: [x], deviceSelectors: [{driver: e}]}'),
    'document/exclusive',
  ],
  [
    'two bonds',
    entries('interface: a, bond: {interfaces: [x]}', 'interface: b, bond: {interfaces: [x]}'),
    'document/exclusive',
  ],
  [
    'a bond and a bridge of others',
    entries('interface: a, bond: {interfaces: [x]}', 'interface: b, bridge: {interfaces: [x]}'),
    'document/exclusive',
  ],
  [
    'two bonds, one ignored',
    entries('interface: a, ignore: true, bond: {interfaces: [x]}', 'interface: b, bond: {interfaces: [x]}'),
    'document/exclusive',
  ],
  [
    'one bond in two entries',
    entries('interface: a, bond: {interfaces: [x]}', 'interface: a, bond: {interfaces: [x]}'),
    'ok',
  ],
  [
    'an addressed member',
    entries('interface: a, bond: {interfaces: [x]}', 'interface: x, addresses: [10.0.0.1]'),
    'document/exclusive',
  ],
  [
    'a member with DHCP',
    entries('interface: a, bridge: {interfaces: [x]}', 'interface: x, dhcp: true'),
    'document/exclusive',
  ],
  ['a member with an MTU', entries('interface: a, bridge: {interfaces: [x]}', 'interface: x, mtu: 9000'), 'ok'],
  ['an addressed port', entries('interface: x, addresses: [10.0.0.1], bridgePort: {master: br}'), 'ok'],
])

check('WireGuard', [
  [
    'a peer by name',
    wireguard(
      `listenPort: 1, peers: [{publicKey: ${key}, endpoint: "vpn.example.org:51820", allowedIPs: [10.0.0.1/8]}]`,
    ),
    'ok',
  ],
  ['no key', entries('interface: w, wireguard: {}'), 'document/missing'],
  ['a bad key', entries('interface: w, wireguard: {privateKey: x}'), 'document/bad-value'],
  ['a peer without a key', wireguard('peers: [{}]'), 'document/missing'],
  [
    'a shared key, which the legacy form has not',
    wireguard(`peers: [{publicKey: ${key}, presharedKey: ${key}}]`),
    'decode/unknown-key',
  ],
  ['an endpoint of IPv6', wireguard(`peers: [{publicKey: ${key}, endpoint: "[fe80::1%e]:1"}]`), 'ok'],
  ['an endpoint of no IPv6', wireguard(`peers: [{publicKey: ${key}, endpoint: "[::zz]:1"}]`), 'document/bad-value'],
  ['a label of the node', machine('nodeLabels: {a: b}'), 'ok'],
  ['a label that is none', machine('nodeLabels: {a: "b c"}'), 'document/bad-value'],
  ['a taint that is none', machine('nodeTaints: {a: b}'), 'document/bad-value'],
  ['an endpoint without port', wireguard(`peers: [{publicKey: ${key}, endpoint: vpn}]`), 'document/bad-value'],
  ['a bare network', wireguard(`peers: [{publicKey: ${key}, allowedIPs: [10.0.0.1]}]`), 'document/bad-value'],
  ['any port', wireguard('listenPort: 70000'), 'ok'],
])

check('the rest of the network', [
  [
    'whatever names and addresses',
    network('hostname: "a b", nameservers: [dns], searchDomains: ["x y"], extraHostEntries: [{ip: x, aliases: []}]'),
    'ok',
  ],
  ['a mesh that is off', network('kubespan: {enabled: false, mtu: 1405, filters: {endpoints: [x]}}'), 'ok'],
  ['a mesh without discovery', network('kubespan: {enabled: true}'), 'config/discovery-off'],
])

const discovering = 'cluster: {id: x, secret: y, discovery: {enabled: true}}\n'
check('beside the network', [
  ['a mesh', `${network('kubespan: {enabled: true}')}${discovering}`, 'ok'],
  [
    'a mesh of a small MTU',
    `${network('kubespan: {enabled: true, mtu: 1000}')}${discovering}`,
    'document/out-of-range',
  ],
  [
    'a mesh of a strange filter',
    `${network('kubespan: {enabled: true, filters: {endpoints: [x]}}')}${discovering}`,
    'document/bad-value',
  ],
  ['discovery without identity', 'cluster: {discovery: {enabled: true}}', 'config/no-cluster-identity'],
  [
    'discovery without the service',
    'cluster: {discovery: {enabled: true, registries: {service: {disabled: true}}}}',
    'ok',
  ],
  ['discovery off', 'cluster: {discovery: {enabled: false}}', 'ok'],
  [
    'discovery by a path',
    'cluster: {id: x, secret: y, discovery: {enabled: true, registries: {service: {endpoint: "https://a/b"}}}}',
    'document/bad-value',
  ],
  ['a worker', machine('type: worker'), 'ok'],
  ['an old word for it', machine('type: join'), '~document/deprecated'],
  ['no type of machine', machine('type: master'), 'document/bad-value'],
  [
    'a worker with a shared address',
    machine('type: worker, network: {interfaces: [{interface: e, vip: {ip: 10.0.0.9}}]}'),
    'document/bad-value',
  ],
  [
    'the same on a VLAN',
    machine('type: worker, network: {interfaces: [{interface: e, vlans: [{vlanId: 5, vip: {ip: 10.0.0.9}}]}]}'),
    'document/bad-value',
  ],
  [
    'the same on a control plane',
    machine('type: controlplane, network: {interfaces: [{interface: e, vip: {ip: 10.0.0.9}}]}'),
    'ok',
  ],
  [
    'host DNS',
    machine('features: {hostDNS: {enabled: true, forwardKubeDNSToHost: true, resolveMemberNames: true}}'),
    'ok',
  ],
  ['forwarding without it', machine('features: {hostDNS: {forwardKubeDNSToHost: true}}'), 'document/bad-value'],
  [
    'sorting',
    machine(
      'features: {nodeAddressSortAlgorithm: v2, stableHostname: true, rbac: true, kubePrism: {enabled: true, port: 7445}}',
    ),
    'ok',
  ],
  ['strange sorting', machine('features: {nodeAddressSortAlgorithm: v3}'), 'document/bad-value'],
  ['time', machine('time: {disabled: false, servers: [a], bootTimeout: 2m}'), 'ok'],
  ['kernel', machine('sysctls: {a.b: 1}, sysfs: {c.d: 2}, kernel: {modules: [{name: m, parameters: [a=b]}]}'), 'ok'],
  [
    'the node’s address',
    machine('kubelet: {image: x, nodeIP: {validSubnets: [10.0.0.0/8, "!10.0.0.3/32", "fd00::1"]}}'),
    'ok',
  ],
  ['a strange node’s address', machine('kubelet: {nodeIP: {validSubnets: [x]}}'), 'document/bad-value'],
  [
    'etcd',
    `${machine('type: controlplane')}cluster: {etcd: {advertisedSubnets: ["!10.0.0.0/8"], listenSubnets: [10.0.0.1]}}`,
    'ok',
  ],
  ['etcd on a worker', `${machine('type: worker')}cluster: {etcd: {}}`, 'document/bad-value'],
  ['etcd of a strange network', 'cluster: {etcd: {listenSubnets: [x]}}', 'document/bad-value'],
  [
    'the CNI',
    'cluster: {network: {cni: {name: flannel, flannel: {extraArgs: [a], kubeNetworkPoliciesEnabled: true}}, dnsDomain: cluster.local}}',
    'ok',
  ],
  ['a strange CNI', 'cluster: {network: {cni: {name: cilium}}}', 'document/bad-value'],
  ['flannel with manifests', 'cluster: {network: {cni: {name: flannel, urls: ["https://a/b"]}}}', 'document/bad-value'],
  ['none with manifests', 'cluster: {network: {cni: {name: none, urls: ["https://a/b"]}}}', 'document/bad-value'],
  ['a custom one', 'cluster: {network: {cni: {name: custom, urls: ["https://a/b"]}}}', 'ok'],
  ['a custom one without manifests', 'cluster: {network: {cni: {name: custom}}}', '~document/missing'],
  [
    'a custom one with flannel’s words',
    'cluster: {network: {cni: {name: custom, urls: ["https://a/b"], flannel: {extraArgs: [a]}}}}',
    'document/bad-value',
  ],
  ['a strange domain', 'cluster: {network: {dnsDomain: "a b"}}', 'document/bad-value'],
  ['persist', 'persist: false\nmachine: {}', 'document/bad-value'],
])

test('what Talos does not look at is a warning of ours', () => {
  expect(lintsOf(eth('vlans: [{vlanId: 5, routes: [{gateway: x}], vip: {ip: y}, cidr: 10.0.0.1/24}]'))).toEqual([
    'address',
    'address',
    'deprecated',
  ])
  expect(lintsOf(network('hostname: "a b", nameservers: [dns]'))).toEqual(['host-name', 'address'])
  expect(lintsOf('cluster: {network: {podSubnets: [10.0.0.0/8], serviceSubnets: ["fd00::/112"]}}')).toEqual([
    'cluster-network',
  ])
})
