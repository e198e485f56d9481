import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Kind } from '../model/kind.ts'
import { pair, swap } from '../model/pair.ts'
import type { Plan } from '../model/plan.ts'

/**
 * Steps whose stored commands are not those that their change means. What a person approved is the change; commands that
 * say something else were edited, or written by another version.
 */
export function tamperedSteps(kinds: readonly Kind[], plan: Plan): Diagnostic[] {
  return plan.steps.flatMap(({ n, kind: name, id, action, before, after, commands, undo }) => {
    const kind = kinds.find((one) => one.kind === name)
    if (kind && (action === 'adopt' || action === 'forget') && commands.length + undo.length === 0) return []
    if (kind && (before ?? after) !== null) {
      const both = pair(before, after)
      if (isDeepStrictEqual([commands, undo], [kind.commands(both), kind.commands(swap(both))])) return []
    }
    return [
      {
        severity: 'error' as const,
        code: 'apply/commands-differ',
        summary: `the commands of step ${n} are not those that ${name}/${id} needs`,
        hint: 'The plan was edited or made by another version of netloom: make a new one with `netloom plan`.',
        at: { kind: name, id },
      },
    ]
  })
}
