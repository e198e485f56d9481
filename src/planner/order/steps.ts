import { pair, swap } from '../../model/plan/pair.ts'
import { fieldChanges } from '../../model/plan/partial.ts'
import { type Change, isLedgerOnly, type Step } from '../../model/plan/plan.ts'
import { refKey } from '../../model/ref.ts'
import { restores } from '../side-effects/restored-by-undo.ts'
import type { Scenery } from '../side-effects/side-effects.ts'
import type { Operation } from '../transitions/transition.ts'
import { kindOf } from '../world/kinds.ts'
import type { Kinds } from '../world/world.ts'
import type { Graph } from './graph.ts'

/** Numbers the operations in their order, with the commands that carry them out and those that take them back. */
export function stepsOf(scenery: Scenery, graph: Graph, order: readonly number[]): Step[] {
  const numberOf = numbersOf(graph, order)
  const earlier = new Set<string>()
  return [...numberOf].map(([i, n]) => {
    const operation = graph.operations[i] as Operation
    const needs = [...spokenNeeds(graph, i)].map((need) => numberOf.get(need) as number).sort((a, b) => a - b)
    const spoiled = restores(operation, earlier, scenery)
    earlier.add(refKey(operation))
    const disrupts = disruptions(operation, scenery)
    const disruptive = disrupts.length > 0 && { disrupts }
    const change = {
      ...changeOf(operation, scenery.seen.kinds),
      ...disruptive,
      ...(spoiled.length > 0 && { restores: spoiled }),
    }
    return { n, ...change, needs, ...waysOf(scenery.seen.kinds, change) }
  })
}

/** Operation to number of step, in their order; silent operations have none. */
export const numbersOf = ({ operations }: Graph, order: readonly number[]): ReadonlyMap<number, number> =>
  new Map(order.filter((i) => !operations[i]?.silent).map((i, at) => [i, at + 1]))

/** A operation that the kernel walks by itself is no step: who waits for it waits for what it waits for. */
const spokenNeeds = ({ operations, needs }: Pick<Graph, 'operations' | 'needs'>, operation: number): Set<number> =>
  new Set(
    [...(needs[operation] ?? [])].flatMap((need) =>
      operations[need]?.silent ? [...spokenNeeds({ operations, needs }, need)] : [need],
    ),
  )

/** Asked of the first half of a replacement, which knows what comes after. */
function disruptions({ kind, id, before, after, action, replaces }: Operation, { target }: Scenery) {
  if (isLedgerOnly({ action }) || (replaces && after !== null)) return []
  const becomes = replaces ? (target.get(refKey({ kind, id }))?.spec ?? null) : after
  return kindOf(target, { kind }).disrupts?.(pair(before, becomes), replaces) ?? []
}

function changeOf({ kind, id, action, before, after, replaces, because }: Operation, kinds: Kinds): Change {
  const fields = fieldChanges(before ?? {}, after ?? {})
  const { mark } = kindOf({ kinds }, { kind })
  const marks = action === 'update' && fields.length > 0 && fields.every(({ path }) => path === mark)
  if (!replaces) return { kind, id, action, before, after, fields, because, ...(marks && { marks }) }
  return { kind, id, action, before, after, fields, replaces, because }
}

/** What runs, and its inverse; nothing runs where only the ledger changes. */
export function waysOf(kinds: Kinds, step: Pick<Step, keyof Change | 'restores'>): Pick<Step, 'commands' | 'undo'> {
  if (isLedgerOnly(step)) return { commands: [], undo: [] }
  const kind = kindOf({ kinds }, step)
  const moments = pair(step.before, step.after)
  const mended = (step.restores ?? []).flatMap((one) => kindOf({ kinds }, one).commands(pair(one.before, one.after)))
  return { commands: kind.commands(moments), undo: [...kind.commands(swap(moments)), ...mended] }
}
