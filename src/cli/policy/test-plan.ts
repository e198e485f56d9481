import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { isRecord } from '../../model/record.ts'
import { parseSavedPlan } from '../../state/saved-plan.ts'
import { readText } from '../files.ts'
import { shownPlan } from '../secrets/shown.ts'

/** A plan that a test speaks of. */
export interface TestPlan {
  readonly plans: readonly Plan[]
  readonly hash: string
  /** Who made it, if it says so. */
  readonly author?: string
}

/** The plan in a file: one that was kept, or a report of one. */
export async function testPlan(file: string): Promise<TestPlan | { readonly fault: Diagnostic }> {
  const text = await readText(file)
  if (text === undefined) return { fault: fault(`there is no file ${file}`) }
  const value = jsonOf(text)
  if (isRecord(value) && value.format === 'netloom.plan-report') return ofReport(value, file)
  const read = parseSavedPlan(text, file)
  if ('fault' in read) return read
  const { nodes, hash, envelope } = read.saved
  return { plans: nodes.map(({ plan }) => shownPlan({ plan })), hash, author: envelope.author }
}

function ofReport({ nodes, hash, author }: Record<string, unknown>, file: string): TestPlan | { fault: Diagnostic } {
  const plans = Array.isArray(nodes) ? nodes.map((one) => (isRecord(one) ? one.plan : undefined)) : []
  if (typeof hash !== 'string' || !Array.isArray(nodes) || !plans.every(isPlan))
    return { fault: fault(`${file} is no whole report of a plan`) }
  return { plans, hash, ...(typeof author === 'string' && { author }) }
}

/** What rules rest on; a report may be written by hand. */
const isPlan = (value: unknown): value is Plan =>
  isRecord(value) &&
  typeof value.node === 'string' &&
  ['steps', 'desired', 'diagnostics'].every((field) => Array.isArray(value[field])) &&
  (value.steps as unknown[]).every(
    (step) =>
      isRecord(step) &&
      typeof step.kind === 'string' &&
      typeof step.id === 'string' &&
      typeof step.n === 'number' &&
      Array.isArray(step.fields),
  )

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const fault = (summary: string): Diagnostic => ({
  severity: 'error',
  code: 'policy/no-plan',
  summary,
  hint: 'Make one with `netloom plan --out FILE`, or `netloom plan -o json > FILE`.',
})
