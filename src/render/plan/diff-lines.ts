import { asked } from '../../model/plan/plan.ts'
import { visible } from '../../model/visible.ts'
import { disruptsOf } from '../overview/overview.ts'
import { plain } from '../text/style.ts'
import { type Sign, signOf, titleOf } from './changes.ts'
import { type Defaults, fieldLines } from './fields.ts'
import { numbersText, type SharedChange } from './sections.ts'

/** The first sign of a line is what it is coloured by, here and by forges. */
const marks: Readonly<Record<Sign, string>> = {
  '+': '+',
  '~': '!',
  '-/+': '!',
  '-': '-',
  '=': ' ',
  x: ' ',
  '^': '+',
  '!': '-',
}

/** One change as lines of a diff: its number and name, its fields, what it disrupts. All of it is visible text. */
export function diffLines(change: SharedChange, defaults: Defaults): string[] {
  const { turn } = change
  const sign = signOf(turn)
  const because = turn[0].because === asked ? '' : `  # ${visible(turn[0].because)}`
  const mark = marks[sign]
  return [
    `${mark} ${change.numbers.length > 0 ? `${numbersText(change)}  ` : ''}${word(sign)}${visible(titleOf(turn[0]))}${because}`,
    ...fieldLines(turn, plain, defaults).map((line) => `${ownMark(line) ?? mark}      ${line}`),
    ...disruptsOf(turn).map((what) => `!      disrupts: ${visible(what)}`),
  ]
}

/** Of a line of a file, or of a list: it is added, removed or kept. */
const ownMark = (line: string): string | undefined => /^ {2}(?<mark>[+-])? /.exec(line)?.groups?.mark

const word = (sign: Sign): string => ({ '-/+': 'replaced: ', '=': 'adopted: ', x: 'released: ' })[sign as string] ?? ''
