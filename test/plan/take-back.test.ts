import { expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/model/node/ledger.ts'
import { planTakeBack } from '../../src/planner/take-back.ts'
import { boardOf, snapshotOf, toys } from './toys.ts'

const oak = (height: number) => boardOf({ name: 'oak', type: 'wood', height, lit: true, into: '', slot: 0 })
const elm = boardOf({ name: 'elm', type: 'wood', height: 1, lit: true, into: '', slot: 0 })
const made = (thing: ReturnType<typeof boardOf>): LedgerEntry => ({ ...thing, made: true })
const change = (transaction: string, before: readonly LedgerEntry[]) => ({
  transaction,
  holder: `h-${transaction}`,
  before,
})
const steps = ({ steps }: ReturnType<typeof planTakeBack>) => steps.map(({ action, id }) => `${action} ${id}`)

it('takes away what it made, brings back what it changed, and leaves the rest', () => {
  const snapshot = snapshotOf([oak(2), elm], [made(oak(2)), made(elm)])
  const plan = planTakeBack({ kinds: toys, snapshot }, [change('t1', [made(oak(1))])])
  expect(steps(plan).toSorted()).toEqual(['delete elm', 'update oak'])
  expect(plan.ledger.map(({ id, spec }) => [id, (spec as { height: number }).height])).toEqual([['oak', 1]])
  expect(plan.steps[0]?.because).toBe('as it was before t1')
})

it('makes what it took away anew', () => {
  const plan = planTakeBack({ kinds: toys, snapshot: snapshotOf([], []) }, [change('t1', [made(oak(1))])])
  expect(steps(plan)).toEqual(['create oak'])
})

it('goes by what is seen now, whoever moved it', () => {
  const back = planTakeBack({ kinds: toys, snapshot: snapshotOf([oak(1)], [made(oak(2))]) }, [
    change('t1', [made(oak(1))]),
  ])
  expect(steps(back)).toEqual(['adopt oak'])
})

it('leaves what a later change touched, names it, and takes back the rest', () => {
  const snapshot = snapshotOf([oak(3), elm], [made(oak(3)), made(elm)])
  const plan = planTakeBack({ kinds: toys, snapshot }, [
    change('t1', [made(oak(1))]),
    change('t2', [made(oak(2)), made(elm)]),
  ])
  expect(steps(plan)).toEqual(['delete elm'])
  expect(plan.diagnostics).toMatchObject([
    { severity: 'warning', code: 'rollout/touched-since', summary: expect.stringMatching(/Board\/oak.*h-t2.*t2/) },
  ])
})

it('leaves also what was changed there and back since', () => {
  const snapshot = snapshotOf([oak(2)], [made(oak(2))])
  const plan = planTakeBack({ kinds: toys, snapshot }, [
    change('t1', [made(oak(1))]),
    change('t2', [made(oak(2))]),
    change('t3', [made(oak(3))]),
  ])
  expect(steps(plan)).toEqual([])
  expect(plan.diagnostics[0]?.summary).toContain('t3')
})
