import type { Rollout } from '../model/config/rollout.ts'
import type { Outcome } from '../model/plan/event.ts'
import type { Stop } from '../model/plan/rollout-event.ts'
import { shareOf } from '../planner/waves/share.ts'

const good: ReadonlySet<Outcome> = new Set(['confirmed', 'unchanged', 'not-started'])
const silent: ReadonlySet<Outcome> = new Set(['unreachable', 'unknown', 'rollback-incomplete'])

/** What a run has lost so far, measured against who was there when it began. */
export interface Account {
  /** Nobody can count on these any more: they do not answer, or are neither as before nor as asked. */
  readonly lost: ReadonlySet<string>
  beginWave(nodes: number): void
  ended(node: string, outcome: Outcome): void
  /** It could not be planned. */
  wasDown(node: string, outcome: Outcome): void
  vanished(node: string): void
  /** It is confirmed, and a gate about it failed. */
  gateFailed(): void
  /** Why nothing further may begin, as far as failures go. */
  beyond(): Stop | undefined
}

export function openAccount({ budget, nodesDown }: Rollout, all: number, down: ReadonlyMap<string, Outcome>): Account {
  const lost = new Set([...down].flatMap(([node, outcome]) => (silent.has(outcome) ? [node] : [])))
  const ofRun = shareOf(budget.run, all, 0)
  let ofWave = 0
  let inRun = 0
  let inWave = 0
  const isFailure = (outcome: Outcome) => !good.has(outcome) && !(outcome === 'unreachable' && nodesDown === 'skip')
  const fail = () => {
    inRun += 1
    inWave += 1
  }
  return {
    lost,
    beginWave(nodes) {
      ofWave = shareOf(budget.wave, nodes, 0)
      inWave = 0
    },
    ended(node, outcome) {
      if (silent.has(outcome)) lost.add(node)
      if (isFailure(outcome)) fail()
    },
    wasDown(_, outcome) {
      if (isFailure(outcome)) fail()
    },
    vanished(node) {
      lost.add(node)
      fail()
    },
    gateFailed: fail,
    beyond() {
      if (inRun > ofRun) return { why: 'failed', failed: inRun, budget: ofRun, in: 'run' }
      return inWave > ofWave ? { why: 'failed', failed: inWave, budget: ofWave, in: 'wave' } : undefined
    },
  }
}
