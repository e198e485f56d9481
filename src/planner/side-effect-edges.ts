import { type Edge, type Leg, type Place, statesOf } from './fate.ts'
import { effectsOn, type Scenery, type Shift, touchedBy } from './side-effects.ts'

export interface EffectEdges {
  readonly edges: readonly Edge[]
  /** Legs, and those that the kernel walks along with them. */
  readonly along: readonly Edge[]
  /** Things that change before what they stand on does, by `footing thing`: there making does not follow needs. */
  readonly ahead: ReadonlySet<string>
}

/**
 * Whatever the kernel would change or take away when a leg runs has changed or left before; what it would spoil again
 * comes after.
 */
export function effectEdges(places: ReadonlyMap<string, Place>, legs: readonly Leg[], scenery: Scenery): EffectEdges {
  const edges: Edge[] = []
  const along: Edge[] = []
  const ahead = new Set<string>()
  for (const [causeKey, cause] of places) {
    if (cause.fate.ledgerOnly) continue
    for (let i = cause.first; i <= cause.last; i += 1) {
      const shift = legs[i] as Leg
      for (const key of touchedBy(shift, scenery)) {
        const place = places.get(key)
        if (!place || place.fate.ledgerOnly) continue
        const { follows, own } = edgesOf(shift, i, place, legs, scenery)
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

function edgesOf(shift: Shift, leg: number, place: Place, legs: readonly Leg[], scenery: Scenery) {
  const { fate, first, last } = place
  const effects = statesOf(place, legs).map((state) => (state ? effectsOn(shift, fate, state, scenery) : []))
  const spoiled = effects.map((all) => all.some((effect) => !effect.follows))
  const safe = spoiled.indexOf(false)
  const again = spoiled.indexOf(true, safe)
  // State n is reached by leg n of the place, counted from one.
  const own: Edge[] = [
    ...(safe > 0 ? [[first + safe - 1, leg] as const] : []),
    ...(safe === -1 ? [[leg, last] as const] : again > safe ? [[leg, first + again - 1] as const] : []),
  ]
  const follows = legs[first]?.silent && effects[0]?.some((effect) => effect.follows)
  return { own, follows }
}
