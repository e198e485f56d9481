import type { Plan, Step } from '../../model/plan/plan.ts'
import { visible } from '../../model/visible.ts'
import { groupBy } from '../text/group.ts'
import { nodeNames } from '../text/names.ts'
import type { Style } from '../text/style.ts'
import { commandText } from './change.ts'
import { titleOf } from './changes.ts'

/** What runs on each node, step by step; `reverse`: and what takes it back, in that order. Nodes on which the same runs share it. */
export function commandList(plans: readonly Plan[], reverse: boolean, style: Style): string {
  const lists = plans
    .filter(({ steps }) => steps.some(({ commands }) => commands.length > 0))
    .map((plan) => ({ node: plan.node, text: listOf(plan, reverse, style) }))
  if (lists.length === 0) return 'Nothing runs on any node.'
  return [...groupBy(lists, ({ text }) => text).values()]
    .map((alike) => `${style.bold(`On ${nodeNames(alike.map(({ node }) => node))}:`)}\n${alike[0]?.text}`)
    .join('\n\n')
}

function listOf(plan: Plan, reverse: boolean, style: Style): string {
  const back = plan.rollback ?? plan.steps.map(({ n }) => n).reverse()
  const stepsBack = back.flatMap((n) => plan.steps.find((step) => step.n === n) ?? [])
  return [
    ...plan.steps.flatMap((step) => part(step, step.commands, style)),
    ...(reverse ? [style.bold('Back:'), ...stepsBack.flatMap((step) => part(step, step.undo, style))] : []),
  ].join('\n')
}

const part = (step: Step, commands: Step['commands'], style: Style): string[] =>
  commands.length === 0
    ? []
    : [
        style.dim(`${`${step.n}`.padStart(4)}  ${visible(titleOf(step))}`),
        ...commands.flatMap(commandText).map((text) => `      ${text}`),
      ]
