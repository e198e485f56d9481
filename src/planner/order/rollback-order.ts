import { isLedgerOnly } from '../../model/plan/plan.ts'
import type { Cascade } from '../transitions/cascade.ts'
import { operationsOf, type Transition } from '../transitions/transition.ts'
import type { World } from '../world/world.ts'
import { type Graph, graphOf } from './graph.ts'
import { linearise } from './order.ts'
import { numbersOf } from './steps.ts'

/**
 * In which order steps are taken back, by their numbers: by the needs of the rollback, which are not always those of the
 * way forth turned round (who was lowered after his parent can only be raised after it, too). It holds from wherever the
 * steps stopped, for those that were begun. Undefined: newest first.
 */
export function rollbackOrder(
  { transitions, target, diagnostics }: Cascade,
  seen: World,
  graph: Graph,
  order: readonly number[],
): readonly number[] | undefined {
  const turned = new Map(
    [...transitions].map(([key, transition]) => [
      key,
      { ...transition, before: transition.after, after: transition.before },
    ]),
  )
  const forth = mirror([...transitions.values()])
  const placeOf = new Map(forth.map((operation, place) => [operation, place]))
  const bare = withoutIdle(graphOf({ transitions: turned, target: seen, diagnostics }, target))
  // What the kernel did along with an operation it takes back along with it.
  const needs = bare.needs.map((own) => new Set(own))
  for (const [cause, follower] of graph.along) {
    needs[placeOf.get(follower) as number]?.add(placeOf.get(cause) as number)
  }
  const back = { ...bare, needs }
  const turn = new Map(order.map((operation, at) => [operation, order.length - at]))
  const turnOf = (operation: number): number => turn.get(forth[operation] as number) as number
  const operations = linearise(back, (a, b) => turnOf(a) - turnOf(b)).map((operation) => forth[operation] as number)
  // What waits for itself in a ring in a rollback is left to the habit.
  const placed = new Set(operations)
  const rest = [...order].reverse().filter((operation) => !placed.has(operation))

  const numberOf = numbersOf(graph, order)
  const numbers = [...operations, ...rest].flatMap((operation) => numberOf.get(operation) ?? [])
  return numbers.every((n, at) => n === numbers.length - at) ? undefined : numbers
}

/** For each operation of the rollback, the operation of the way there that it undoes: those of one transition run the other way round. */
function mirror(transitions: readonly Transition[]): number[] {
  let start = 0
  return transitions.flatMap((transition) => {
    const own = operationsOf(transition).map((_, i) => start + i)
    start += own.length
    return own.reverse()
  })
}

/** Where nothing runs, nothing has to be waited for. */
function withoutIdle({ operations, needs, along }: Graph): Graph {
  const runs = operations.map((operation) => !isLedgerOnly(operation))
  return {
    operations,
    along,
    needs: needs.map((own, i) => new Set(runs[i] ? [...own].filter((need) => runs[need]) : [])),
  }
}
