import { setImmediate } from 'node:timers/promises'
import { smallest } from '../../test/support/smallest.ts'
import type { Part, Tried } from './part.ts'
import type { State } from './state.ts'

export interface Limits {
  /** Milliseconds since the epoch. */
  readonly until: number
  readonly stopped: AbortSignal
  readonly keep: (state: State) => void
  readonly print: (line: string) => void
}

const casesInRound = 100
/** Milliseconds that a fault may take to become small. */
const patience = 120_000

/** Tries cases until the time is over or somebody stops it. What was found before is tried first, and forgotten where it is mended. */
export async function runPart(part: Part, kept: State, limits: Limits): Promise<State> {
  let state: State = { ...kept, found: await stillWrong(part, kept.found, limits) }
  while (mayGoOn(limits)) {
    const cases = part.sample(seedOf(state), casesInRound)
    for (const one of cases.slice(state.done)) {
      // Whoever presses Ctrl-C is heard between two cases.
      await setImmediate()
      if (!mayGoOn(limits)) break
      const { faults, reached } = await tried(part, one)
      const known = new Set(state.reached)
      const more = reached.filter((label) => !known.has(label))
      state = { ...state, done: state.done + 1, cases: state.cases + 1, reached: [...state.reached, ...more] }
      for (const fault of faults) if (!(fault in state.found)) state = await withFault(part, state, one, fault, limits)
    }
    if (state.done >= cases.length) state = { ...state, round: state.round + 1, done: 0 }
    limits.keep(state)
  }
  return state
}

const mayGoOn = ({ until, stopped }: Limits): boolean => !stopped.aborted && Date.now() < until

const seedOf = ({ seed, round }: State): number => (seed + round) % 2 ** 31

/** A case that cannot even be tried is a fault of its own. */
async function tried(part: Part, one: unknown): Promise<Tried> {
  try {
    return await part.try(one)
  } catch (error) {
    return { faults: [`threw: ${error instanceof Error ? error.message.slice(0, 100) : String(error)}`], reached: [] }
  }
}

async function stillWrong(part: Part, found: State['found'], limits: Limits): Promise<State['found']> {
  const left: Record<string, unknown> = {}
  for (const [fault, one] of Object.entries(found)) {
    if ((await tried(part, one)).faults.includes(fault)) left[fault] = await leastOf(part, one, fault, limits)
    else limits.print(`mended: ${fault}`)
  }
  return left
}

async function withFault(part: Part, state: State, one: unknown, fault: string, limits: Limits): Promise<State> {
  limits.print(`found in round ${state.round} of seed ${state.seed}: ${fault}`)
  return { ...state, found: { ...state.found, [fault]: await leastOf(part, one, fault, limits) } }
}

function leastOf(part: Part, one: unknown, fault: string, { stopped }: Limits): Promise<unknown> {
  const end = Date.now() + patience
  const isWrong = async (less: unknown): Promise<boolean> => {
    await setImmediate()
    return (await tried(part, less)).faults.includes(fault)
  }
  return smallest(one, part.smaller, isWrong, () => !stopped.aborted && Date.now() < end)
}
