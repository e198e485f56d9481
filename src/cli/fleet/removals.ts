import type { Diagnostic } from '../../model/diagnostic.ts'
import type { RemovalBudget } from '../../model/plan/removals.ts'
import { visible } from '../../model/visible.ts'
import { removalWords } from '../../render/overview/removal-words.ts'
import { nodeNames } from '../../render/text/names.ts'

/** A diagnostic where plans take away more than goes unasked, and nobody agreed to so much. `plan` says it, `apply` refuses. */
export function removalFindings(budget: RemovalBudget, asked: 'plan' | 'apply'): Diagnostic[] {
  const { verdict, total, agreed } = budget
  if (verdict !== 'over') return []
  const words = removalWords(budget, visible, nodeNames)
  const enough = agreed === undefined ? '' : `; ${total} in all, and ${agreed} were agreed to`
  return [
    {
      severity: asked === 'plan' ? 'warning' : 'error',
      code: 'apply/removals',
      summary: `${asked === 'plan' ? 'this' : 'nothing was applied: the plan'} removes ${words}${enough}`,
      hint: `If that is meant, agree to it: --allow-removals ${total}. If not, see what the config no longer asks for.`,
    },
  ]
}
