import { type Denies, guardsRemoved, guardText } from '../model/plan/guards.ts'
import type { Plan, Step } from '../model/plan/plan.ts'
import { wayTo } from '../model/plan/way.ts'
import { isRecord } from '../model/record.ts'
import { celObject } from '../schema/cluster/policy-variables.ts'
import type { RunNode } from './run.ts'

/** A node and its plan as rules in CEL see them. */
export const celNode = ({ plan, ...facts }: RunNode, denies: Denies): object =>
  celObject('Node', { ...facts, plan: celPlan(plan, denies) })

export const celRun = (nodes: readonly object[], total: number): object =>
  celObject('Run', { nodes: [...nodes], total: BigInt(total) })

const celPlan = (plan: Plan, denies: Denies): object =>
  celObject('Plan', {
    node: plan.node,
    steps: plan.steps.map(celStep),
    desired: plan.desired.map(({ spec, ...ref }) => celObject('Resource', { ...ref, spec: whole(spec) })),
    leftOut: (plan.leftOut ?? []).map((one) => celObject('LeftOut', { ...one })),
    diagnostics: [...plan.diagnostics, ...(plan.review?.diagnostics ?? [])].map((one) =>
      celObject('Finding', { ...one }),
    ),
    verdict: wayTo(plan),
    guards: guardsRemoved(plan.steps, denies).map(guardText),
  })

const celStep = (step: Step): object =>
  celObject('Step', {
    ...step,
    ...{ n: BigInt(step.n), before: whole(step.before), after: whole(step.after) },
    fields: step.fields.map(({ path, before, after }) =>
      celObject('FieldChange', { path, before: whole(before), after: whole(after) }),
    ),
  })

/** Whole numbers of JSON are integers in CEL. */
function whole(value: unknown): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  if (Array.isArray(value)) return value.map(whole)
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, whole(part)]))
  return value
}
