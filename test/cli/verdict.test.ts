import { expect, it } from 'vitest'
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
