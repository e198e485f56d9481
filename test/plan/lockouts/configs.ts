import { stringify } from 'yaml'
import type { Topology } from './topologies.ts'

type Document = Readonly<Record<string, unknown>>

const document = (kind: string, fields: object): Document => ({ apiVersion: 'v1alpha1', kind, ...fields })
const link = (name: string, fields: object): Document => document('LinkConfig', { name, ...fields })

/** The parts of a config in which the node is as it was reached, for a hand to leave out or to spoil. */
interface Parts {
  readonly words: Readonly<Record<string, string>>
  /** Its link as it is, but for these fields. */
  readonly eth0: (otherwise?: object) => readonly Document[]
  readonly eth1: Document
  readonly vrf: readonly Document[]
  readonly route: (gateway: string) => object
}

function partsOf({ words, vrf }: Topology): Parts {
  const table = vrf ? { table: '10' } : {}
  const route = (gateway: string) => ({ gateway, ...table })
  return {
    ...{ words, route },
    vrf: vrf ? [document('VRFConfig', { name: 'mgmt', table: '10', links: ['eth0'] })] : [],
    eth0: (otherwise = {}) => [
      link('eth0', { addresses: [{ address: words.ADDRESS }], routes: [route(words.GATEWAY as string)], ...otherwise }),
    ],
    eth1: link('eth1', { addresses: [{ address: '10.1.0.5/24' }] }),
  }
}

const beside =
  (...more: readonly Document[]) =>
  ({ eth0, eth1, vrf }: Parts): readonly Document[] => [...vrf, ...eth0(), eth1, ...more]
const wall = (...rules: readonly Document[]): readonly Document[] => [
  document('NetworkDefaultActionConfig', { ingress: 'block' }),
  ...rules,
]
const rule = (name: string, ports: readonly (number | string)[], subnet: string, more: object = {}): Document =>
  document('NetworkRuleConfig', { name, portSelector: { ports, protocol: 'tcp' }, ingress: [{ subnet, ...more }] })

/** What the node is at first. */
export const first = (topology: Topology): string => textOf(beside()(partsOf(topology)))

/** Hostile and careless configs, and some that only look so. */
const configs: Readonly<Record<string, (parts: Parts) => readonly Document[]>> = {
  'the link is switched off': ({ eth0, eth1, vrf }) => [...vrf, ...eth0({ up: false }), eth1],
  'the address is mistyped': ({ eth0, eth1, vrf, words }) => [
    ...vrf,
    ...eth0({ addresses: [{ address: words.OTHER }] }),
    eth1,
  ],
  'the address has no network': ({ eth0, eth1, vrf, words, route }) => [
    ...vrf,
    ...eth0({ addresses: [{ address: words.TUNNEL }], routes: [{ ...route(words.GATEWAY as string) }] }),
    eth1,
  ],
  'the link is written without anything': ({ eth1, vrf }) => [...vrf, link('eth0', { up: true }), eth1],
  'the default route is forgotten': ({ eth0, eth1, vrf }) => [...vrf, ...eth0({ routes: [] }), eth1],
  'the gateway is another machine': ({ eth0, eth1, vrf, words, route }) => [
    ...vrf,
    ...eth0({ routes: [route((words.GATEWAY as string).replace(/1$/, '254'))] }),
    eth1,
  ],
  'the gateway is nowhere near': ({ eth0, eth1, vrf, words, route }) => [
    ...vrf,
    ...eth0({ routes: [route(words.STRANGE as string)] }),
    eth1,
  ],
  'the link goes into a bridge and keeps its address': (parts) => [
    ...beside(document('BridgeConfig', { name: 'br0', links: ['eth0'] }))(parts),
  ],
  'the link goes into a bridge that has the address': ({ eth1, words }) => [
    link('eth0', { up: true }),
    eth1,
    document('BridgeConfig', {
      name: 'br0',
      links: ['eth0'],
      addresses: [{ address: words.ADDRESS }],
      routes: [{ gateway: words.GATEWAY }],
    }),
  ],
  'the address goes to a bridge without links': ({ eth1, words }) => [
    link('eth0', { up: true }),
    eth1,
    document('BridgeConfig', { name: 'br0', links: [], addresses: [{ address: words.ADDRESS }] }),
  ],
  'the address goes to the other NIC': ({ words }) => [
    link('eth0', { up: true }),
    link('eth1', {
      addresses: [{ address: words.ADDRESS }, { address: '10.1.0.5/24' }],
      routes: [{ gateway: words.GATEWAY }],
    }),
  ],
  'the address goes to a dummy': ({ eth1, vrf, words }) => [
    ...vrf,
    link('eth0', { up: true }),
    eth1,
    document('DummyLinkConfig', { name: 'dummy0', addresses: [{ address: words.TUNNEL }] }),
  ],
  'the address goes to a VLAN that nobody tags': ({ eth1, vrf, words }) => [
    ...vrf,
    link('eth0', { up: true }),
    eth1,
    document('VLANConfig', {
      name: 'eth0.7',
      parent: 'eth0',
      vlanID: 7,
      addresses: [{ address: words.ADDRESS }],
      routes: [{ gateway: words.GATEWAY }],
    }),
  ],
  'the link is put into another VRF': ({ eth0, eth1 }) => [
    document('VRFConfig', { name: 'blue', table: '20', links: ['eth0'] }),
    ...eth0(),
    eth1,
  ],
  'a blackhole swallows the client': (parts) =>
    beside(
      document('BlackholeRouteConfig', {
        name: parts.words.CLIENT?.includes(':') ? `${parts.words.CLIENT}/128` : `${parts.words.CLIENT}/32`,
      }),
    )(parts),
  'a rule sends everything to an empty table, and stops there': (parts) =>
    beside(
      document('RoutingRuleConfig', { name: '100', table: '99', src: parts.words.NET }),
      document('RoutingRuleConfig', { name: '101', src: parts.words.NET, action: 'unreachable' }),
    )(parts),
  'a rule sends everything to an empty table': (parts) =>
    beside(document('RoutingRuleConfig', { name: '100', table: '99', src: parts.words.NET }))(parts),
  'the firewall blocks, and no rule accepts': beside(...wall()),
  'the firewall accepts another port': beside(...wall(rule('ssh', [2222], '0.0.0.0/0'), rule('ssh6', [2222], '::/0'))),
  'the firewall accepts another network': (parts) =>
    beside(...wall(rule('ssh', [22], parts.words.ELSEWHERE as string)))(parts),
  'the firewall accepts all but the client': (parts) =>
    beside(
      ...wall(
        rule('ssh', [22], parts.words.ANY as string, {
          except: `${parts.words.CLIENT}/${parts.words.CLIENT?.includes(':') ? 128 : 32}`,
        }),
      ),
    )(parts),
  'the firewall accepts the port from everywhere': beside(
    ...wall(rule('ssh', [22], '0.0.0.0/0'), rule('ssh6', [22], '::/0')),
  ),
  'IPv6 is switched off': beside(document('SysctlConfig', { params: { 'net.ipv6.conf.all.disable_ipv6': '1' } })),
  'the other NIC is switched off': ({ eth0, vrf }) => [...vrf, ...eth0(), link('eth1', { up: false })],
}

export const names: readonly string[] = Object.keys(configs)

export const configOf = (name: string, topology: Topology): string =>
  textOf((configs[name] as (parts: Parts) => readonly Document[])(partsOf(topology)))

const textOf = (documents: readonly Document[]): string => documents.map((one) => stringify(one)).join('---\n')
