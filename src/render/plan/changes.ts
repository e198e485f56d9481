import type { Change, Step } from '../../model/plan/plan.ts'
import { refKey } from '../../model/ref.ts'
import type { Style } from '../text/style.ts'

/** What becomes of one thing: one change, or the two steps of a replacement. */
export type Turn<C extends Change = Change> = readonly [C, ...C[]]
export type Sign = '+' | '~' | '-/+' | '-' | '=' | 'x' | '^' | '!'

const signs = { create: '+', update: '~', delete: '-', adopt: '=', forget: 'x', protect: '^', lift: '!' } as const

export const signOf = ([change]: Turn): Sign => (change.replaces ? '-/+' : signs[change.action])

/** What each sign means, for the legend. */
export const meaning: Readonly<Record<Sign, string>> = {
  '+': 'create',
  '~': 'change in place',
  '-/+': 'remove, then create anew',
  '-': 'remove',
  '=': 'adopt as it is',
  x: 'release',
  '^': 'protect',
  '!': 'lift the protection',
}

export const paintSign = (sign: Sign, style: Style): ((text: string) => string) =>
  ({
    ...{ '+': style.green, '~': style.yellow, '-/+': style.yellow, '-': style.red },
    ...{ '=': style.cyan, x: style.cyan, '^': style.cyan, '!': style.red },
  })[sign]

/** What a change is about, by its name: what it may become from then on stands before that. */
export function titleOf({ action, kind, id }: Pick<Change, 'action' | 'kind' | 'id'>): string {
  const name = refKey({ kind, id })
  if (action === 'protect') return `protects ${name}`
  return action === 'lift' ? `lifts the protection of ${name}` : name
}

/** The steps of a plan gathered by thing: the two halves of a replacement stand where the first of them does. */
export function turnsOf(steps: readonly Step[]): Turn<Step>[] {
  const turns: [Step, ...Step[]][] = []
  const halves = new Map<string, Step[]>()
  for (const step of steps) {
    const first = step.replaces ? halves.get(refKey(step)) : undefined
    if (first) first.push(step)
    else {
      const turn: [Step, ...Step[]] = [step]
      turns.push(turn)
      if (step.replaces) halves.set(refKey(step), turn)
    }
  }
  return turns
}
