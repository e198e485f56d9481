import { type Command, commandLine } from '../../model/plan/command.ts'
import { asked, type Step } from '../../model/plan/plan.ts'
import { visible, visibleLines } from '../../model/visible.ts'
import type { Style } from '../text/style.ts'
import { paintSign, signOf, type Turn, titleOf } from './changes.ts'
import { type Defaults, fieldLines } from './fields.ts'

/**
 * One change as lines: `numbers sign Kind/id  # because`, then its fields; that the config asks for it goes without
 * showing. `numbers` has a fixed width, so that changes align.
 */
export function changeLines(turn: Turn, numbers: string, style: Style, defaults: Defaults = {}): string[] {
  const sign = signOf(turn)
  const [{ because }] = turn
  const disrupts = [...new Set(turn.flatMap((change) => change.disrupts ?? []))]
  const why = because === asked ? '' : `  ${style.dim(`# ${visible(because)}`)}`
  return [
    `${style.dim(numbers)}  ${paintSign(sign, style)(sign.padEnd(3))} ${style.bold(visible(titleOf(turn[0])))}${why}`,
    ...fieldLines(turn, style, defaults).map((line) => `${margin(numbers)}${line}`),
    ...(disrupts.length > 0
      ? [`${margin(numbers)}${style.yellow(`disrupts: ${disrupts.map(visible).join(', ')}`)}`]
      : []),
  ]
}

/** What the steps run and what takes them back, aligned below `changeLines`. */
export const commandLines = (turn: Turn<Step>, numbers: string, style: Style): string[] =>
  turn
    .flatMap(({ commands, undo }) => [
      ...commands.flatMap((command) => typed('run ', command)),
      ...undo.flatMap((command) => typed('undo', command)),
    ])
    .map((line) => `${margin(numbers)}${style.dim(line)}`)

const margin = (numbers: string): string => ' '.repeat(numbers.length + 8)

const typed = (mark: string, command: Command): string[] =>
  commandText(command).map((text, n) => `${n === 0 ? mark : '    '} ${text}`)

/** A command as one would type it; what it reads on standard input stands behind a bar. */
export const commandText = (command: Command): string[] => [
  `$ ${visible(commandLine(command))}`,
  ...(command.stdin === undefined ? [] : visibleLines(command.stdin).map((text) => `| ${text}`.trimEnd())),
]
