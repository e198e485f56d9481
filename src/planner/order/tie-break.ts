import { readingOrder } from '../../model/plan/kind.ts'
import type { Operation } from '../transitions/transition.ts'
import { kindOf } from '../world/kinds.ts'
import type { Kinds } from '../world/world.ts'
import type { Graph } from './graph.ts'
import type { TieBreak } from './order.ts'

/**
 * The order people read plans in: links before addresses before routes when making, the other way round when removing.
 * Making comes before breaking; what is removed to make room comes before what just goes.
 */
export const asPeopleRead =
  (kinds: Kinds): TieBreak =>
  (graph) => {
    const position = new Map([...kinds.keys()].map((kind, i) => [kind, i]))
    const room = makesRoom(graph)
    const keys = graph.operations.map((operation, i): readonly (number | string)[] => {
      const reading =
        readingOrder.indexOf(kindOf({ kinds }, operation).order) * 1000 + (position.get(operation.kind) ?? 0)
      return [urgency(operation, room[i] ?? false), loosens(operation) ? -reading : reading, operation.id]
    })
    return (a, b) => compareKeys(keys[a] ?? [], keys[b] ?? []) || a - b
  }

const loosens = (operation: Operation): boolean => operation.after === null || !operation.last

function urgency(operation: Operation, room: boolean): number {
  if (operation.action === 'forget') return 3
  if (!loosens(operation)) return 0
  return room ? 1 : 2
}

/** For each operation whether anything is made that waits for it. */
function makesRoom({ operations, needs }: Graph): boolean[] {
  const room = operations.map(() => false)
  const visit = (operation: number): void => {
    for (const need of needs[operation] ?? []) {
      if (room[need]) continue
      room[need] = true
      visit(need)
    }
  }
  operations.forEach((operation, i) => {
    if (!loosens(operation)) visit(i)
  })
  return room
}

function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const i = a.findIndex((value, at) => value !== b[at])
  if (i === -1) return 0
  return (a[i] as number | string) < (b[i] as number | string) ? -1 : 1
}
