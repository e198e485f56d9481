import { expect, test } from 'vitest'
import { commandLine } from '../../src/model/plan/command.ts'
import { desiredOf } from '../../src/planner/desired.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { BondConfig } from '../../src/schema/documents/bond-config.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { RoutingRuleConfig } from '../../src/schema/documents/routing-rule-config.ts'
import { SysctlConfig } from '../../src/schema/documents/sysctl-config.ts'
import { VLANConfig } from '../../src/schema/documents/vlan-config.ts'
import { held, nic, seenNode, vlan, way } from './seen.ts'
import { configOf } from './words.ts'

const { kinds } = linux

test('a VLAN gets another name, with an address and a route on it: the route waits for the new one', () => {
  const seen = [
    nic('eth1'),
    vlan('eth1.90'),
    held('eth1.90', '10.9.0.1/24'),
    way('10.5.0.0/16', '10.9.0.254', 'eth1.90'),
  ]
  const routes = [{ destination: '10.5.0.0/16', gateway: '10.9.0.254', metric: 5 }]
  const config = configOf(
    [LinkConfig, { name: 'eth1' }],
    [VLANConfig, { name: 'storage', parent: 'eth1', vlanID: 90, addresses: [{ address: '10.9.0.1/24' }], routes }],
  )
  const snapshot = seenNode(seen)
  const entries = seen.map(({ kind, id, spec }) => ({ kind, id, spec, made: true }))
  const plan = planNode({
    ...{ kinds, desired: desiredOf(kinds, config) },
    snapshot: { ...snapshot, ledger: { ...snapshot.ledger, entries } },
  })
  expect(plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const order = plan.steps.flatMap(({ action, kind, id }) =>
    kind === 'Link' && id === 'eth1' ? [] : `${action} ${kind}/${id}`,
  )
  expect(order).toEqual([
    'delete Route/main/10.5.0.0/16/5',
    'delete Address/eth1.90/10.9.0.1/24',
    'delete Link/eth1.90',
    'create Link/storage',
    'create Address/storage/10.9.0.1/24',
    'create Route/main/10.5.0.0/16/5',
  ])
  expect(plan.steps.flatMap(({ commands }) => commands.map(commandLine))).toContain(
    'ip link add link eth1 name storage type vlan protocol 802.1q id 90',
  )
})

test('a NIC under a name that the node does not have takes nothing away from the one it had', () => {
  const on = (name: string) => {
    const routes = [{ destination: '10.5.0.0/16', gateway: '10.9.0.254', metric: 5 }]
    return desiredOf(kinds, configOf([LinkConfig, { name, addresses: [{ address: '10.9.0.1/24' }], routes }]))
  }
  const snapshot = seenNode([nic('eth1'), held('eth1', '10.9.0.1/24'), way('10.5.0.0/16', '10.9.0.254', 'eth1')])
  const entries = on('eth1').map((one) => ({ ...one, made: true }))
  const ledger = { ...snapshot.ledger, entries }
  const plan = planNode({ kinds, desired: on('ens3'), snapshot: { ...snapshot, ledger } })
  expect(plan.steps).toEqual([])
  expect(new Set(plan.ledger)).toEqual(new Set(entries))
  expect(plan.diagnostics.map(({ code, at }) => `${code} ${at && 'id' in at && at.id}`)).toEqual([
    'plan/missing ens3',
    'plan/held eth1',
    'plan/held eth1/10.9.0.1/24',
  ])
})

test('a port that the node does not have leaves the bond to the others; a VLAN on it goes with all it bears', () => {
  const routes = [{ destination: '10.4.0.0/16', gateway: '10.3.0.254', table: '100' }]
  const config = configOf(
    [
      BondConfig,
      { name: 'bond0', links: ['eth9', 'eth1'], bondMode: 'active-backup', addresses: [{ address: '10.1.0.1/24' }] },
    ],
    [VLANConfig, { name: 'v5', parent: 'eth9', vlanID: 5, addresses: [{ address: '10.3.0.1/24' }], routes }],
    [RoutingRuleConfig, { name: '1000', src: '10.9.0.0/24', table: '100' }],
    [SysctlConfig, { params: { 'net.ipv4.conf.eth9.forwarding': '1' } }],
  )
  const { steps, leftOut } = planNode({ kinds, desired: desiredOf(kinds, config), snapshot: seenNode([nic('eth1')]) })
  expect(steps.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['Link/bond0', 'Link/eth1', 'Address/bond0/10.1.0.1/24'])
  expect(leftOut?.map(({ kind, id, missing }) => `${kind}/${id} ${missing}`).toSorted()).toEqual([
    'Address/v5/10.3.0.1/24 Link/eth9',
    'KernelParam/net.ipv4.conf.eth9.forwarding Link/eth9',
    'Link/eth9 Link/eth9',
    'Link/v5 Link/eth9',
    'Route/100/10.4.0.0/16/1024 Link/eth9',
    'RoutingRule/inet4/1000 from 10.9.0.0/24 table 100 Link/eth9',
  ])
})

test('a route that was adopted, and carries our protocol since, gets its original values back', () => {
  const found = way('10.5.0.0/16', '10.9.0.1', 'eth1')
  const ours = { ...found, spec: { ...found.spec, protocol: 'netloom', gateway: '10.9.0.254' } }
  const snapshot = seenNode([nic('eth1'), held('eth1', '10.9.0.5/24'), ours])
  const entries = [{ ...ours, made: false, original: found.spec }]
  const { steps } = planNode({ kinds, desired: [], snapshot: { ...snapshot, ledger: { ...snapshot.ledger, entries } } })
  expect(steps).toMatchObject([{ action: 'update', kind: 'Route', after: found.spec }])
  expect(steps[0]?.commands.map(commandLine)).toEqual([
    'ip route replace 10.5.0.0/16 table 254 metric 5 proto 4 scope 0 via 10.9.0.1 dev eth1',
  ])
})
