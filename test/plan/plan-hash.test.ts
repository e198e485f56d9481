import { expect, it } from 'vitest'
import type { Plan, Step } from '../../src/model/plan/plan.ts'
import { hashOfAll, planHash } from '../../src/model/plan/plan-hash.ts'

const step = (n: number, id: string, needs: readonly number[] = []): Step => ({
  ...{ n, kind: 'Link', id, action: 'create', before: null, after: {}, fields: [], because: '', needs },
  ...{ commands: [{ argv: ['ip', id] }], undo: [{ argv: ['ip', 'del', id] }] },
})
const plan = (steps: readonly Step[], more: Partial<Plan> = {}): Plan => ({
  ...{ version: 1, node: 'a', steps, desired: [], ledger: [], diagnostics: [] },
  basis: { config: 'sha256:1', ledger: 'sha256:2', digests: {} },
  ...more,
})
const one = plan([step(1, 'x'), step(2, 'y'), step(3, 'x.5', [1])])

it('is the same in whatever order steps stand that do not need each other, and whoever looks', () => {
  const other = plan([step(1, 'y'), step(2, 'x'), step(3, 'x.5', [2])], {
    rollback: [3, 1, 2],
    review: { verdict: 'unknown', diagnostics: [{ severity: 'info', code: 'review/unknown', summary: '' }] },
  })
  expect(planHash(other)).toBe(planHash(one))
})

it.each<[string, Plan]>([
  ['needs', plan([step(1, 'x'), step(2, 'y'), step(3, 'x.5', [2])])],
  ['command', plan([step(1, 'x'), { ...step(2, 'y'), commands: [] }, step(3, 'x.5', [1])])],
  ['wish', { ...one, desired: [{ kind: 'Link', id: 'x', spec: {} }] }],
  ['ledger', { ...one, ledger: [{ kind: 'Link', id: 'x', spec: {}, made: true }] }],
  ['basis', { ...one, basis: { ...one.basis, digests: { 'Link/x': 'absent' } } }],
  ['secret', { ...one, secrets: [{ name: 'TOKEN', encrypted: 'ab' }] }],
  ['node', { ...one, node: 'b' }],
])('is another one with another %s', (_, other) => expect(planHash(other)).not.toBe(planHash(one)))

it('of many does not depend on their order', () => {
  expect(hashOfAll(['sha256:1', 'sha256:2'])).toBe(hashOfAll(['sha256:2', 'sha256:1']))
  expect(hashOfAll(['sha256:1'])).not.toBe(hashOfAll(['sha256:1', 'sha256:2']))
})
