import type { Ref } from '../ref.ts'
import { refKey } from '../ref.ts'

/** What keeps others out, or keeps a thing from being removed: `tcp dport 22 counter drop` of a chain. */
export interface Guard extends Ref {
  readonly what: string
  /** How many packets it had stopped when the plan was made; absent where nobody counts, or nobody was asked. */
  readonly packets?: number
}

/** What traffic a thing keeps out, by its kind. */
export type Denies = (kind: string, spec: object) => readonly string[]

export const guardText = ({ kind, id, what }: Guard): string =>
  what === protection ? `protection of ${refKey({ kind, id })}` : `${refKey({ kind, id })} (${what})`

const protection = 'protection'

/** Of a step what is asked of it here. */
interface Moved extends Ref {
  readonly action: string
  readonly before: object | null
  readonly after: object | null
}

/** The guards that stand before these steps and no more after them; one that is only made anew stands. */
export function guardsRemoved(steps: readonly Moved[], denies: Denies): Guard[] {
  const things = new Map<string, { ref: Ref; before: string[]; after: string[] }>()
  for (const { kind, id, action, before, after } of steps) {
    const ref = { kind, id }
    const thing = things.get(refKey(ref)) ?? { ref, before: [], after: [] }
    if (action === 'lift') thing.before.push(protection)
    if (before) thing.before.push(...denies(kind, before))
    if (after) thing.after.push(...denies(kind, after))
    things.set(refKey(ref), thing)
  }
  return [...things.values()].flatMap(({ ref, before, after }) => {
    const left = [...after]
    return before.flatMap((what) => {
      const at = left.indexOf(what)
      if (at >= 0) left.splice(at, 1)
      return at >= 0 ? [] : [{ ...ref, what }]
    })
  })
}
