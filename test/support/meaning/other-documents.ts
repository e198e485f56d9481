import fc from 'fast-check'
import { reference } from '../../../src/cli/reference/reference.ts'
import { document, type Written } from './link-documents.ts'
import * as words from './words.ts'

const { few, oneOf, some } = words

const rulePrefix = oneOf('10.0.0.0/8', '10.1.2.3/8', '0.0.0.0/0', '::/0', 'fd00::/8', 'FD00::1/8')

const routingRule = some(
  {
    name: oneOf('1000', '1', '0100', '100', '40000'),
    src: rulePrefix,
    dst: rulePrefix,
    table: oneOf('100', 'main', 'unspec', 'LOCAL'),
    action: oneOf('unicast', 'blackhole', 'unreachable', 'prohibit'),
    iifName: fc.oneof({ weight: 6, arbitrary: words.nic() }, { weight: 1, arbitrary: oneOf('', 'a b') }),
    oifName: words.nic(),
    fwMark: oneOf(1, 0, 4_294_967_295),
    fwMask: oneOf(255, 0, 4_294_967_295),
  },
  'name',
).map((rule): Written => {
  const { fwMask, ...rest } = rule
  const decided = (rest.table ?? 'unspec') !== 'unspec' || (rest.action ?? 'unicast') !== 'unicast'
  return { ...rest, ...(decided ? {} : { table: '100' }), ...(rest.fwMark && fwMask !== undefined ? { fwMask } : {}) }
})

const resolver = some({
  nameservers: few(
    fc.oneof(
      {
        weight: 4,
        arbitrary: some(
          { address: oneOf('10.0.0.53', 'FD00::53', '10.0.0.54', '9.9.9.9'), protocol: oneOf('Do53') },
          'address',
        ),
      },
      {
        weight: 1,
        arbitrary: some(
          { address: oneOf('1.1.1.1'), protocol: oneOf('DoT', 'DoH'), tlsServerName: oneOf('dns.example.org') },
          ...['address', 'protocol', 'tlsServerName'],
        ),
      },
    ),
    5,
  ),
  searchDomains: some({ domains: few(words.hostWord(), 2), disableDefault: fc.boolean() }),
  hostDNS: hostDns(),
})
  // Encrypted servers need the resolver on the machine.
  .map((document): Written => {
    const servers = (document.nameservers ?? []) as readonly Written[]
    const encrypted = servers.some(({ tlsServerName }) => tlsServerName !== undefined)
    return encrypted ? { ...document, hostDNS: { ...(document.hostDNS as Written), enabled: true } } : document
  })

export function hostDns(): fc.Arbitrary<Written> {
  return fc.oneof(
    some({ enabled: fc.constant(false) }),
    some(
      { enabled: fc.constant(true), forwardKubeDNSToHost: fc.boolean(), resolveMemberNames: fc.boolean() },
      'enabled',
    ),
  )
}

const ports = fc.oneof(
  few(oneOf<number | string>(22, '22-22', '22-23', 0), 1, 1),
  few(oneOf<number | string>(80, '8000-8080', '60000-65535'), 1, 1),
  fc.constant<(number | string)[]>([443, 53, '54-60', '90-99']),
)

const source = oneOf(
  ...['10.0.0.0/8', '10.1.0.0/16', '0.0.0.0/0', '10.0.0.1/24', '0.0.0.0/1', '128.0.0.0/1'],
  ...['fd00::/8', 'FD00::1/8', '::/0', '10.244.0.0/16'],
)

const networkRule = some(
  {
    name: oneOf('ssh', 'web', 'third'),
    portSelector: some({ ports, protocol: oneOf('tcp', 'udp', 'icmp', 'icmpv6') }, 'ports'),
    ingress: few(some({ subnet: source, except: source }, 'subnet')),
  },
  'name',
  'portSelector',
)

const subnets = few(oneOf('10.0.0.0/8', '10.1.0.0/16', '0.0.0.0/0', 'fd00::/8', '192.0.2.1/24'), 3, 1).map(
  (includeSubnets) => ({ includeSubnets }),
)
const interfaces = few(words.nic(), 3, 1).map((interfaceNames) => ({ interfaceNames }))
const narrowed = { sourceAddress: subnets, destinationAddress: subnets }
const target = oneOf('192.0.2.7', 'FD00::7')

const natRule = fc.oneof(
  some({ name: oneOf('out', 'more'), type: oneOf('masquerade'), ...narrowed, outputInterface: interfaces }, 'name'),
  some(
    {
      ...{ name: oneOf('snat', 'out'), type: oneOf('snat'), ...narrowed, outputInterface: interfaces },
      ...{ snatAddress: target, snatPort: oneOf(1024) },
    },
    ...['name', 'type', 'snatAddress'],
  ),
  some(
    {
      ...{ name: oneOf('dnat', 'in'), type: oneOf('dnat'), ...narrowed, inputInterface: interfaces },
      ...{ dnatAddress: target, dnatPort: oneOf(80) },
    },
    ...['name', 'type', 'dnatAddress'],
  ),
)

const linkIngress = some(
  { name: words.nic(), destinationAddresses: few(oneOf('10.0.0.0/8', '10.1.0.0/16', 'fd00::/8', 'FD00::7/128')) },
  'name',
)

const aliases = some(
  {
    name: oneOf('ab0', 'ab%d'),
    selector: oneOf({ match: 'link.driver == "e1000"' }, { match: 'mac(link.hardware_addr) == "02:00:00:00:00:01"' }),
  },
  'name',
  'selector',
)

const kubeNetwork = oneOf<Written>(
  { podSubnets: ['10.244.0.0/16'], serviceSubnets: ['10.96.0.0/12'] },
  { podSubnets: ['10.244.0.0/16', 'fd00:244::/56'], serviceSubnets: ['10.96.0.0/12', 'fd00:96::/112'] },
  { podSubnets: ['FD00:244::/56'], serviceSubnets: ['fd00:96::/112'], dnsDomain: 'cluster.local' },
)

const nobodys = reference.filter(({ name }) => name !== 'cluster' && name !== 'v1alpha1').map(({ example }) => example)

const ofMachines = reference
  .filter(({ name }) => ['EthernetConfig', 'KernelModuleConfig', 'TimeSyncConfig'].includes(name))
  .map(({ example }) => example)

/** Documents of everything but links; those that mean nothing for a plan are there as their examples. */
export const otherDocuments = (): fc.Arbitrary<Written> =>
  fc.oneof(
    { weight: 3, arbitrary: document('RoutingRuleConfig', routingRule) },
    { weight: 2, arbitrary: document('BlackholeRouteConfig', blackhole) },
    { weight: 2, arbitrary: document('HostnameConfig', hostname) },
    { weight: 3, arbitrary: document('ResolverConfig', resolver) },
    { weight: 3, arbitrary: document('StaticHostConfig', staticHost) },
    { weight: 2, arbitrary: document('NetworkDefaultActionConfig', some({ ingress: oneOf('block', 'accept') })) },
    { weight: 4, arbitrary: document('NetworkRuleConfig', networkRule) },
    { weight: 2, arbitrary: document('NetworkNATRuleConfig', natRule) },
    { weight: 2, arbitrary: document('NetworkLinkIngressConfig', linkIngress) },
    { weight: 2, arbitrary: document('SysctlConfig', some({ params: words.params() })) },
    { weight: 1, arbitrary: document('SysfsConfig', some({ params: words.params() })) },
    { weight: 1, arbitrary: document('KubeNetworkConfig', kubeNetwork) },
    { weight: 1, arbitrary: document('LinkAliasConfig', aliases) },
    {
      weight: 1,
      arbitrary: document('DHCPv4Config', some({ name: words.linkName(), routeMetric: oneOf(1024) }, 'name')),
    },
    { weight: 1, arbitrary: document('DHCPv6Config', some({ name: words.linkName() }, 'name')) },
    {
      weight: 1,
      arbitrary: document('Layer2VIPConfig', some({ name: oneOf('10.0.0.100'), link: words.nic() }, 'name', 'link')),
    },
    { weight: 2, arbitrary: fc.constantFrom(...ofMachines) as fc.Arbitrary<Written> },
    { weight: 1, arbitrary: fc.constantFrom(...nobodys) as fc.Arbitrary<Written> },
  )

const blackhole = some({ name: words.network(), metric: words.metric() }, 'name')

const hostname = fc.oneof(
  some({ hostname: words.hostName() }, 'hostname'),
  some({ auto: oneOf('off'), hostname: words.hostName() }, 'auto'),
  some({ auto: oneOf('stable') }, 'auto'),
)

const staticHost = some(
  { name: oneOf('10.0.0.5', 'fd00::5', 'FD00::5', '127.0.0.1'), hostnames: few(words.hostWord(), 3, 1) },
  'name',
  'hostnames',
)
