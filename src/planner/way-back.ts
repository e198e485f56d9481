import type { Cascade } from './cascade.ts'
import { type Fate, legsOf } from './fate.ts'
import { type Graph, graphOf } from './graph.ts'
import type { Kinds } from './kinds.ts'
import { linearise } from './order.ts'
import { numbersOf } from './steps.ts'
import type { World } from './world.ts'

/**
 * In which order steps are taken back, by their numbers: by the needs of the way back, which are not always those of the
 * way forth turned round (who was lowered after his parent can only be raised after it, too). It holds from wherever the
 * steps stopped, for those that were begun. Undefined: newest first.
 */
export function wayBack(
  kinds: Kinds,
  { fates, target, diagnostics }: Cascade,
  seen: World,
  graph: Graph,
  order: readonly number[],
): readonly number[] | undefined {
  const turned = new Map([...fates].map(([key, fate]) => [key, { ...fate, before: fate.after, after: fate.before }]))
  const forth = mirror([...fates.values()])
  const bare = withoutIdle(graphOf(kinds, { fates: turned, target: seen, diagnostics }, target))
  // What the kernel did along with a leg it takes back along with it.
  const along = graph.along.map(([cause, follower]) => [forth.indexOf(cause), forth.indexOf(follower)] as const)
  const needs = bare.needs.map(
    (own, i) => new Set([...own, ...along.flatMap(([cause, leg]) => (leg === i ? [cause] : []))]),
  )
  const back = { ...bare, needs }
  const turn = new Map(order.map((leg, at) => [leg, order.length - at]))
  const turnOf = (leg: number): number => turn.get(forth[leg] as number) as number
  const legs = linearise(back, (a, b) => turnOf(a) - turnOf(b)).map((leg) => forth[leg] as number)
  // What waits for itself in a ring on the way back is left to the habit.
  const rest = [...order].reverse().filter((leg) => !legs.includes(leg))

  const numberOf = numbersOf(graph, order)
  const numbers = [...legs, ...rest].flatMap((leg) => numberOf.get(leg) ?? [])
  return numbers.every((n, at) => n === numbers.length - at) ? undefined : numbers
}

/** For each leg of the way back, the leg of the way forth that it undoes: those of one fate run the other way round. */
function mirror(fates: readonly Fate[]): number[] {
  let start = 0
  return fates.flatMap((fate) => {
    const own = legsOf(fate).map((_, i) => start + i)
    start += own.length
    return own.reverse()
  })
}

/** Where nothing runs, nothing has to be waited for. */
function withoutIdle({ legs, needs, along }: Graph): Graph {
  const runs = legs.map(({ action }) => action !== 'adopt' && action !== 'forget')
  return { legs, along, needs: needs.map((own, i) => new Set(runs[i] ? [...own].filter((need) => runs[need]) : [])) }
}
