import { expect, it } from 'vitest'
import { emptyLedger } from '../../src/model/node/ledger.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { linux } from '../../src/providers/linux/index.ts'

const { kinds } = linux
const param = (value: string) => ({ kind: 'Link', id: 'eth0', spec: { name: 'eth0', mtu: Number(value) } })

/** A NIC as it is wanted, as it was confirmed, and as it is seen, by its MTU. */
function driftOf(wanted: string, confirmed: string, seen: string) {
  const [{ spec, ...rest }] = [param(confirmed)]
  const unseen = Object.fromEntries(kinds.map(({ kind }) => [kind, { status: 'seen' as const, resources: [] }]))
  const { steps } = planNode({
    kinds,
    desired: [param(wanted)],
    snapshot: {
      node: 'n1',
      kinds: { ...unseen, Link: { status: 'seen', resources: [param(seen)] } },
      ledger: { ...emptyLedger, entries: [{ ...rest, spec, made: false, original: { mtu: 1400 } }] },
    },
  })
  return steps.map(({ action, drifted = false }) => ({ action, drifted }))
}

it('marks what only puts back what somebody changed on the node, and nothing that the config changes', () => {
  expect(driftOf('1500', '1500', '9000')).toEqual([{ action: 'update', drifted: true }])
  expect(driftOf('9000', '1500', '1500')).toEqual([{ action: 'update', drifted: false }])
  expect(driftOf('9000', '1500', '1400')).toEqual([{ action: 'update', drifted: false }])
  expect(driftOf('1500', '1500', '1500')).toEqual([])
})
