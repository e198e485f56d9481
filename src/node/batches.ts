import { type Command, fileTouched } from '../model/plan/command.ts'
import type { Step } from '../model/plan/plan.ts'

/** Steps that follow each other and that one `ip` carries out: the lines of each. */
export interface Batch {
  /** The number of the first of them. */
  readonly first: number
  readonly steps: readonly (readonly string[])[]
}

/** Lines. What one `ip` is given is ended when it takes too long, and undone as a whole where nobody can tell how far it came. */
const most = 64

/**
 * Links, addresses, routes and rules need no process for each of them: the line at which `ip` stopped says which steps were carried
 * out. Only steps that concern no file. What is made anew after links went is for another `ip`, as one keeps in mind which number a
 * name had.
 */
export function batchesOf(steps: readonly Step[], commandOf: (command: Command) => Command): Batch[] {
  const batches: { first: number; steps: string[][]; lines: number; takesLinks: boolean }[] = []
  let open: (typeof batches)[number] | undefined
  for (const { n, commands, undo } of steps) {
    const isPlain = [...commands, ...undo].every((one) => !fileTouched(one) && !one.alongside)
    const lines = isPlain ? commands.map((command) => lineOf(commandOf(command))) : []
    if (!areLines(lines)) {
      open = undefined
      continue
    }
    const takes = lines.some((line) => line.startsWith('link del '))
    if (!open || open.lines + lines.length > most || (open.takesLinks && !takes)) {
      open = { first: n, steps: [], lines: 0, takesLinks: false }
      batches.push(open)
    }
    open.steps.push(lines)
    open.lines += lines.length
    open.takesLinks ||= takes
  }
  return batches.filter((batch) => batch.steps.length > 1).map(({ first, steps }) => ({ first, steps }))
}

const areLines = (lines: readonly (string | undefined)[]): lines is string[] =>
  lines.length > 0 && lines.every((line) => line !== undefined)

/** As `ip -batch` reads it; undefined for what it must not be given, or would take apart otherwise than a shell. */
function lineOf({ argv: [program, object, verb, ...words], stdin }: Command): string | undefined {
  if (program !== 'ip' || stdin !== undefined || !object || !verb) return undefined
  if (!verbs[object]?.includes(verb)) return undefined
  const all = [object, verb, ...words]
  return all.length < 60 && all.every((word) => /^[\w.:/@%+-]+$/.test(word)) ? all.join(' ') : undefined
}

const verbs: Readonly<Record<string, readonly string[]>> = {
  link: ['add', 'set', 'del'],
  address: ['add', 'replace', 'del'],
  route: ['add', 'replace', 'del'],
  rule: ['add', 'del'],
}
