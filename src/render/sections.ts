import { canonicalJson } from '../model/canonical.ts'
import type { Plan, Step } from '../model/plan.ts'
import { type Turn, turnsOf } from './changes.ts'
import { groupBy } from './group.ts'

/** One change with every node that gets exactly this change, and where it stands in each node's order. */
export interface SharedChange {
  readonly turn: Turn<Step>
  readonly nodes: readonly string[]
  /** For each node: the numbers of its steps. */
  readonly numbers: readonly (readonly number[])[]
}

/** Changes that the same nodes share. */
export interface Section {
  readonly nodes: readonly string[]
  readonly changes: readonly SharedChange[]
}

/**
 * The changes of many plans, each told once: those that most nodes share come first, then what is particular to fewer.
 * Nodes keep the order of the plans, changes the order of their steps.
 */
export function sectionsOf(plans: readonly Plan[]): Section[] {
  const shared = new Map<string, { turn: Turn<Step>; nodes: string[]; numbers: number[][] }>()
  for (const plan of plans) {
    for (const turn of turnsOf(plan.steps)) {
      const key = canonicalJson(turn.map(sameness))
      const entry = shared.get(key) ?? { turn, nodes: [], numbers: [] }
      shared.set(key, entry)
      entry.nodes.push(plan.node)
      entry.numbers.push(turn.map(({ n }) => n))
    }
  }
  const place = new Map(plans.map(({ node }, i) => [node, i]))
  const firstPlace = ({ nodes: [first = ''] }: Section): number => place.get(first) ?? 0
  return [...groupBy(shared.values(), ({ nodes }) => JSON.stringify(nodes)).values()]
    .map((changes) => ({
      nodes: changes.at(0)?.nodes ?? [],
      changes: changes.sort((a, b) => lowest(a) - lowest(b)),
    }))
    .sort((a, b) => b.nodes.length - a.nodes.length || firstPlace(a) - firstPlace(b))
}

/** All that is shown of a step, but not its place in its own plan, nor fields that stay as they are on each node. */
const sameness = ({ n: _n, needs: _needs, before: _before, after: _after, ...rest }: Step) => rest

const lowest = ({ numbers }: SharedChange): number => Math.min(...numbers.map(([first = 0]) => first))

/** `3`, `2,5` for a replacement, `2–4` where nodes differ in the order. */
export const numbersText = ({ turn, numbers }: SharedChange): string =>
  turn
    .map((_, i) => {
      const onNodes = numbers.map((of) => of[i] ?? 0)
      const [low, high] = [Math.min(...onNodes), Math.max(...onNodes)]
      return low === high ? `${low}` : `${low}–${high}`
    })
    .join(',')
