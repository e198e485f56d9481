import type { Plan } from '../../model/plan/plan.ts'
import { visible } from '../../model/visible.ts'
import { nodeNames } from '../text/names.ts'
import type { Style } from '../text/style.ts'

/** One line of what the plans cut off for a while, and where; empty where they cut off nothing. */
export function riskText(plans: readonly Plan[], style: Style): string {
  const where = new Map<string, Set<string>>()
  for (const { node, steps } of plans)
    for (const what of steps.flatMap(({ disrupts = [] }) => disrupts))
      where.set(what, (where.get(what) ?? new Set()).add(node))
  if (where.size === 0) return ''
  const named = [...where].slice(0, most).map(([what, nodes]) => `${visible(what)} (${nodeNames([...nodes])})`)
  const more = where.size > most ? [`and ${where.size - most} more`] : []
  return style.yellow(`${style.bold('Disrupts:')} ${[...named, ...more].join(', ')}.`)
}

/** Whether anything is cut off. */
export const isDisruptive = (plans: readonly Plan[]): boolean =>
  plans.some(({ steps }) => steps.some(({ disrupts = [] }) => disrupts.length > 0))

const most = 6
