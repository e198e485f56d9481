import { expect, it } from 'vitest'
import { planRelease } from '../../src/planner/release.ts'
import { boardOf, snapshotOf, toys } from './toys.ts'

const oak = boardOf({ name: 'oak', type: 'wood', height: 1, lit: true, into: '', slot: 0 })
const made = { ...oak, made: true }
const release = (...given: Parameters<typeof snapshotOf>) => ({
  from: (more: object = {}) => planRelease({ kinds: toys, snapshot: { ...snapshotOf(...given), ...more } }),
})
const steps = ({ steps }: ReturnType<typeof planRelease>) =>
  steps.map(({ action, kind, id }) => `${action} ${kind}/${id}`)

it('takes what was made, and the records last', () => {
  const plan = release([oak], [made]).from({ recorded: true })
  expect(steps(plan)).toEqual(['delete Board/oak', 'forget Records//var/lib/netloom'])
  expect(plan).toMatchObject({ desired: [], ledger: [] })
})

it('has nothing to do where nothing is ours', () => {
  expect(steps(release([oak]).from())).toEqual([])
})

it('takes the records where nothing else is left', () => {
  expect(steps(release([]).from({ recorded: true }))).toEqual(['forget Records//var/lib/netloom'])
})

it('is refused while anything is protected', () => {
  const { ledger } = snapshotOf([oak], [made])
  const plan = release([oak], [made]).from({ recorded: true, ledger: { ...ledger, protections: ['Board/oak'] } })
  expect(steps(plan)).toEqual([])
  expect(plan.diagnostics.map(({ code }) => code)).toContain('review/protected')

  const elsewhere = { ...ledger, entries: [], protections: ['Board/elm'] }
  const other = release([oak]).from({ recorded: true, ledger: elsewhere })
  expect(steps(other)).toEqual([])
  expect(other.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error review/still-protected'])
})
