import { type Edge, type Operation, type Place, statesOf } from '../transitions/transition.ts'
import { effectsOn, type Scenery, type Shift, touchedBy } from './side-effects.ts'

export interface EffectEdges {
  readonly edges: readonly Edge[]
  /** Operations, and those that the kernel walks along with them. */
  readonly along: readonly Edge[]
  /** Things that change before what they depend on does, by `dependency thing`: there making does not follow needs. */
  readonly ahead: ReadonlySet<string>
}

/**
 * Whatever the kernel would change or take away when an operation runs has changed or left before; what it would spoil again
 * comes after.
 */
export function effectEdges(
  places: ReadonlyMap<string, Place>,
  operations: readonly Operation[],
  scenery: Scenery,
): EffectEdges {
  const edges: Edge[] = []
  const along: Edge[] = []
  const ahead = new Set<string>()
  for (const [causeKey, cause] of places) {
    if (cause.transition.ledgerOnly) continue
    for (let i = cause.first; i <= cause.last; i += 1) {
      const shift = operations[i] as Operation
      for (const key of touchedBy(shift, scenery)) {
        const place = places.get(key)
        if (!place || place.transition.ledgerOnly) continue
        const { follows, own } = edgesOf(shift, i, place, operations, scenery)
        edges.push(...own)
        if (own.some(([earlier, later]) => later === i && earlier === place.last)) ahead.add(`${causeKey} ${key}`)
        if (!follows) continue
        along.push([i, place.first])
        ahead.add(`${key} ${causeKey}`)
      }
    }
  }
  return { edges: [...edges, ...along], along, ahead }
}

function edgesOf(shift: Shift, operation: number, place: Place, operations: readonly Operation[], scenery: Scenery) {
  const { transition, first, last } = place
  const effects = statesOf(place, operations).map((state) =>
    state ? effectsOn(shift, transition, state, scenery) : [],
  )
  const spoiled = effects.map((all) => all.some((effect) => !effect.follows))
  const safe = spoiled.indexOf(false)
  const again = spoiled.indexOf(true, safe)
  // State n is reached by operation n of the place, counted from one.
  const own: Edge[] = [
    ...(safe > 0 ? [[first + safe - 1, operation] as const] : []),
    ...(safe === -1 ? [[operation, last] as const] : again > safe ? [[operation, first + again - 1] as const] : []),
  ]
  const follows = operations[first]?.silent && effects[0]?.some((effect) => effect.follows)
  return { own, follows }
}
