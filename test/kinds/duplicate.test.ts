import { expect, test } from 'vitest'
import type { Resource } from '../../src/model/node/resource.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { verify } from '../../src/planner/verify.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { held, nic, seenNode } from './seen.ts'
import { configOf } from './words.ts'

const { kinds } = linux

const planned = (...seen: Resource[]) =>
  planNode({
    ...{ kinds, snapshot: seenNode([nic('eth1'), ...seen]) },
    resources: configOf([
      LinkConfig,
      { name: 'eth1', addresses: [{ address: 'fd00::1/64' }, { address: '192.0.2.1/24' }] },
    ]),
  })
const [twice, once, other] = [
  held('eth1', 'fd00::1/64', { duplicate: true }),
  held('eth1', 'fd00::1/64'),
  held('eth1', '192.0.2.1/24'),
]

test('an IPv6 address that another machine holds fails the change that brings it', () => {
  const after = (now: Resource) => verify(kinds, planned(), seenNode([nic('eth1'), now, other]))
  expect(after(once)).toEqual([])
  const summary = expect.stringMatching(/^Address\/eth1\/fd00::1\/64 is a duplicate/)
  expect(after(twice)).toMatchObject([{ severity: 'error', code: 'verify/of-no-use', summary }])
})

test('and is warned of from then on, but keeps nothing else from being changed', () => {
  const plan = planned(twice)
  expect(plan.diagnostics).toMatchObject([{ severity: 'warning', code: 'plan/of-no-use' }])
  expect(plan.steps.map(({ id, action }) => `${action} ${id}`)).toContain('create eth1/192.0.2.1/24')
  expect(verify(kinds, plan, seenNode([nic('eth1'), twice, other]))).toEqual([])
})
