import { expect, test } from 'vitest'
import { commandLine } from '../../src/model/command.ts'
import { desiredOf } from '../../src/planner/desired.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { kinds } from '../../src/providers/index.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { VLANConfig } from '../../src/schema/documents/vlan-config.ts'
import { held, nic, seenNode, vlan, way } from './seen.ts'
import { configOf } from './words.ts'

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

test('a route that was adopted, and carries our protocol since, is given back as it was found', () => {
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
