import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Approval, countApprovals } from '../../src/model/plan/approval.ts'

const plan = 'sha256:1'
const by = (who: string, more: Partial<Approval> = {}): Approval => ({
  ...{ who, source: 'signature', plan, at: '2026-01-02T03:04:05Z' },
  ...more,
})
const people = { Jane: ['jane@example.org', 'octojane', 'jane@desk'] }
const why = (all: readonly Approval[], authors: readonly string[] = []) => {
  const { counted, others } = countApprovals(all, { plan, authors, people })
  return [counted.map(({ who }) => who), others.map((one) => `${one.approval.who} ${one.why}`)]
}

it('counts an approval of exactly this plan', () => {
  expect(why([by('a')])).toEqual([['a'], []])
  expect(why([by('a', { plan: 'sha256:10' }), by('b', { plan: 'sha256:' })])).toEqual([
    [],
    ['a other-plan', 'b other-plan'],
  ])
})

it('never counts one of whoever made it, by whatever name', () => {
  expect(why([by('a'), by('b')], ['A ', 'c'])).toEqual([['b'], ['a own']])
  expect(why([by('octojane', { source: 'forge' })], ['jane@desk'])).toEqual([[], ['octojane own']])
  expect(why([by('Jane')], ['jane@example.org'])).toEqual([[], ['Jane own']])
})

it('counts one person once, by whatever name, source or key', () => {
  expect(why([by('a'), by('A', { source: 'forge' })])[0]).toHaveLength(1)
  expect(why([by('octojane', { source: 'forge' }), by('jane@example.org')])[0]).toHaveLength(1)
  expect(why([by('a', { key: 'k' }), by('b', { key: 'k' })])).toEqual([['a'], ['b twice']])
})

const anyApproval = fc.record({
  who: fc.constantFrom('a', 'A', 'b', 'octojane', 'jane@desk', 'Jane', '__proto__', 'constructor'),
  source: fc.constantFrom('forge' as const, 'signature' as const),
  plan: fc.constantFrom(plan, 'sha256:2'),
  at: fc.constantFrom('1', '2'),
  key: fc.constantFrom('k', 'l', 'm'),
})

it('says the same in whatever order they come, and never more than there are people or keys', () => {
  fc.assert(
    fc.property(
      fc.array(anyApproval, { maxLength: 8 }),
      fc.array(fc.constantFrom('a', 'octojane', 'constructor'), { maxLength: 2 }),
      fc.nat(),
      (all, authors, turn) => {
        const other = [...all.slice(turn % 9), ...all.slice(0, turn % 9)].reverse()
        const [one, two] = [all, other].map((those) => countApprovals(those, { plan, authors, people }).counted)
        expect(two).toEqual(one)
        expect(one?.length).toBeLessThanOrEqual(new Set(all.map(({ key }) => key)).size)
        for (const { who, plan: of } of one ?? []) {
          expect(of).toBe(plan)
          expect(authors).not.toContain(who.toLowerCase())
        }
      },
    ),
  )
})
