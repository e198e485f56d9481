import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentType } from '../../../src/model/config/document-type.ts'
import { commandLine } from '../../../src/model/plan/command.ts'
import type { Plan } from '../../../src/model/plan/plan.ts'
import type { Route } from '../../../src/providers/linux/route/spec.ts'
import { BlackholeRouteConfig } from '../../../src/schema/documents/blackhole-route-config.ts'
import { BridgeConfig } from '../../../src/schema/documents/bridge-config.ts'
import { LinkConfig } from '../../../src/schema/documents/link-config.ts'
import { NetworkDefaultActionConfig } from '../../../src/schema/documents/network-default-action-config.ts'
import { NetworkRuleConfig } from '../../../src/schema/documents/network-rule-config.ts'
import { RoutingRuleConfig } from '../../../src/schema/documents/routing-rule-config.ts'
import { VethConfig } from '../../../src/schema/documents/veth-config.ts'
import { configOf } from '../../kinds/words.ts'
import { type Lab, type LabNode, labLacks, startLab } from '../../support/lab.ts'
import { type Planned, planned } from './node.ts'

const noLab = await labLacks()
describe.skipIf(noLab !== undefined)(`kinds together on a real kernel${noLab ? ` (skipped: ${noLab})` : ''}`, () => {
  let lab: Lab
  let node: LabNode
  let machine: Planned
  beforeEach(async () => {
    lab = await startLab({ nodes: ['together'], nics: 2 })
    node = lab.nodes[0] as LabNode
    machine = planned(node)
  })
  afterEach(() => lab?.[Symbol.asyncDispose]())

  type Written = readonly (readonly [DocumentType, object])[]
  const become = async (...written: Written): Promise<Plan> => {
    const plan = await machine.apply(configOf(...written))
    const again = await machine.plan(configOf(...written))
    expect(
      again.steps.map(({ action, kind, id, fields }) => ({ action, kind, id, fields })),
      'the second plan',
    ).toEqual([])
    expect(again.diagnostics).toEqual([])
    return plan
  }
  const output = async (line: string) => (await node.exec(line.split(' '))).stdout
  const lines = (plan: Plan) => plan.steps.flatMap(({ commands }) => commands.map(commandLine))
  const bare = async () =>
    (await machine.look()).filter(({ kind }) => kind !== 'KernelParam').map(({ kind, id }) => `${kind}/${id}`)

  const eth1 = (more: object = {}) =>
    [LinkConfig, { name: 'eth1', addresses: [{ address: '10.9.0.5/24' }], ...more }] as const
  const gateway = (address: string, metric = 1024) => ({ destination: '10.20.0.0/16', gateway: address, metric })

  test('everything goes again, and what was there before is what is left', async () => {
    const before = await bare()
    await become(
      [VethConfig, { name: 'va', addresses: [{ address: '10.8.0.1/30' }], peer: { name: 'vb' } }],
      [BridgeConfig, { name: 'br0', links: ['vb', 'eth2'], addresses: [{ address: '2001:db8:8::1/64' }] }],
      eth1({ routes: [gateway('10.9.0.254'), { gateway: '10.9.0.253', table: '100' }] }),
      [BlackholeRouteConfig, { name: '10.66.0.0/16' }],
      [RoutingRuleConfig, { name: '1000', src: '10.9.0.0/24', table: '100' }],
      [
        NetworkRuleConfig,
        { name: 'web', portSelector: { ports: ['80'], protocol: 'tcp' }, ingress: [{ subnet: '10.0.0.0/8' }] },
      ],
    )
    await become()
    expect(await bare()).toEqual(before)
  })

  test('stacked links come up in any order they are written in, with routes of both families', async () => {
    await become(
      [
        BridgeConfig,
        {
          name: 'br1',
          links: ['va'],
          addresses: [{ address: '10.7.0.1/24' }, { address: '2001:db8:7::1/64' }],
          routes: [
            { destination: '10.21.0.0/16', gateway: '10.7.0.254' },
            { destination: '2001:db8:21::/48', gateway: '2001:db8:7::fe', source: '2001:db8:7::1' },
          ],
        },
      ],
      [VethConfig, { name: 'vb', peer: { name: 'va' } }],
    )
    await become()
  })

  test('a gateway is swapped in one message, and no second default is left', async () => {
    const byDefault = (address: string) => eth1({ routes: [{ gateway: address, metric: 3000 }] })
    await become(byDefault('10.9.0.254'))
    expect(lines(await become(byDefault('10.9.0.253')))).toEqual([
      'ip route replace 0.0.0.0/0 table 254 metric 3000 proto 110 scope 0 via 10.9.0.253 dev eth1',
    ])
    expect((await output('ip route show default dev eth1')).trim().split('\n')).toHaveLength(1)
    await become()
  })

  test('an address gives way to another of its network without a moment in which the route is gone', async () => {
    await become(eth1({ routes: [gateway('10.9.0.254')] }))
    const plan = await become(eth1({ addresses: [{ address: '10.9.0.6/24' }], routes: [gateway('10.9.0.254')] }))
    expect(plan.steps.map(({ action, kind, id }) => `${action} ${kind} ${id}`)).toEqual([
      'create Address eth1/10.9.0.6/24',
      'delete Address eth1/10.9.0.5/24',
    ])
    await become()
  })

  test('addresses of one network are made in the order they were written, so the first is the source', async () => {
    const addresses = ['10.9.0.20/24', '10.9.0.3/24', '10.9.0.100/24'].map((address) => ({ address }))
    await become([LinkConfig, { name: 'eth1', addresses }])
    expect(await output('ip -4 -br address show dev eth1')).toMatch(
      /10\.9\.0\.20\/24 10\.9\.0\.3\/24 10\.9\.0\.100\/24/,
    )
    await become()
  })

  test('nothing asked for is nothing done, and the routes of daemons stay', async () => {
    await node.exec('ip link set dev eth1 up'.split(' '))
    await node.exec('ip address add 10.9.0.77/24 dev eth1'.split(' '))
    await node.exec('ip route add 10.40.0.0/16 via 10.9.0.254 proto bird'.split(' '))
    expect((await become()).steps).toEqual([])
    await become(eth1({ routes: [gateway('10.9.0.254')] }))
    await become()
    expect(await output('ip route show 10.40.0.0/16')).toContain('proto bird')
    await node.exec('ip address flush dev eth1'.split(' '))
  })

  test('the same void twice is one entry, and rules of a config are told from others', async () => {
    await node.exec('ip rule add from 10.1.0.0/16 table 7 priority 1000'.split(' '))
    const written: Written = [
      [BlackholeRouteConfig, { name: '10.66.0.0/16' }],
      [RoutingRuleConfig, { name: '1000', fwMark: 7, iifName: 'eth1', table: '100' }],
      [RoutingRuleConfig, { name: '1001', src: '2001:db8::/32', action: 'unreachable' }],
    ]
    await become(...written)
    expect((await output('ip route show 10.66.0.0/16')).trim().split('\n')).toHaveLength(1)
    await become()
    expect(await output('ip rule show priority 1000')).toContain('from 10.1.0.0/16')
    await node.exec('ip rule del from 10.1.0.0/16 table 7 priority 1000'.split(' '))
  })

  test('an MTU changes while the link stays up', async () => {
    await become(eth1({ routes: [gateway('10.9.0.254')] }))
    const plan = await become(eth1({ mtu: 1400, routes: [gateway('10.9.0.254')] }))
    expect(lines(plan)).toEqual(['ip link set dev eth1 mtu 1400'])
    await become()
    expect(await output('cat /sys/class/net/eth1/mtu')).toBe('1500\n')
  })

  test('a port moves from a bridge that goes to one that comes, and goes home when both are gone', async () => {
    await become([BridgeConfig, { name: 'br0', links: ['eth2'] }])
    await become([BridgeConfig, { name: 'br1', links: ['eth2'] }])
    expect(await output('ip -br link show master br1')).toContain('eth2')
    await become()
    expect(await output('ip -d link show dev eth2')).not.toContain('master')
  })

  test('a link made by hand is adopted, and given back; with its link go its address and route', async () => {
    await node.exec('ip link add name br5 type bridge'.split(' '))
    await become([BridgeConfig, { name: 'br5', addresses: [{ address: '10.5.0.1/24' }] }])
    await become()
    expect(await output('ip -br link show dev br5')).toContain('DOWN')
    await node.exec('ip link del dev br5'.split(' '))
  })

  test('a route and a rule made by hand are adopted, and given back as they were', async () => {
    for (const line of [
      'ip link set dev eth1 up',
      'ip address add 10.9.0.5/24 dev eth1',
      'ip route add 10.20.0.0/16 via 10.9.0.1 proto static metric 1024',
      'ip rule add from 10.9.0.0/24 table 100 priority 1000',
    ])
      expect(await node.exec(line.split(' '))).toMatchObject({ code: 0 })
    const shown = async () => [
      await output('ip -N route show 10.20.0.0/16'),
      await output('ip -N rule show priority 1000'),
    ]
    const before = await shown()
    await become(eth1({ routes: [gateway('10.9.0.254')] }), [
      RoutingRuleConfig,
      { name: '1000', src: '10.9.0.0/24', table: '100' },
    ])
    expect(await shown()).not.toEqual(before)
    expect((await shown())[0]).toContain('via 10.9.0.254')
    await become()
    expect(await shown()).toEqual(before)
  })

  test('what hangs on a link that must be made again is made again', async () => {
    const pair = (peer: string) =>
      [
        VethConfig,
        {
          name: 'va',
          addresses: [{ address: '10.8.0.1/24' }],
          routes: [gateway('10.8.0.254', 7)],
          peer: { name: peer },
        },
      ] as const
    await become(pair('vb'))
    await become(pair('vc'))
    expect(await output('ip route show 10.20.0.0/16')).toContain('10.8.0.254')
    await become()
  })

  test('by hand is seen: a rule slipped into our chain, a route moved, an address taken', async () => {
    const written: Written = [
      eth1({ routes: [gateway('10.9.0.254')] }),
      [NetworkDefaultActionConfig, { ingress: 'accept' }],
      [NetworkRuleConfig, { name: 'web', portSelector: { ports: ['80'], protocol: 'tcp' }, ingress: [] }],
    ]
    await become(...written)
    for (const line of [
      'nft insert rule inet netloom ingress tcp dport 81 accept',
      'ip route replace 10.20.0.0/16 metric 1024 via 10.9.0.253',
    ])
      await node.exec(line.split(' '))
    const plan = await become(...written)
    expect(plan.steps.map(({ action, kind }) => `${action} ${kind}`)).toEqual(['update Route', 'update NfTablesChain'])
    await become()
    expect((await node.exec(['nft', 'list', 'tables'])).stdout).not.toContain('netloom')
  })

  test('several next hops are seen whole', async () => {
    await become(eth1())
    await node.exec('ip route add 10.50.0.0/16 nexthop via 10.9.0.1 nexthop via 10.9.0.2'.split(' '))
    const route = (await machine.look()).find(({ id }) => id === 'main/10.50.0.0/16/0')?.spec as Route
    expect(route.nextHops).toHaveLength(2)
    await node.exec('ip route del 10.50.0.0/16'.split(' '))
    await become()
  })
})
