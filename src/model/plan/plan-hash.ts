import { digest } from '../canonical.ts'
import { refKey } from '../ref.ts'
import type { Plan, Step } from './plan.ts'

/**
 * What an approval of a plan is bound to: `sha256:` over its steps, what it wants, what the ledger becomes and protects, the secrets it
 * needs and the digests of all it rests on. Neither review nor rehearsal nor the order between steps that do not need each other is
 * in it, for they may differ with the machine that plans; nor are diagnostics, which a newer version may word otherwise.
 */
export function planHash({
  version,
  node,
  basis,
  steps,
  desired,
  leftOut,
  ledger,
  protections,
  cards,
  secrets,
}: Plan): string {
  const names = new Map(steps.map((step) => [step.n, stepName(step)]))
  return digest({
    ...{ version, node, basis, desired, leftOut, ledger, protections, cards, secrets },
    steps: steps.map((step) => withoutOrder(step, names)).sort((a, b) => (a.name < b.name ? -1 : 1)),
  })
}

/** The hash of plans for many nodes, in whatever order they come. */
export const hashOfAll = (hashes: readonly string[]): string => digest([...hashes].sort())

const stepName = (step: Step): string => `${refKey(step)} ${step.action}`

/** How a step is taken back depends on what came before it. */
function withoutOrder(
  { n: _, needs, undo: _undo, restores: _restores, ...step }: Step,
  names: ReadonlyMap<number, string>,
) {
  return { ...step, name: stepName(step as Step), needs: needs.map((need) => names.get(need)).sort() }
}
