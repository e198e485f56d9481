import { describe, expect, test } from 'vitest'
import type { Resource } from '../../src/model/node/resource.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { unexpected } from '../../src/planner/unexpected.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { BridgeConfig } from '../../src/schema/documents/bridge-config.ts'
import { held, nic, seenNode, way } from '../kinds/seen.ts'
import { configOf } from '../kinds/words.ts'

const { kinds } = linux

describe('after a rollback', () => {
  const before = [nic('eth1'), nic('eth2'), held('eth2', '192.0.2.1/24')]
  const plan = planNode({
    ...{ kinds, snapshot: seenNode(before) },
    resources: configOf([BridgeConfig, { name: 'br0', links: ['eth1'], addresses: [{ address: '10.9.0.1/24' }] }]),
  })
  const added = (...now: Resource[]) =>
    unexpected(kinds, plan, seenNode(before), seenNode([...before, ...now])).added.map(({ id }) => id)

  test('what is new on a link of the plan is told, a link-local address of the kernel too', () => {
    const made = held('eth1', 'fe80::c11:12ff:fefa:b5f8/64', { scope: 'link', generated: true })
    expect(added(made, held('eth1', '10.77.0.1/24'), held('br0', '10.9.0.2/24'))).toEqual([
      'eth1/fe80::c11:12ff:fefa:b5f8/64',
      'eth1/10.77.0.1/24',
      'br0/10.9.0.2/24',
    ])
  })

  test('what is new elsewhere, or what a daemon brought, is not', () => {
    const learnt = way('10.5.0.0/16', '10.9.0.9', 'eth1')
    const bgp = { ...learnt, spec: { ...learnt.spec, protocol: 'bgp' } }
    expect(added(held('eth2', '10.77.0.1/24'), bgp)).toEqual([])
  })
})
