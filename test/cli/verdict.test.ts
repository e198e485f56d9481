import { expect, it } from 'vitest'
import { accepting, notPlanned } from '../../src/cli/disconnect.ts'
import { planCode, readCode } from '../../src/cli/verdict.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Plan } from '../../src/model/plan/plan.ts'

const fault = (code: string, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({
  severity,
  code,
  summary: '',
})
const planWith = (...diagnostics: Diagnostic[]) => ({ diagnostics }) as unknown as Plan

it.each([
  [planWith(), 0],
  [planWith(fault('review/cuts', 'warning')), 0],
  [planWith(fault('review/cuts')), 3],
  [planWith(fault('review/cuts'), fault('plan/missing')), 1],
])('a plan with %j ends with %i', (plan, code) => expect(planCode(plan)).toBe(code))

it.each([
  [[], [], false, 0],
  [[], [2], false, 2],
  [[fault('transport/refused')], [2], false, 6],
  [[fault('transport/refused')], [3], false, 3],
  [[], [], true, 1],
] as const)('a look with %j and %j ends with its gravest', (problems, others, stopped, code) =>
  expect(readCode(problems, others, stopped)).toBe(code),
)

const cutOff = (node: string): Plan => ({
  ...planWith(),
  node,
  review: {
    verdict: 'cuts',
    diagnostics: [{ ...fault('review/cuts-management'), detail: 'From step 1 on.', hint: 'h' }],
  },
})

it('a cut counts as accepted on the nodes that were named, and says why', () => {
  const accepted = { a: 'console is at hand' }
  expect(accepting(cutOff('a'), accepted).review?.diagnostics).toEqual([
    { ...fault('review/cuts-management', 'warning'), detail: 'From step 1 on. Accepted: console is at hand' },
  ])
  expect([accepting(cutOff('a'), accepted), accepting(cutOff('b'), accepted)].map(planCode)).toEqual([0, 3])
  expect(accepting(cutOff('constructor'), accepted)).toEqual(cutOff('constructor'))
})

it('a node that is named and not planned is a fault', () => {
  expect(notPlanned(['edge-1', 'b'], { b: 'x', 'egde-1': 'y' })).toMatchObject([
    { severity: 'error', summary: expect.stringContaining('names egde-1'), hint: 'Did you mean edge-1?' },
  ])
  expect(notPlanned(['b'], undefined)).toEqual([])
})
