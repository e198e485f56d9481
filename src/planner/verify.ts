import type { Diagnostic } from '../model/diagnostic.ts'
import type { Kind } from '../model/kind.ts'
import type { Plan, Step } from '../model/plan.ts'
import { refKey } from '../model/ref.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { seenWorld } from './basis.ts'
import { planNode } from './plan-node.ts'

/**
 * What a fresh look at the node shows to be still undone: planned again, with the ledger the node has. Empty when the
 * plan has become true. Also says when it cannot tell, because a kind could not be read.
 */
export function verify(kinds: readonly Kind[], plan: Plan, snapshot: Snapshot): Diagnostic[] {
  const again = planNode({ kinds, desired: plan.desired, snapshot })
  const errors = again.diagnostics.filter(({ severity }) => severity === 'error')
  const undone = again.steps.filter(({ action }) => action !== 'adopt' && action !== 'forget').map(undoneDiagnostic)
  return [...errors, ...undone, ...lostOnTheWay(kinds, plan, snapshot)]
}

/** Things nobody wants, that fell and were to be made again, or were to go. */
function lostOnTheWay(kinds: readonly Kind[], plan: Plan, snapshot: Snapshot): Diagnostic[] {
  const seen = seenWorld(kinds, snapshot)
  const wanted = new Set(plan.desired.map(refKey))
  const ends = new Map(plan.steps.map((step) => [refKey(step), step]))
  return [...ends.values()]
    .filter((step) => !wanted.has(refKey(step)) && step.action !== 'adopt' && step.action !== 'forget')
    .filter((step) => step.after !== null && seen.get(refKey(step)) === undefined)
    .map(undoneDiagnostic)
}

const undoneDiagnostic = (step: Step): Diagnostic => ({
  severity: 'error',
  code: 'verify/not-so',
  summary: `${refKey(step)} is not as planned${step.fields.length > 0 && step.after ? `: ${fieldsOf(step)}` : ''}`,
  detail: step.because,
  at: { kind: step.kind, id: step.id },
})

const fieldsOf = ({ fields }: Step): string =>
  fields.map(({ path, before, after }) => `${path} is ${show(before)}, wanted ${show(after)}`).join('; ')

const show = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value))
