import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Kind } from '../model/plan/kind.ts'
import type { Plan, Step } from '../model/plan/plan.ts'
import { waysOf } from '../planner/order/steps.ts'
import { type Kinds, kindsByName } from '../planner/world/world.ts'

/**
 * Steps whose stored commands are not those that their change means. What a person approved is the change; commands that
 * say something else were edited, or written by another version.
 */
export function tamperedSteps(kinds: readonly Kind[], { steps }: Plan): Diagnostic[] {
  const known = kindsByName(kinds)
  return steps
    .filter((step) => !isAsMeant(known, step))
    .map(({ n, kind, id }) => ({
      severity: 'error',
      code: 'apply/commands-differ',
      summary: `the commands of step ${n} are not those that ${kind}/${id} needs`,
      hint: 'The plan was edited or made by another version of netloom: make a new one with `netloom plan`.',
      at: { kind, id },
    }))
}

function isAsMeant(kinds: Kinds, step: Step): boolean {
  const { kind, action, before, after, commands, undo, restores = [] } = step
  const runs = action !== 'adopt' && action !== 'forget'
  if ([kind, ...restores.map((one) => one.kind)].some((name) => !kinds.has(name))) return false
  if (runs && (before ?? after) === null) return false
  return isDeepStrictEqual({ commands, undo }, waysOf(kinds, step))
}
