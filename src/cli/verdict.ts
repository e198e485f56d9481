import type { Diagnostic } from '../model/diagnostic.ts'
import { type ExitCode, exitCode, gravestOf } from '../model/exit-code.ts'
import { findingsOf, type Plan } from '../model/plan/plan.ts'
import { nodeNames } from '../render/text/names.ts'

/** Which exit code the faults of a plan ask for: what review or rehearsal forbids is refused, all else is an error. */
export function planCode(plan: Plan): ExitCode {
  const errors = findingsOf(plan).filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return exitCode.done
  return errors.every(({ code }) => /^(review|rehearsal)\//.test(code)) ? exitCode.refused : exitCode.error
}

/** An error where plans leave something out: whoever asked for it must not take the rest for all. */
export function leftOutFault(plans: readonly Plan[], done: 'planned' | 'applied'): Diagnostic[] {
  const nodes = plans.flatMap(({ node, leftOut = [] }) => (leftOut.length > 0 ? [node] : []))
  if (nodes.length === 0) return []
  return [
    {
      severity: 'error',
      code: 'plan/left-out',
      summary: `not all that the config asks for was ${done} on ${nodeNames(nodes)}`,
      hint: 'The plan names what was left out and what the node lacks for it. Once that is there: netloom plan.',
    },
  ]
}

/** The code for a look at many nodes: those that could not be read keep nobody else from being done. */
export const readCode = (problems: readonly Diagnostic[], others: readonly ExitCode[], stopped: boolean): ExitCode =>
  gravestOf([
    ...problems.map(({ code }) => (code === 'fault/own' ? exitCode.error : exitCode.someUnreachable)),
    ...others,
    ...(stopped ? [exitCode.error] : []),
  ])
