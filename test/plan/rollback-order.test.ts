import { describe, expect, it } from 'vitest'
import { resourceOf } from '../../src/model/node/resource.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import { refKey } from '../../src/model/ref.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { link } from '../../src/providers/linux/kinds/link.ts'
import type { Link } from '../../src/providers/linux/link/spec.ts'

const { kinds } = linux

const linkOf = (spec: Link) => resourceOf(link, spec)
const snapshotOf = (...links: Link[]): Snapshot => ({
  node: 'n1',
  kinds: Object.fromEntries(
    kinds.map(({ kind }) => [kind, { status: 'seen', resources: kind === 'Link' ? links.map(linkOf) : [] }]),
  ),
  ledger: { version: 1, transaction: '', planHash: '', entries: [] },
})
const nic = (mtu: number): Link => ({ name: 'eth1', type: 'physical', up: true, mtu, master: null, portOf: null })
const vlan = (mtu: number): Link => ({
  ...{ name: 'v100', type: 'vlan', up: true, mtu, master: null, portOf: null },
  vlan: { parent: 'eth1', id: 100, protocol: '802.1q' },
})
const backwards = (before: readonly [number, number], after: readonly [number, number]) => {
  const { steps, rollback } = planNode({
    kinds,
    desired: [linkOf({ name: 'eth1', mtu: after[0] }), linkOf({ ...vlan(after[1]) })],
    snapshot: snapshotOf(nic(before[0]), vlan(before[1])),
  })
  const numbers = rollback ?? steps.map(({ n }) => n).reverse()
  return numbers.map((n) => refKey(steps.find((step) => step.n === n) as (typeof steps)[number]))
}

describe('the rollback', () => {
  it('raises a parent before its VLAN, whatever order they were lowered in', () => {
    expect(backwards([9000, 9000], [1500, 1500])).toEqual(['Link/eth1', 'Link/v100'])
  })
  it('lowers a VLAN before its parent', () => {
    expect(backwards([1500, 1500], [9000, 9000])).toEqual(['Link/v100', 'Link/eth1'])
  })
})
