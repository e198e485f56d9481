import type { Around } from '../../model/plan/kind.ts'
import type { Ref } from '../../model/ref.ts'
import type { World } from './world.ts'

/** A world that changes step by step; only what a step touches is indexed anew. */
export interface MovingWorld {
  readonly around: Around
  /** Puts a thing in its new state (null: gone) and returns the old one. */
  move(ref: Ref, after: object | null): object | null
}

export function movingWorld(start: World): MovingWorld {
  const things = new Map<string, Map<string, object>>()
  const lists = new Map<string, readonly object[]>()
  for (const { kind, id, spec } of start.all) {
    const ofKind = things.get(kind) ?? new Map<string, object>()
    things.set(kind, ofKind.set(id, spec))
  }
  return {
    around: <S>(kind: string) => {
      const list = lists.get(kind) ?? [...(things.get(kind)?.values() ?? [])]
      lists.set(kind, list)
      return list as readonly S[]
    },
    move: ({ kind, id }, after) => {
      const ofKind = things.get(kind) ?? new Map<string, object>()
      const before = ofKind.get(id) ?? null
      if (after) ofKind.set(id, after)
      else ofKind.delete(id)
      things.set(kind, ofKind)
      lists.delete(kind)
      return before
    },
  }
}
