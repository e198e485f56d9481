import { expect, it } from 'vitest'
import { textOf } from '../support/meaning/configs.ts'
import { asProjected, differences } from './differences.ts'
import { verdictOfLines } from './firewall/nft.ts'
import { packetsNear } from './firewall/packets.ts'
import { verdictOfRules } from './firewall/rules.ts'
import { type Projected, projection } from './projection.ts'
import { read, wantsOf } from './wants.ts'

const document = (kind: string, fields: object) => ({ apiVersion: 'v1alpha1', kind, ...fields })

/** A config of which specs and plan think alike, but for links that only meshes have. */
const { config } = read(
  textOf({
    documents: [
      document('BondConfig', {
        name: 'bond0',
        links: ['eth0'],
        bondMode: 'active-backup',
        miimon: 100,
        primary: 'eth0',
      }),
      document('BridgeConfig', { name: 'br0', mtu: 1400, multicast: true, hardwareAddr: '02:00:5e:10:00:01' }),
      document('VethConfig', { name: 've0', peer: { name: 've1' } }),
      document('VLANConfig', {
        ...{
          name: 'v5',
          vlanID: 5,
          parent: 'bond0',
          addresses: [{ address: '10.0.0.1/24', routePriority: 50 }, { address: 'fd00::1/64' }],
        },
        routes: [{ destination: '10.20.0.0/16', gateway: '10.0.0.254', source: '10.0.0.1', mtu: 1300, table: '100' }],
      }),
      document('BlackholeRouteConfig', { name: '10.30.0.0/16' }),
      document('RoutingRuleConfig', {
        name: '100',
        src: '10.0.0.0/8',
        table: '100',
        iifName: 'v5',
        fwMark: 1,
        fwMask: 255,
      }),
      document('HostnameConfig', { hostname: 'node-1.example.org' }),
      document('ResolverConfig', {
        nameservers: [{ address: '10.0.0.53' }],
        searchDomains: { domains: ['example.org'] },
      }),
      document('StaticHostConfig', { name: '10.0.0.5', hostnames: ['db'] }),
      document('SysctlConfig', { params: { 'net.ipv4.ip_forward': '1' } }),
      document('NetworkDefaultActionConfig', { ingress: 'block' }),
      document('NetworkRuleConfig', {
        name: 'ssh',
        portSelector: { ports: [22], protocol: 'tcp' },
        ingress: [{ subnet: '10.0.0.0/8', except: '10.66.0.0/16' }, { subnet: 'fd00::/8' }],
      }),
      document('NetworkRuleConfig', {
        name: 'ping',
        portSelector: { ports: [1], protocol: 'icmp' },
        ingress: [{ subnet: '192.0.2.0/24' }],
      }),
    ],
  }),
)
if (!config) throw new Error('the config is refused')
const specs = projection(config.machine, [])
const plan = wantsOf(config, []).map(asProjected)
const known = (all: ReturnType<typeof differences>) => all.filter(({ field }) => !/siderolink|kubespan/.test(field))

it('a plan that wants what specs say passes', () => {
  expect(known(differences(specs, plan))).toEqual([])
  expect(new Set(plan.map(({ kind }) => kind)).size).toBe(9)
})

it.each(plan.map((want) => [`${want.kind} ${want.key}`, want] as const))(
  '%s is missed, and so is each of its fields',
  (_, want) => {
    expect(reported(want, [])).not.toEqual([])
    for (const [field, value] of Object.entries(want.spec)) {
      if (field === 'rules') continue
      for (const spec of [without(want.spec, field), { ...want.spec, [field]: other(value) }])
        expect(reported(want, [{ ...want, spec }]), field).not.toEqual([])
    }
  },
)

it.each(plan.filter(({ kind }) => kind === 'NfTablesChain').map((chain) => [chain.key, chain] as const))(
  'each rule of the chain %s is missed',
  (_, chain) => {
    const rules = chain.spec.rules as readonly string[]
    for (const [n, rule] of rules.entries()) {
      // Before translation nothing else than TCP and UDP is dropped at the end.
      if (chain.key === 'prerouting' && rule.includes('icmp')) continue
      expect(reported(chain, [{ ...chain, spec: { ...chain.spec, rules: rules.toSpliced(n, 1) } }]), rule).not.toEqual(
        [],
      )
    }
  },
)

it('something that specs do not say is not let pass', () => {
  const more = { kind: 'Link', key: 'eth9', spec: { name: 'eth9', up: true } }
  expect(known(differences(specs, [...plan, more]))).toMatchObject([{ thing: 'Link eth9', field: 'only in the plan' }])
})

it('a rule that is not understood is no rule that matches', () => {
  const [packet] = packetsNear([])
  if (!packet) throw new Error('no packet')
  expect(() => verdictOfLines(['meta mark 1 counter accept'], 'drop', packet)).toThrow('nobody here knows')
  expect(() => verdictOfLines(['tcp dport 22 counter'], 'drop', packet)).toThrow('without a verdict')
  expect(() => verdictOfRules([{ matchMark: {}, verdict: 'accept' } as never], 'drop', packet)).toThrow('matchMark')
})

/** What is reported of a plan in which something stands for a want, or nothing; only things of its kind are compared. */
function reported(want: Projected, instead: readonly Projected[]) {
  const same = ({ kind }: Projected) => kind === want.kind
  return known(
    differences(
      specs.filter(same),
      plan.filter(same).flatMap((one) => (one === want ? instead : [one])),
    ),
  )
}

function without(spec: Projected['spec'], field: string): Projected['spec'] {
  const { [field]: _, ...rest } = spec
  return rest
}

function other(value: unknown): unknown {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return value === 'accept' ? 'drop' : `${value}1`
  if (Array.isArray(value)) return [...value, 'x']
  return value === null ? 'x' : { ...(value as object), x: 1 }
}
