import { describe, expect, it } from 'vitest'
import type { DocumentType } from '../../src/model/config/document-type.ts'
import type { Resource } from '../../src/model/node/resource.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { desiredOf } from '../../src/planner/desired.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { BondConfig } from '../../src/schema/documents/bond-config.ts'
import { BridgeConfig } from '../../src/schema/documents/bridge-config.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { NetworkDefaultActionConfig } from '../../src/schema/documents/network-default-action-config.ts'
import { held, nic, seenNode } from './seen.ts'
import { configOf } from './words.ts'

const { kinds } = linux

const planned = (seen: readonly Resource[], ...written: readonly (readonly [DocumentType, object])[]): Plan =>
  planNode({ kinds, desired: desiredOf(kinds, configOf(...written)), snapshot: seenNode(seen) })

/** What each step that disrupts anything says, by its thing. */
const disruptionsOf = ({ steps, diagnostics }: Plan) => {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return steps.flatMap(({ action, kind, id, disrupts }) =>
    disrupts ? [`${action} ${kind}/${id}: ${disrupts.join(', ')}`] : [],
  )
}

const br0 = nic('br0', { type: 'bridge', bridge: { stp: false, vlanFiltering: false } })
const bond0 = nic('bond0', { type: 'bond', bond: { mode: 'active-backup' } })

describe('what a step disrupts', () => {
  it.each([
    ['spanning tree', { stp: { enabled: true } }, 'the spanning tree of br0 changes'],
    ['VLAN filtering', { vlan: { filtering: true } }, 'the VLAN filtering of br0 changes'],
    ['an MTU', { mtu: 9000 }, 'the MTU of br0 changes'],
  ])('%s of a bridge', (_, more, words) => {
    expect(disruptionsOf(planned([br0], [BridgeConfig, { name: 'br0', ...more }]))).toEqual([
      `update Link/br0: ${words}`,
    ])
  })

  it('the mode of a bond, which is made anew for it; the second half says nothing more', () => {
    expect(disruptionsOf(planned([bond0], [BondConfig, { name: 'bond0', bondMode: '802.3ad', links: [] }]))).toEqual([
      'delete Link/bond0: bond0 is replaced, the mode of bond0 changes',
    ])
  })

  it('a link that joins a bond, or is switched off', () => {
    const plan = planned(
      [bond0, nic('eth1')],
      [BondConfig, { name: 'bond0', bondMode: 'active-backup', links: ['eth1'] }],
    )
    expect(disruptionsOf(plan)).toEqual([expect.stringContaining('Link/eth1: eth1 becomes part of bond0')])
    expect(disruptionsOf(planned([nic('eth1')], [LinkConfig, { name: 'eth1', up: false }]))).toEqual([
      'update Link/eth1: eth1 goes down',
    ])
  })

  it('the first policy that drops, and not the second', () => {
    const block = [NetworkDefaultActionConfig, { ingress: 'block' }] as const
    const first = planned([nic('eth1')], block)
    expect(disruptionsOf(first)).toEqual(['create NfTablesChain/ingress: ingress drops what no rule accepts'])
    const chains = first.desired.filter(({ kind }) => kind === 'NfTablesChain')
    expect(disruptionsOf(planned([nic('eth1'), ...chains], block))).toEqual([])
  })

  it('nothing, where something is only added or adopted', () => {
    const link = [LinkConfig, { name: 'eth1', addresses: [{ address: '10.0.0.1/24' }] }] as const
    expect(disruptionsOf(planned([nic('eth1')], link))).toEqual([])
    expect(disruptionsOf(planned([nic('eth1'), held('eth1', '10.0.0.1/24')], link))).toEqual([])
    expect(disruptionsOf(planned([nic('eth1')], [BridgeConfig, { name: 'br1' }]))).toEqual([])
  })
})
