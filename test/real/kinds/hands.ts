import { type Command, commandLine, type Probe, quote } from '../../../src/model/plan/command.ts'
import type { Kind } from '../../../src/model/plan/kind.ts'
import { type Pair, pair, swap } from '../../../src/model/plan/pair.ts'
import { fieldChanges, overlay } from '../../../src/model/plan/partial.ts'
import { nodeProgram } from '../../../src/node/program.ts'
import { probeScript, separator } from '../../../src/transport/probe-script.ts'
import type { Answer } from '../../support/lab.ts'

/** A machine that runs programs: a lab node. */
export interface Machine {
  exec(argv: readonly string[], stdin?: string): Promise<Answer>
}

const program = nodeProgram().replace(/main "\$@"\s*$/, '')

/** Carries a command out by the program on the node; throws what it said when it fails. */
export const carryOut = (machine: Machine, command: Command): Promise<void> => carryOutAll(machine, [command])

/**
 * Carries commands out in turn, up to the first that fails: throws what that one said. All in one go, since an emulated
 * machine takes longer to begin a program than to run it.
 */
export async function carryOutAll(machine: Machine, commands: readonly Command[]): Promise<void> {
  if (commands.length === 0) return
  const script = [program, 'all() {', ...commands.map(inTurn), '}', 'all; exit', ''].join('\n')
  const { code, stdout, stderr } = await machine.exec(['sh'], script)
  if (code !== 0) throw new Error(`${stderr}${stdout}`)
}

function inTurn({ argv, stdin }: Command): string {
  const words = commandLine({ argv })
  const fails = `{ code=$?; printf '%s ended with %s' ${quote(words)} "$code" >&2; exit "$code"; }`
  return stdin === undefined
    ? `( act ${words} ) </dev/null || ${fails}`
    : `printf %s ${quote(stdin)} | ( act ${words} ) || ${fails}`
}

const mark = 'end-of-the-answer'

/** What the probes print, all asked for in one go. */
export async function ask(machine: Machine, probes: readonly Probe[]): Promise<Answer[]> {
  const { stdout, stderr } = await machine.exec(['sh'], probeScript(probes, mark))
  const [, , ...told] = stdout.split(separator(mark))
  const [, ...errors] = stderr.split(separator(mark))
  return probes.map((_, n) => {
    const code = told[2 * n + 1]
    if (code === undefined) throw new Error(`the machine did not answer: ${stdout}${stderr}`)
    return { code: Number(code), stdout: told[2 * n] as string, stderr: errors[n] as string }
  })
}

/** Everything of one kind on the machine, by id. */
export async function look<S extends object>(machine: Machine, kind: Kind<S>, ids: readonly string[]) {
  const seen = kind.observe(await ask(machine, kind.probes(ids)), ids)
  return new Map(seen.map((spec) => [kind.id(spec), spec]))
}

/** One way between two states of a thing, or nothing; a change of what cannot change in place is two steps. */
export function wayOf<S extends object>(kind: Kind<S>, before: S | null, wanted: S | null): Pair<S>[] {
  if (before === null && wanted === null) return []
  if (before === null || wanted === null) return [pair(before, wanted)]
  const after = overlay(before, wanted)
  const fixed = fieldChanges(before, after).some(({ path }) =>
    kind.fixed?.some((field) => path === field || path.startsWith(`${field}.`) || field.startsWith(`${path}.`)),
  )
  return fixed ? [pair<S>(before, null), pair<S>(null, after)] : [pair(before, after)]
}

export async function walk<S extends object>(machine: Machine, kind: Kind<S>, way: readonly Pair<S>[]): Promise<void> {
  for (const step of way) await carryOutAll(machine, kind.commands(step))
}

export const back = <S>(way: readonly Pair<S>[]): Pair<S>[] => way.map(swap).reverse()
