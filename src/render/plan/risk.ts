import type { Plan } from '../../model/plan/plan.ts'
import { refKey } from '../../model/ref.ts'
import { visible } from '../../model/visible.ts'
import { nodeNames } from '../text/names.ts'
import type { Style } from '../text/style.ts'

/** One line of what the plans cut off for a while, and where; empty where they cut off nothing. */
export const riskText = (plans: readonly Plan[], style: Style): string =>
  spreadText(plans, ({ steps }) => steps.flatMap(({ disrupts = [] }) => disrupts), 'Disrupts:', style)

/** One line of what may be removed from then on; empty where that is nothing. */
export const liftsText = (plans: readonly Plan[], style: Style): string =>
  spreadText(
    plans,
    ({ steps }) => steps.filter(({ action }) => action === 'lift').map(refKey),
    'Lifts the protection of:',
    style,
  )

/** Whether anything is cut off. */
export const isDisruptive = (plans: readonly Plan[]): boolean =>
  plans.some(({ steps }) => steps.some(({ disrupts = [] }) => disrupts.length > 0))

function spreadText(
  plans: readonly Plan[],
  found: (plan: Plan) => readonly string[],
  head: string,
  style: Style,
): string {
  const where = new Map<string, Set<string>>()
  for (const plan of plans)
    for (const what of found(plan)) where.set(what, (where.get(what) ?? new Set()).add(plan.node))
  if (where.size === 0) return ''
  const named = [...where].slice(0, most).map(([what, nodes]) => `${visible(what)} (${nodeNames([...nodes])})`)
  const more = where.size > most ? [`and ${where.size - most} more`] : []
  return style.yellow(`${style.bold(head)} ${[...named, ...more].join(', ')}.`)
}

const most = 6
