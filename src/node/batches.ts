import { type Command, fileTouched } from '../model/plan/command.ts'
import type { Step } from '../model/plan/plan.ts'

/** Steps that follow each other and that one `ip` carries out, a line each. */
export interface Batch {
  /** The number of the first of them. */
  readonly first: number
  readonly lines: readonly string[]
}

/** What one `ip` is given is ended when it takes too long, and undone as a whole where nobody can tell how far it came. */
const most = 64

/**
 * Addresses, routes and rules need no process for each of them. Only steps of one command, which the kernel carries out or
 * refuses as a whole, and that concern no file: then the line at which `ip` stopped says which steps were carried out.
 */
export function batchesOf(steps: readonly Step[], commandOf: (command: Command) => Command): Batch[] {
  const batches: { first: number; lines: string[] }[] = []
  let open: { first: number; lines: string[] } | undefined
  for (const { n, commands, undo } of steps) {
    const [only, ...others] = commands
    const isPlain = only && others.length === 0 && [only, ...undo].every((one) => !fileTouched(one) && !one.alongside)
    const line = isPlain ? lineOf(commandOf(only)) : undefined
    if (line === undefined) {
      open = undefined
    } else if (open && open.lines.length < most) {
      open.lines.push(line)
    } else {
      open = { first: n, lines: [line] }
      batches.push(open)
    }
  }
  return batches.filter(({ lines }) => lines.length > 1)
}

/** As `ip -batch` reads it; undefined for what it must not be given, or would take apart otherwise than a shell. */
function lineOf({ argv: [program, object, verb, ...words], stdin }: Command): string | undefined {
  if (program !== 'ip' || stdin !== undefined || !object || !verb) return undefined
  if (!['address', 'route', 'rule'].includes(object) || !['add', 'replace', 'del'].includes(verb)) return undefined
  const all = [object, verb, ...words]
  return all.length < 60 && all.every((word) => /^[\w.:/@%+-]+$/.test(word)) ? all.join(' ') : undefined
}
