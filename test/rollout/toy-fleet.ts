import type { GateSight, GateSubject } from '../../src/model/config/gate.ts'
import { defaultRollout, type Rollout } from '../../src/model/config/rollout.ts'
import type { Outcome } from '../../src/model/plan/event.ts'
import type { RolloutEvent } from '../../src/model/plan/rollout-event.ts'
import type { Candidate } from '../../src/planner/waves/candidate.ts'
import { limitsOf } from '../../src/planner/waves/limits.ts'
import { wavesOf } from '../../src/planner/waves/waves.ts'
import type { RunContext } from '../../src/rollout/context.ts'
import type { Fleet } from '../../src/rollout/fleet.ts'
import { type RolloutEnd, rollOut } from '../../src/rollout/roll-out.ts'

export interface Toys {
  readonly strategy?: Partial<Rollout>
  readonly nodes: readonly Candidate[]
  readonly concurrency?: number
  readonly atOnce?: boolean
  /** How a node ends, where that is not well. */
  readonly ends?: Readonly<Record<string, Outcome | readonly Outcome[]>>
  /** Why those that are down could not be planned. */
  readonly out?: Outcome
  readonly silent?: readonly string[]
  /** What happens as nodes are begun. */
  readonly onBegin?: (node: string, toys: { stop(): void; fail(): void; later(milliseconds: number): void }) => void
  /** What gates see; by default they pass. `turn` counts how often any was asked. */
  readonly gate?: (name: string, about: GateSubject, turn: number) => GateSight
  /** Whether somebody can let it go on after a pause; `abort` is what they may do instead. */
  readonly pauses?: (abort: () => void) => boolean
  /** Wave to who approved it. */
  readonly approved?: Readonly<Record<number, string>>
  readonly onEnd?: (node: string) => void
  /** How taking a node back ends, where that is not well. */
  readonly backEnds?: Readonly<Record<string, Outcome>>
  /** What happens as a node is taken back. */
  readonly onBack?: (node: string, stop: () => void) => void
}

export interface Played extends RolloutEnd {
  readonly begun: readonly string[]
  readonly events: readonly RolloutEvent[]
  readonly slept: readonly string[]
  /** In the order in which they were begun to be taken back. */
  readonly taken: readonly string[]
  /** Gate, wave and node, `*` for all. */
  readonly asked: readonly string[]
  /** The most that were in change at the same time. */
  readonly peak: number
}

/** Carries a rollout out over nodes that are nothing but names, by a clock that stands still unless somebody moves it. */
export async function play(toys: Toys): Promise<Played> {
  const { nodes, ends = {}, silent = [], concurrency = 64, atOnce = false } = toys
  const strategy: Rollout = { ...defaultRollout, ...toys.strategy }
  const [begun, slept, events]: [string[], string[], RolloutEvent[]] = [[], [], []]
  const asked: string[] = []
  const taken: string[] = []
  const changing = new Set<string>()
  let [peak, time, goesOn] = [0, Date.parse('2026-07-01T12:00:00Z'), true as boolean | 'fails']

  const context: RunContext = {
    step: (_, work) => work(),
    before: () => undefined,
    now: () => new Date(time),
    sleep: async (key, milliseconds) => {
      slept.push(`${key}: ${milliseconds}`)
      time += milliseconds
    },
    rest: async (milliseconds) => {
      slept.push(`rest: ${milliseconds}`)
      time += milliseconds
    },
    goesOn: async () => {
      if (goesOn === 'fails') throw new Error('the disk is full')
      return goesOn
    },
    pause: async () => toys.pauses?.(() => (goesOn = false)) ?? false,
    approvedBy: async (wave) => toys.approved?.[wave],
  }
  const tries = new Map<string, number>()
  const fleet: Fleet = {
    change: async (node) => {
      const turn = tries.get(node) ?? 0
      tries.set(node, turn + 1)
      begun.push(node)
      changing.add(node)
      peak = Math.max(peak, changing.size)
      toys.onBegin?.(node, {
        stop: () => {
          goesOn = false
        },
        fail: () => {
          goesOn = 'fails'
        },
        later: (milliseconds) => {
          time += milliseconds
        },
      })
      await new Promise(setImmediate)
      changing.delete(node)
      toys.onEnd?.(node)
      const end = ends[node] ?? 'confirmed'
      return { node, outcome: typeof end === 'string' ? end : (end[Math.min(turn, end.length - 1)] as Outcome) }
    },
    set: () => ({ signal: new AbortController().signal, onLooked: async () => {}, across: async () => [] }),
    isSettled: () => false,
    back: async () => async (node) => {
      taken.push(node)
      changing.add(node)
      peak = Math.max(peak, changing.size)
      toys.onBack?.(node, () => {
        goesOn = false
      })
      await new Promise(setImmediate)
      changing.delete(node)
      toys.onEnd?.(node)
      return { node, outcome: toys.backEnds?.[node] ?? 'taken-back' }
    },
    answers: async (node) => !silent.includes(node),
    askGate: async (gate, about) => {
      asked.push([gate.name, about.n, about.node ?? '*'].join(' '))
      return toys.gate?.(gate.name, about, asked.length) ?? { outcome: 'pass', saw: '' }
    },
    tell: (event) => events.push(event),
  }
  const { waves } = wavesOf(strategy, nodes, { atOnce })
  const down = new Map(
    nodes.flatMap(({ name, isDown }) => (isDown ? [[name, toys.out ?? 'unreachable'] as const] : [])),
  )
  const end = await rollOut(context, { strategy, waves, down, limits: limitsOf(strategy, nodes, concurrency) }, fleet)
  return { ...end, begun, events, slept, peak, asked, taken }
}
