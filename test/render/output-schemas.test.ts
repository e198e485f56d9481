import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import type { Event } from '../../src/model/plan/event.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import type { PolicyReport } from '../../src/model/plan/policy-verdict.ts'
import { driftReport } from '../../src/render/drift.ts'
import { planReport } from '../../src/render/plan/plan-json.ts'
import type { PolicyTestReport } from '../../src/render/policy-test.ts'
import { eventLineOf } from '../../src/render/run/event-line.ts'
import { type ApplyLine, runReport } from '../../src/render/run/run.ts'
import { parseApprovals } from '../../src/state/approvals.ts'
import { parseSavedPlan, savedPlan } from '../../src/state/saved-plan.ts'

const root = new URL('../..', import.meta.url).pathname
const cases = readdirSync(`${root}test/cases`).filter((name) => !name.endsWith('.ts'))
const plansOf = (name: string): Plan[] => JSON.parse(readFileSync(`${root}test/cases/${name}/plan.json`, 'utf8'))

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })
for (const file of readdirSync(`${root}schemas/output`))
  ajv.addSchema(JSON.parse(readFileSync(`${root}schemas/output/${file}`, 'utf8')), file.replace('.json', ''))

/** What is wrong with a document, by the schema that is published for it. */
function faults(name: string, document: unknown) {
  ajv.validate(name, JSON.parse(JSON.stringify(document)))
  return ajv.errors ?? []
}

const envelope = { created: '2026-01-02T03:04:05Z', author: 'jane', cluster: '/c', netloom: '0.1.0', commit: 'ab12' }

it.each(cases)('the plan of %s, kept and reported, is as its schema says, and is read again', (name) => {
  const plans = plansOf(name)
  const saved = savedPlan(plans, envelope)
  const report = planReport({ plans, unread: ['w'] }, [])
  expect(faults('plan', saved)).toEqual([])
  expect(parseSavedPlan(JSON.stringify(saved), 'plan.json')).toEqual({ saved })
  expect(faults('plan-report', report)).toEqual([])
  expect(faults('apply', { type: 'plan', ...report })).toEqual([])
})

const lines: readonly ApplyLine[] = [
  { node: 'a', type: 'transaction', id: 'x', deadlineSeconds: 90 },
  { node: 'a', type: 'step-started', n: 1, of: 2, title: 'create Link/br0' },
  { node: 'a', type: 'finished', outcome: 'rolled-back' },
  runReport([{ node: 'a', outcome: 'confirmed', stepsDone: 2, transaction: 'x', diagnostics: [] }], ['b'], 0),
]
it.each(lines)('a line of apply is as its schema says: %j', (line) => expect(faults('apply', line)).toEqual([]))

const events: readonly Event[] = [
  { type: 'started', command: 'apply', netloom: '0.1.0' },
  { type: 'look-ended', looked: 2, unread: 1, notStarted: 0, seconds: 0.4 },
  { node: 'a', type: 'unread', code: 'transport/timeout', summary: 'no', seconds: 15 },
  { node: 'a', type: 'step-failed', n: 2, output: 'no' },
  { type: 'change-ended', outcomes: { confirmed: 2, 'rolled-back': 1 }, notStarted: 0, seconds: 12.3 },
  { type: 'ended', exitCode: 4 },
]
it.each(events)('a line of --events is as its schema says: %j', (event) => {
  const line = eventLineOf(event, '2026-01-02T03:04:05.678Z')
  expect(faults('event', line)).toEqual([])
  expect(faults('event', { ...line, type: 'nonsense' })).not.toEqual([])
})

it('drift is as its schema says', () => {
  const changes = plansOf('drift').flatMap(({ steps }) => steps)
  const report = driftReport([{ node: 'a', managed: true, changes, lacks: ['Link/eth1'] }], [], [])
  expect(changes).not.toEqual([])
  expect(faults('drift-report', report)).toEqual([])
})

it('what a policy says, who approved, and tests of policies are as their schemas say', () => {
  const approval = { who: 'jane', source: 'signature', plan: 'sha256:1', at: '2026-01-02T03:04:05Z' } as const
  const verdict = { rule: 'maxNodes', outcome: 'needs-approval', nodes: ['a'], message: 'm', missing: 1 } as const
  const policy: PolicyReport = {
    ...{ outcome: 'needs-approval', verdicts: [verdict], approvals: [{ ...approval, key: 'k' }], missing: 1 },
    ...{ candidates: ['bob'], from: { revision: 'main', commit: 'ab12' } },
  }
  const report = planReport({ plans: plansOf('drift'), unread: [], policy }, [])
  expect(report.policy).toBe(policy)
  expect(faults('plan-report', report)).toEqual([])
  expect(faults('plan-report', { ...report, policy: { ...policy, outcome: 'maybe' } })).not.toEqual([])
  const approvals = { format: 'netloom.approvals', version: 1, approvals: [{ ...approval, signature: 's' }] }
  expect(faults('approvals', approvals)).toEqual([])
  expect(parseApprovals(JSON.stringify(approvals), 'f')).toEqual({ approvals: approvals.approvals })
  const mismatches = [{ rule: 'x', expected: 'pass', got: null }] as const
  const test: PolicyTestReport = {
    ...{ format: 'netloom.policy-test', version: 1, passed: false, diagnostics: [] },
    tests: [{ file: 'f', name: 'n', passed: false, mismatches }],
  }
  expect(faults('policy-test', test)).toEqual([])
})

it.each([
  ['plan', { ...savedPlan([], envelope), version: 3 }],
  ['plan', { ...savedPlan([], envelope), nodes: [{}] }],
  ['apply', { node: 'a', type: 'nonsense' }],
  ['status', { format: 'netloom.status', version: 1 }],
])('the schema of %s finds what is wrong', (name, document) => expect(faults(name, document)).not.toEqual([]))

it('fields of later versions are no fault', () => {
  expect(faults('plan', { ...savedPlan(plansOf('drift'), envelope), waves: [] })).toEqual([])
})
