import { readingOrder } from '../model/kind.ts'
import type { Leg } from './fate.ts'
import type { Graph } from './graph.ts'
import { type Kinds, kindOf } from './kinds.ts'
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
    const keys = graph.legs.map((leg, i): readonly (number | string)[] => {
      const reading = readingOrder.indexOf(kindOf(kinds, leg).order) * 1000 + (position.get(leg.kind) ?? 0)
      return [urgency(leg, room[i] ?? false), loosens(leg) ? -reading : reading, leg.id]
    })
    return (a, b) => compareKeys(keys[a] ?? [], keys[b] ?? []) || a - b
  }

const loosens = (leg: Leg): boolean => leg.after === null || !leg.last

function urgency(leg: Leg, room: boolean): number {
  if (leg.action === 'forget') return 3
  if (!loosens(leg)) return 0
  return room ? 1 : 2
}

/** For each leg whether anything is made that waits for it. */
function makesRoom({ legs, needs }: Graph): boolean[] {
  const room = legs.map(() => false)
  const visit = (leg: number): void => {
    for (const need of needs[leg] ?? []) {
      if (room[need]) continue
      room[need] = true
      visit(need)
    }
  }
  legs.forEach((leg, i) => {
    if (!loosens(leg)) visit(i)
  })
  return room
}

function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const i = a.findIndex((value, at) => value !== b[at])
  if (i === -1) return 0
  return (a[i] as number | string) < (b[i] as number | string) ? -1 : 1
}
