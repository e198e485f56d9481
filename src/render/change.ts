import { type Command, commandLine } from '../model/command.ts'
import type { Step } from '../model/plan.ts'
import { refKey } from '../model/ref.ts'
import { type ChangeSteps, paintSign, signOf } from './changes.ts'
import { fieldLines } from './fields.ts'
import type { Style } from './style.ts'
import { visible, visibleLines } from './visible.ts'

/**
 * One change as lines: `numbers sign Kind/id  # because`, its fields, and its commands if asked for. `numbers` has a fixed
 * width, so that changes align.
 */
export function changeLines(change: ChangeSteps, numbers: string, verbose: boolean, style: Style): string[] {
  const sign = signOf(change)
  const paint = paintSign(sign, style)
  const margin = ' '.repeat(numbers.length + 2)
  const because = style.dim(`# ${visible(change[0].because)}`)
  return [
    `${style.dim(numbers)}  ${paint(sign.padEnd(3))} ${style.bold(visible(refKey(change[0])))}  ${because}`,
    ...fieldLines(change, style).map((line) => `${margin}      ${line}`),
    ...(verbose ? change.flatMap((step) => stepCommands(step)).map((line) => `${margin}      ${style.dim(line)}`) : []),
  ]
}

const stepCommands = ({ commands, undo }: Step): string[] => [
  ...commands.flatMap((command) => commandLines('run ', command)),
  ...undo.flatMap((command) => commandLines('undo', command)),
]

/** A command as one would type it; what it reads on standard input stands behind a bar. */
const commandLines = (mark: string, command: Command): string[] => [
  `${mark} $ ${visible(commandLine(command))}`,
  ...(command.stdin === undefined ? [] : visibleLines(command.stdin).map((text) => `     | ${text}`.trimEnd())),
]
