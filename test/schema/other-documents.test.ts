import { describe, expect, test } from 'vitest'
import { doc, stream, verdict } from './verdict.ts'

type Case = readonly [string, string, string]
const check = (name: string, cases: readonly Case[]) =>
  describe(name, () => {
    test.each(cases)('%s', (_, text, expected) => expect(verdict(text)).toBe(expected))
  })

const hostname = (rest: string) => doc('HostnameConfig', rest)
const resolver = (rest: string) => doc('ResolverConfig', rest)
const hostDNS = 'hostDNS: {enabled: true}\n'
const flannel = (rest: string) => stream('machine: {type: controlplane}\n', doc('KubeFlannelCNIConfig', rest))

check('HostnameConfig', [
  ['a name', hostname('hostname: a.example.org'), 'ok'],
  ['stable', hostname('auto: stable'), 'ok'],
  ['off', hostname('auto: off'), 'ok'],
  ['off and a name', hostname('auto: off\nhostname: a'), 'ok'],
  ['stable and a name', hostname('auto: stable\nhostname: a'), 'document/exclusive'],
  ['nothing', hostname(''), 'document/missing'],
  ['an empty name', hostname('hostname: ""'), 'document/missing'],
  ['the old way', hostname('auto: talos-addr'), 'document/bad-value'],
  ['any characters', hostname('hostname: "a_b c!"'), 'ok'],
  ['63 bytes', hostname(`hostname: ${'a'.repeat(63)}`), 'ok'],
  ['64 bytes', hostname(`hostname: ${'a'.repeat(64)}`), 'document/bad-value'],
  ['a dot in front', hostname('hostname: .example.org'), 'document/bad-value'],
  ['253 bytes', hostname(`hostname: a.${'b'.repeat(251)}`), 'ok'],
  ['254 bytes', hostname(`hostname: a.${'b'.repeat(252)}`), 'document/bad-value'],
])

check('ResolverConfig', [
  ['nothing', resolver(''), 'ok'],
  ['plain', resolver('nameservers: [{address: 1.1.1.1}, {address: "fd00::1", protocol: Do53}]'), 'ok'],
  ['no address', resolver('nameservers: [{}]'), 'document/missing'],
  ['a name for an address', resolver('nameservers: [{address: dns}]'), 'decode/bad-value'],
  [
    'TLS',
    resolver(`${hostDNS}nameservers: [{address: 1.1.1.1, protocol: DoT, tlsServerName: a}, {address: 1.1.1.2}]`),
    'ok',
  ],
  [
    'TLS in another case',
    resolver(`${hostDNS}nameservers: [{address: 1.1.1.1, protocol: dot, tlsServerName: a}, {address: 1.1.1.2}]`),
    'ok',
  ],
  [
    'TLS only',
    resolver(`${hostDNS}nameservers: [{address: 1.1.1.1, protocol: DoT, tlsServerName: a}]`),
    '~document/all-encrypted',
  ],
  [
    'TLS without a name',
    resolver(`${hostDNS}nameservers: [{address: 1.1.1.1, protocol: DoT}, {address: 1.1.1.2}]`),
    'document/missing',
  ],
  [
    'HTTPS without a name',
    resolver(`${hostDNS}nameservers: [{address: 1.1.1.1, protocol: DoH}, {address: 1.1.1.2}]`),
    'document/missing',
  ],
  ['a name without TLS', resolver('nameservers: [{address: 1.1.1.1, tlsServerName: a}]'), 'document/exclusive'],
  ['another protocol', resolver('nameservers: [{address: 1.1.1.1, protocol: DoQ}]'), 'decode/bad-value'],
  [
    'TLS without the resolver on the machine',
    resolver('nameservers: [{address: 1.1.1.1, protocol: DoT, tlsServerName: a}, {address: 1.1.1.2}]'),
    'config/host-dns-off',
  ],
  ['search domains', resolver('searchDomains: {domains: [], disableDefault: true}'), 'ok'],
  ['forwarding without it', resolver('hostDNS: {forwardKubeDNSToHost: true}'), 'document/exclusive'],
  [
    'names of members without it',
    resolver('hostDNS: {enabled: false, resolveMemberNames: true}'),
    'document/exclusive',
  ],
  ['all of it', resolver('hostDNS: {enabled: true, forwardKubeDNSToHost: true, resolveMemberNames: true}'), 'ok'],
  ['a string as nameserver', resolver('nameservers: [1.1.1.1]'), 'decode/wrong-type'],
])

check('TimeSyncConfig', [
  ['nothing', doc('TimeSyncConfig'), 'ok'],
  ['NTP', doc('TimeSyncConfig', 'enabled: false\nbootTimeout: 1m\nntp: {servers: [a, 10.0.0.1]}'), 'ok'],
  ['a negative time', doc('TimeSyncConfig', 'bootTimeout: -1s'), 'document/out-of-range'],
  ['both', doc('TimeSyncConfig', 'ntp: {}\nptp: {}'), 'document/exclusive'],
  ['NTS by name', doc('TimeSyncConfig', 'ntp: {useNTS: true, servers: [time.example.org]}'), 'ok'],
  ['NTS by address', doc('TimeSyncConfig', 'ntp: {useNTS: true, servers: ["fd00::1"]}'), 'document/bad-value'],
])

check('StaticHostConfig', [
  ['a line', doc('StaticHostConfig', 'name: 10.0.0.1\nhostnames: [a, b.c]'), 'ok'],
  ['no name', doc('StaticHostConfig', 'hostnames: [a]'), 'document/missing'],
  ['no address', doc('StaticHostConfig', 'name: a\nhostnames: [a]'), 'document/bad-value'],
  ['no names', doc('StaticHostConfig', 'name: 10.0.0.1\nhostnames: []'), 'document/missing'],
])

const rule = (rest: string) => doc('NetworkRuleConfig', `name: r\n${rest}`)
check('the firewall', [
  ['block', doc('NetworkDefaultActionConfig', 'ingress: block'), 'ok'],
  ['nothing said', doc('NetworkDefaultActionConfig'), 'ok'],
  ['drop', doc('NetworkDefaultActionConfig', 'ingress: drop'), 'decode/bad-value'],
  [
    'a rule',
    rule('portSelector: {ports: [22], protocol: tcp}\ningress: [{subnet: 10.0.0.0/8, except: 10.1.0.0/16}]'),
    'ok',
  ],
  ['a rule without a name', doc('NetworkRuleConfig', 'portSelector: {ports: [22]}'), 'document/missing'],
  ['no selector', rule(''), 'document/missing'],
  ['no ports', rule('portSelector: {protocol: icmp}'), 'document/missing'],
  ['no protocol', rule('portSelector: {ports: [22]}\ningress: [{subnet: 10.0.0.0/8}]'), 'ok'],
  ['another protocol', rule('portSelector: {ports: [22], protocol: sctp}'), 'decode/bad-value'],
  ['an empty list', rule('portSelector: {ports: [22], protocol: tcp}\ningress: []'), 'ok'],
  [
    'no subnet',
    rule('portSelector: {ports: [22], protocol: tcp}\ningress: [{except: 10.0.0.0/8}]'),
    'document/missing',
  ],
  [
    'a bad subnet',
    rule('portSelector: {ports: [22], protocol: tcp}\ningress: [{subnet: 10.0.0.1}]'),
    'decode/bad-value',
  ],
  [
    'a bad exception',
    rule('portSelector: {ports: [22], protocol: tcp}\ningress: [{subnet: 10.0.0.0/8, except: x}]'),
    'decode/bad-value',
  ],
  [
    'an exception outside',
    rule('portSelector: {ports: [22], protocol: tcp}\ningress: [{subnet: 10.0.0.0/8, except: 11.0.0.0/8}]'),
    'ok',
  ],
])

const route = (name: string, rest = 'table: 100') => doc('RoutingRuleConfig', `name: ${name}\n${rest}`)
check('policy routing', [
  ['a rule', route('"1000"'), 'ok'],
  ['a number', route('1000'), 'ok'],
  ['above the range', route('"40000"'), 'ok'],
  ['the highest', route('"4294967295"'), 'ok'],
  ['too high', route('"4294967296"'), 'document/bad-value'],
  ...['0', '32500', '32766', '32767'].map((n): Case => [`reserved: ${n}`, route(`"${n}"`), 'document/bad-value']),
  ['a word', route('main'), 'document/bad-value'],
  ['a sign', route('"+5"'), 'document/bad-value'],
  ['below zero', route('-5'), 'document/bad-value'],
  ['no name', doc('RoutingRuleConfig', 'table: 100'), 'document/missing'],
  ['neither table nor action', route('5', ''), 'document/missing'],
  ['the table of nothing', route('5', 'table: unspec'), 'document/missing'],
  ['unicast without a table', route('5', 'action: unicast'), 'document/missing'],
  ['an action', route('5', 'action: blackhole'), 'ok'],
  ['another action', route('5', 'action: drop'), 'decode/bad-value'],
  ['a mask without a mark', route('5', 'table: 7\nfwMask: 255'), 'document/missing'],
  ['a mask and a mark', route('5', 'table: 7\nfwMask: 0xff\nfwMark: 0x10'), 'ok'],
  ['two families', route('5', 'table: 7\nsrc: 10.0.0.0/8\ndst: "fd00::/8"'), 'ok'],
  ['host bits', route('5', 'table: main\nsrc: 10.0.0.1/8'), 'ok'],
  ['a blackhole', doc('BlackholeRouteConfig', 'name: 10.0.0.0/8\nmetric: 5'), 'ok'],
  ['a blackhole of no network', doc('BlackholeRouteConfig', 'name: 10.0.0.0'), 'document/bad-value'],
  ['a blackhole of nothing', doc('BlackholeRouteConfig'), 'document/missing'],
])

const bgp = (rest: string) => doc('BGPInstanceConfig', `name: f\nlocalASN: 65001\n${rest}`)
const neighbor = (rest: string, more = '') => bgp(`${more}neighbors: [{${rest}}]`)
const imports = (rest: string) => neighbor('link: e', `importRoutes: [${rest}]\n`)
check('BGPInstanceConfig', [
  ['whole', neighbor('address: 10.0.0.1, peerASN: 1, holdTime: 9s, bfd: {transmitInterval: 300ms}'), 'ok'],
  ['no name', doc('BGPInstanceConfig', 'localASN: 1\nneighbors: [{link: e}]'), 'document/missing'],
  ['no number', doc('BGPInstanceConfig', 'name: f\nneighbors: [{link: e}]'), 'document/missing'],
  ['number 0', doc('BGPInstanceConfig', 'name: f\nlocalASN: 0\nneighbors: [{link: e}]'), 'document/out-of-range'],
  ['an identity of IPv6', neighbor('link: e', 'routerID: "fd00::1"\n'), 'document/bad-value'],
  ['no neighbours', bgp(''), '~document/no-effect'],
  ['a neighbour of nothing', neighbor('peerASN: 1'), 'document/exclusive'],
  ['a neighbour by both', neighbor('link: e, address: 10.0.0.1'), 'document/exclusive'],
  ['a neighbour twice', bgp('neighbors: [{link: e}, {link: e}]'), 'document/duplicate'],
  ['an address twice', bgp('neighbors: [{address: "fd00::1"}, {address: "fd00:0::1"}]'), 'document/duplicate'],
  ['a negative time', neighbor('link: e, holdTime: -1s'), 'document/out-of-range'],
  ['BFD in a VRF', neighbor('link: e, bfd: {}', 'vrf: v\n'), 'document/exclusive'],
  ['a negative BFD time', neighbor('link: e, bfd: {receiveInterval: -1s}'), 'document/out-of-range'],
  ['an import', imports('{bgpInstance: p, prefixes: [10.0.0.0/8]}'), 'ok'],
  ['an import from itself', imports('{bgpInstance: f, prefixes: [10.0.0.0/8]}'), 'document/bad-value'],
  [
    'an import twice',
    imports('{bgpInstance: p, prefixes: [10.0.0.0/8]}, {bgpInstance: p, prefixes: [11.0.0.0/8]}'),
    'document/bad-value',
  ],
  ['an import of nothing', imports('{bgpInstance: p, prefixes: []}'), 'document/missing'],
  ['an import from nowhere', imports('{prefixes: [10.0.0.0/8]}'), 'document/missing'],
  ['an import with host bits', imports('{bgpInstance: p, prefixes: [10.0.0.1/8]}'), 'document/bad-value'],
  ['an overlap', imports('{bgpInstance: p, prefixes: [10.0.0.0/8, 10.1.0.0/16]}'), 'document/bad-value'],
  [
    'an overlap of two',
    imports('{bgpInstance: p, prefixes: [10.0.0.0/8]}, {bgpInstance: q, prefixes: [10.1.0.0/16]}'),
    'document/bad-value',
  ],
])

const tcp = (rest: string) => doc('TCPProbeConfig', `name: p\n${rest}`)
const node = (rest: string) => doc('KubeNodeConfig', rest)
const http = (url: string, rest = '') => doc('HTTPProbeConfig', `name: p\nurl: ${url}\n${rest}`)
check('probes', [
  ['TCP', tcp('endpoint: anything\ninterval: 1s\ntimeout: 5s\nfailureThreshold: 3'), 'ok'],
  ['no name', doc('TCPProbeConfig', 'endpoint: a'), 'document/missing'],
  ['no endpoint', tcp(''), 'document/missing'],
  ['a negative timeout', tcp('endpoint: a\ntimeout: -1s'), 'document/out-of-range'],
  ['a negative interval', tcp('endpoint: a\ninterval: -1s'), 'document/out-of-range'],
  ['a negative threshold', tcp('endpoint: a\nfailureThreshold: -1'), 'document/out-of-range'],
  ['HTTP', http('https://example.org/x?y=1', 'timeout: 5s'), 'ok'],
  ['HTTP by address and port', http('"http://[::1]:8080"'), 'ok'],
  ['HTTP with a user', http('http://u:p@example.org/'), 'ok'],
  ['no URL', doc('HTTPProbeConfig', 'name: p'), 'document/missing'],
  ['another scheme', http('ftp://example.org'), 'document/bad-value'],
  ['no scheme', http('example.org'), 'document/bad-value'],
  ['no host', http('http:///x'), 'document/bad-value'],
  ['no slashes', http('http:example.org'), 'document/bad-value'],
  ['only a port', http('"http://:80/"'), 'document/bad-value'],
  ['only a user', http('http://u@/'), 'document/bad-value'],
  ['a negative time of HTTP', http('http://a', 'timeout: -1s'), 'document/out-of-range'],
])

check('the kernel', [
  ['parameters', doc('SysctlConfig', 'params: {net.ipv4.ip_forward: 1, any thing: ""}'), 'ok'],
  ['an empty key', doc('SysctlConfig', 'params: {"": 1}'), 'document/bad-value'],
  ['an empty key of sysfs', doc('SysfsConfig', 'params: {"": 1}'), 'document/bad-value'],
  ['a module', doc('KernelModuleConfig', 'name: m\nparameters: [a=b]'), 'ok'],
  ['no module', doc('KernelModuleConfig', 'parameters: [a=b]'), 'document/missing'],
])

const networks = (pods: string, services: string, rest = '') =>
  doc('KubeNetworkConfig', `podSubnets: [${pods}]\nserviceSubnets: [${services}]\n${rest}`)
const span = (rest: string) => doc('KubeSpanConfig', rest)
check('Kubernetes', [
  ['networks', networks('10.244.0.0/16', '10.96.0.0/12'), 'ok'],
  ['two families', networks('10.244.0.0/16, "fd00:10::/56"', '10.96.0.0/12, "fd00:20::/112"'), 'ok'],
  ['no networks', doc('KubeNetworkConfig'), 'document/missing'],
  [
    'three networks',
    networks('10.1.0.0/16, 10.2.0.0/16, "fd00::/56"', '10.96.0.0/12, "fd00:20::/112"'),
    'document/bad-value',
  ],
  ['two of one family', networks('10.1.0.0/16, 10.2.0.0/16', '10.96.0.0/12, "fd00:20::/112"'), 'document/bad-value'],
  ['unequal numbers', networks('10.1.0.0/16', '10.96.0.0/12, "fd00:20::/112"'), 'document/bad-value'],
  ['a mask of nothing', networks('10.244.0.0/16', '10.96.0.0/12', 'nodeCIDRMaskSizeIPv4: 0'), 'ok'],
  ['host bits', networks('10.244.0.1/16', '10.96.0.0/12'), 'document/bad-value'],
  ['a tiny network', networks('10.244.0.0/16', '10.96.0.0/30'), 'document/bad-value'],
  ['pods smaller than a node’s part', networks('10.244.0.0/25', '10.96.0.0/12'), 'document/bad-value'],
  ['too many parts', networks('10.0.0.0/7', '192.168.0.0/16'), 'document/bad-value'],
  ['services too large', networks('10.244.0.0/16', '10.0.0.0/11'), 'document/bad-value'],
  ['a mask too long', networks('10.244.0.0/16', '10.96.0.0/12', 'nodeCIDRMaskSizeIPv4: 33'), 'document/out-of-range'],
  [
    'the node',
    doc('KubeNodeConfig', 'nodeIP: {validSubnets: [10.0.0.0/8, "!10.1.0.0/16", 10.0.0.9]}\nlabels: {a: b}'),
    'ok',
  ],
  ['the node of a strange network', doc('KubeNodeConfig', 'nodeIP: {validSubnets: [x]}'), 'document/bad-value'],
  [
    'labels',
    node('labels: {a.b/c: "", rack: r13a25}\nannotations: {a: "b c"}\ntaints: {a: "x:NoExecute", b: NoSchedule}'),
    'ok',
  ],
  ['an empty label', node('labels: {"": x}'), 'document/bad-value'],
  ['a label with a space', node('labels: {a: "b c"}'), 'document/bad-value'],
  ['a label with two slashes', node('labels: {a/b/c: x}'), 'document/bad-value'],
  ['a reserved annotation', node('annotations: {talos.dev/owned-labels: x}'), 'document/bad-value'],
  ['a taint without an effect', node('taints: {a: b}'), 'document/bad-value'],
  ['flannel with little memory', flannel('backendType: vxlan\nresources: {limits: {memory: 1Gi, cpu: 1}}'), 'ok'],
  ['flannel with a GPU', flannel('backendType: vxlan\nresources: {limits: {gpu: 1}}'), 'document/bad-value'],
  ['a URL with a space in its host', http('"https://a b/"'), 'decode/bad-value'],
  ['a URL with a strange port', http('https://a:b/'), 'decode/bad-value'],
  ['flannel', flannel('backendType: vxlan\nbackendPort: 4789\nbackendExtraConfig: {a: 1}'), 'ok'],
  ['flannel without a way', flannel('backendPort: 4789'), 'document/missing'],
  [
    'the mesh, off',
    span(
      'mtu: 1280\nfilters: {endpoints: [0.0.0.0/0, "!10.0.0.0/8", 10.0.0.1], excludeAdvertisedNetworks: [10.0.0.0/8]}',
    ),
    'ok',
  ],
  ['the mesh of a small MTU, off', span('enabled: false\nmtu: 1279'), 'document/out-of-range'],
  ['the mesh of MTU 0', span('mtu: 0'), 'document/out-of-range'],
  ['the mesh of a strange filter', span('filters: {endpoints: [x]}'), 'document/bad-value'],
  ['the mesh of a strange network', span('filters: {excludeAdvertisedNetworks: [10.0.0.1]}'), 'decode/bad-value'],
  ['endpoints of the mesh', doc('KubeSpanEndpointsConfig', 'extraAnnouncedEndpoints: ["10.0.0.1:51820"]'), 'ok'],
  ['an endpoint by name', doc('KubeSpanEndpointsConfig', 'extraAnnouncedEndpoints: ["a:51820"]'), 'decode/bad-value'],
])
