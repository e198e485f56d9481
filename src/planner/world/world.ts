import type { Resource } from '../../model/node/resource.ts'
import type { Around, Kind } from '../../model/plan/kind.ts'
import { overlay } from '../../model/plan/partial.ts'
import { type Ref, refKey } from '../../model/ref.ts'

/** The kinds a planner was handed, by name, in their own order. */
export type Kinds = ReadonlyMap<string, Kind>

export const kindsByName = (kinds: readonly Kind[]): Kinds => new Map(kinds.map((kind) => [kind.kind, kind]))

/** Everything on one node at one moment, by name and by kind. */
export interface World {
  readonly kinds: Kinds
  readonly all: readonly Resource[]
  get(key: string): Resource | undefined
  readonly around: Around
  /** What things of these specs need in this world, as far as it was asked. */
  readonly needs: WeakMap<object, readonly Ref[]>
}

/** Indexes resources once; of two with one name the later stands. */
export function worldOf(kinds: Kinds, resources: Iterable<Resource>): World {
  const byKey = new Map<string, Resource>()
  for (const resource of resources) byKey.set(refKey(resource), resource)
  const byKind = new Map<string, unknown[]>()
  for (const { kind, spec } of byKey.values()) {
    const specs = byKind.get(kind)
    if (specs) specs.push(spec)
    else byKind.set(kind, [spec])
  }
  return {
    kinds,
    all: [...byKey.values()],
    get: (key) => byKey.get(key),
    needs: new WeakMap(),
    around: <S>(kind: string) => (byKind.get(kind) ?? []) as readonly S[],
  }
}

/** The world with some things changed; null removes one. */
export function changedWorld(world: World, changes: Iterable<Ref & { readonly after: object | null }>): World {
  const byKey = new Map(world.all.map((resource) => [refKey(resource), resource]))
  for (const { kind, id, after } of changes) {
    if (after === null) byKey.delete(refKey({ kind, id }))
    else byKey.set(refKey({ kind, id }), { kind, id, spec: after })
  }
  return worldOf(world.kinds, byKey.values())
}

/** The world as if all that is wanted were there, each thing with what it has now beside what is written of it. */
export const fulfilled = (world: World, wanted: readonly Resource[]): World =>
  changedWorld(
    world,
    wanted.map(({ kind, id, spec }) => {
      const before = world.get(refKey({ kind, id }))?.spec
      return { kind, id, after: before ? overlay(before, spec) : spec }
    }),
  )
