import type { Command } from '../../../src/model/plan/command.ts'
import type { Kind } from '../../../src/model/plan/kind.ts'
import { type Pair, pair, swap } from '../../../src/model/plan/pair.ts'
import { fieldChanges, overlay } from '../../../src/model/plan/partial.ts'
import { nodeProgram } from '../../../src/node/program.ts'
import type { Answer } from '../../support/lab.ts'

/** A machine that runs programs: a lab node. */
export interface Machine {
  exec(argv: readonly string[], stdin?: string): Promise<Answer>
}

/** The program on the node, told to carry out the command whose words follow. */
export const ownProgram = ['sh', '-c', nodeProgram().replace(/main "\$@"\s*$/, 'act "$@"\n'), 'sh']

/** Carries a command out by the program on the node; throws what it said when it fails. */
export async function carryOut(machine: Machine, { argv, stdin }: Command): Promise<void> {
  const { code, stdout, stderr } = await machine.exec([...ownProgram, ...argv], stdin)
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}: ${stdout}${stderr}`)
}

/** Everything of one kind on the machine, by id. */
export async function look<S extends object>(machine: Machine, kind: Kind<S>, ids: readonly string[]) {
  const outputs = []
  for (const { argv, stdin } of kind.probes(ids)) outputs.push(await machine.exec(argv, stdin))
  return new Map(kind.observe(outputs, ids).map((spec) => [kind.id(spec), spec]))
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
  for (const step of way) for (const command of kind.commands(step)) await carryOut(machine, command)
}

export const back = <S>(way: readonly Pair<S>[]): Pair<S>[] => way.map(swap).reverse()
