import type { Step } from '../model/plan.ts'
import { refKey } from '../model/ref.ts'
import { groupBy } from './group.ts'
import type { Style } from './style.ts'

/** What becomes of one thing: its step, or the two steps of a replacement. */
export type ChangeSteps = readonly [Step, ...Step[]]
export type Sign = '+' | '~' | '-/+' | '-' | '=' | 'x'

const signs = { create: '+', update: '~', delete: '-', adopt: '=', forget: 'x' } as const

export const signOf = ([step]: ChangeSteps): Sign => (step.replaces ? '-/+' : signs[step.action])

/** What each sign means, for the legend. */
export const meaning: Readonly<Record<Sign, string>> = {
  '+': 'create',
  '~': 'change in place',
  '-/+': 'remove, then create anew',
  '-': 'remove',
  '=': 'take over as it is',
  x: 'let go of',
}

export const paintSign = (sign: Sign, style: Style): ((text: string) => string) =>
  ({ '+': style.green, '~': style.yellow, '-/+': style.yellow, '-': style.red, '=': style.cyan, x: style.cyan })[sign]

/** The steps of a plan gathered by thing: the two halves of a replacement stand where the first of them does. */
export function changesOf(steps: readonly Step[]): ChangeSteps[] {
  const halves = groupBy(
    steps.filter((step) => step.replaces),
    refKey,
  )
  return steps.flatMap((step): ChangeSteps[] => {
    if (!step.replaces) return [[step]]
    const [first, ...rest] = halves.get(refKey(step))!
    return step === first ? [[first, ...rest]] : []
  })
}
