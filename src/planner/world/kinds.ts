import type { Kind } from '../../model/kind.ts'
import type { Ref } from '../../model/ref.ts'
import type { World } from './world.ts'

/** The kinds a planner was handed, by name, in their own order. */
export type Kinds = ReadonlyMap<string, Kind>

export const kindsByName = (kinds: readonly Kind[]): Kinds => new Map(kinds.map((kind) => [kind.kind, kind]))

/** The kind of a name; throws for a kind nobody handed over, which diff has ruled out. */
export function kindOf(kinds: Kinds, { kind }: Pick<Ref, 'kind'>): Kind {
  const found = kinds.get(kind)
  if (!found) throw new Error(`the planner was not given the kind ${kind}`)
  return found
}

/** What a thing of this spec needs in this world. */
export function needsOf(kinds: Kinds, { kind }: Pick<Ref, 'kind'>, spec: object, world: World): readonly Ref[] {
  const before = world.needs.get(spec)
  if (before) return before
  const needs = kindOf(kinds, { kind }).requires?.(spec, world.around) ?? []
  world.needs.set(spec, needs)
  return needs
}
