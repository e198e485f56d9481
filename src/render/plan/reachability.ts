import type { Plan } from '../../model/plan/plan.ts'
import { wayTo } from '../../model/plan/way.ts'
import { nodeNames } from '../text/names.ts'
import type { Style } from '../text/style.ts'

const words = { keeps: 'kept', unknown: 'not known', cuts: 'cut' } as const

/** One line of what becomes of the way to the nodes that change; empty where no session was looked at. */
export function reachabilityText(plans: readonly Plan[], style: Style): string {
  const reviewed = plans.filter(({ review }) => review !== undefined)
  if (reviewed.length === 0) return ''
  const verdicts = (['cuts', 'unknown', 'keeps'] as const).flatMap((verdict) => {
    const nodes = reviewed.filter((plan) => wayTo(plan) === verdict).map(({ node }) => node)
    return nodes.length === 0 ? [] : [{ verdict, text: `${words[verdict]} (${nodeNames(nodes)})` }]
  })
  const line = `${style.bold('Reachability:')} ${verdicts.map(({ text }) => text).join(', ')}.`
  return verdicts.every(({ verdict }) => verdict === 'keeps') ? line : style.yellow(line)
}
