import type { Plan, Step } from '../../model/plan/plan.ts'
import { groupBy } from '../text/group.ts'
import { type Turn, turnsOf } from './changes.ts'
import { type Likeness, likenesses, maskedTurn, type Own } from './own-values.ts'

/** One change with every node that gets exactly this change, and where it stands in each node's order. */
export interface SharedChange {
  readonly turn: Turn<Step>
  readonly nodes: readonly string[]
  /** For each node: the numbers of its steps. */
  readonly numbers: readonly (readonly number[])[]
  /** It is the same on these nodes but for what is each one's own, in whose place are words. */
  readonly alike?: true
}

/** Changes that the same nodes share. */
export interface Section {
  readonly nodes: readonly string[]
  readonly changes: readonly SharedChange[]
}

/**
 * The changes of many plans, each shown once: those that most nodes share come first, then what is particular to fewer.
 * Given what is each node's own, changes that differ in nothing else are shown once too, where four nodes or more have them.
 * Nodes keep the order of the plans, changes the order of their steps.
 */
export function sectionsOf(plans: readonly Plan[], own?: Own): Section[] {
  const shared = new Map<string, { turn: Turn<Step>; nodes: string[]; numbers: number[][] }>()
  for (const plan of plans) {
    for (const turn of turnsOf(plan.steps)) {
      const key = asWritten(turn)
      const entry = shared.get(key) ?? { turn, nodes: [], numbers: [] }
      shared.set(key, entry)
      entry.nodes.push(plan.node)
      entry.numbers.push(turn.map(({ n }) => n))
    }
  }
  const place = new Map(plans.map(({ node }, i) => [node, i]))
  const firstPlace = ({ nodes: [first = ''] }: Section): number => place.get(first) ?? 0
  const merged: readonly SharedChange[] = own ? alikeOnes([...shared.values()], plans, own) : [...shared.values()]
  return [...groupBy(merged, ({ nodes, alike }) => JSON.stringify([nodes, alike])).values()]
    .map((changes) => ({
      nodes: changes.at(0)?.nodes ?? [],
      changes: changes.sort((a, b) => lowest(a) - lowest(b)),
    }))
    .sort((a, b) => b.nodes.length - a.nodes.length || firstPlace(a) - firstPlace(b))
}

/** What only one node has, gathered with what is the same elsewhere but for what is each node's own. */
function alikeOnes(shared: readonly SharedChange[], plans: readonly Plan[], own: Own): SharedChange[] {
  const likeness = likenesses(plans, own)
  const places = new Map(plans.map(({ node }, n) => [node, n]))
  const masked = shared.map((change) => {
    const like = change.nodes.length === 1 ? likeness.get(change.nodes[0] as string) : undefined
    return { change, like, key: like && `${like.diagnostics} ${like.mask.json(asWritten(change.turn))}` }
  })
  const groups = [...groupBy(masked, ({ key }) => key ?? '')].flatMap(([key, all]) => {
    const nodes = new Set(all.flatMap(({ change }) => change.nodes))
    return key !== '' && nodes.size === all.length && nodes.size >= fewest ? [all] : []
  })
  const gathered = new Set(groups.flat())
  return [
    ...masked.filter((one) => !gathered.has(one)).map(({ change }) => change),
    ...groups.map((all): SharedChange => {
      const inOrder = all.toSorted((a, b) => place(a.change) - place(b.change))
      const first = inOrder[0] as (typeof all)[number]
      return {
        turn: maskedTurn(first.change.turn, first.like as Likeness),
        nodes: inOrder.flatMap(({ change }) => change.nodes),
        numbers: inOrder.flatMap(({ change }) => change.numbers),
        alike: true,
      }
    }),
  ]

  function place({ nodes: [first = ''] }: SharedChange): number {
    return places.get(first) ?? 0
  }
}

/** Few nodes are read more easily one by one. */
const fewest = 4

/** All that is shown of a step, but not its place in its own plan, nor fields that stay as they are on each node. */
const sameness = ({ n: _n, needs: _needs, before: _before, after: _after, ...rest }: Step) => rest

/** All of it is written by one hand, in one order. */
const asWritten = (turn: Turn<Step>): string => JSON.stringify(turn.map(sameness))

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
