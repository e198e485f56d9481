import type { Spot } from '../../model/plan/kind.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { refKey } from '../../model/ref.ts'
import { visible } from '../../model/visible.ts'
import { type Sign, signOf, turnsOf } from '../plan/changes.ts'

/** Where a thing of that kind stands, as `Kind.drawn` has it; undefined for what is not drawn. */
export type Drawn = (kind: string, spec: object) => Spot | undefined

/** Something that is there before the plan, after it, or both. */
interface Moments {
  readonly before: boolean
  readonly after: boolean
}

export interface Box extends Moments {
  readonly key: string
  readonly name: string
  readonly word: string
  /** What becomes of it; absent where nothing does. */
  readonly sign?: Sign
}

/** From one box to another, by their keys. */
export interface Line extends Moments {
  readonly from: string
  readonly to: string
}

/** What packets go through on a node, before and after a plan: links, and their addresses. */
export interface Topology {
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
}

interface Thing {
  readonly kind: string
  readonly id: string
  readonly before: object | null
  readonly after: object | null
  readonly sign?: Sign
}

export function topologyOf(plan: Plan, drawn: Drawn): Topology {
  const boxes = new Map<string, Box>()
  const lines = new Map<string, Line>()
  for (const { kind, id, before, after, sign } of thingsOf(plan)) {
    const [was, becomes] = [before && drawn(kind, before), after && drawn(kind, after)]
    const spot = becomes ?? was
    if (!spot) continue
    const words = [...new Set([was, becomes].flatMap((one) => (one ? one.word : [])))]
    const key = refKey({ kind, id })
    boxes.set(key, {
      ...{ key, name: visible(spot.name ?? id), word: words.map(visible).join(' → ') },
      ...{ before: before !== null, after: after !== null },
      ...(sign && { sign }),
    })
    for (const line of was ? ties(key, was) : []) lines.set(nameOf(line), { ...line, before: true, after: false })
    for (const line of becomes ? ties(key, becomes) : [])
      lines.set(nameOf(line), { ...line, before: lines.get(nameOf(line))?.before ?? false, after: true })
  }
  // What only is named, as a NIC nobody manages below a VLAN.
  for (const { from, to, before, after } of lines.values())
    for (const key of [from, to])
      if (!boxes.has(key))
        boxes.set(key, { key, name: visible(key.slice(key.indexOf('/') + 1)), word: '', before, after })
  return { boxes: [...boxes.values()], lines: [...lines.values()] }
}

const nameOf = ({ from, to }: Pick<Line, 'from' | 'to'>): string => `${from}\n${to}`

const ties = (key: string, { from, to }: Spot) => [
  ...from.map((ref) => ({ from: refKey(ref), to: key })),
  ...to.map((ref) => ({ from: key, to: refKey(ref) })),
]

/** Everything the plan knows of: what is wanted, with what was seen of it where it changes, and what goes. */
function thingsOf({ desired, steps, leftOut = [] }: Plan): Iterable<Thing> {
  const things = new Map<string, Thing>()
  const absent = new Set(leftOut.map(refKey))
  for (const { kind, id, spec } of desired)
    if (!absent.has(refKey({ kind, id }))) things.set(refKey({ kind, id }), { kind, id, before: spec, after: spec })
  for (const turn of turnsOf(steps)) {
    const [first] = turn
    const { kind, id, action } = first
    const before = first.before
    const after = action === 'forget' ? before : (turn.at(-1) ?? first).after
    if (before ?? after) things.set(refKey(first), { kind, id, before, after, sign: signOf(turn) })
  }
  return things.values()
}
