import type { Kind } from '../../model/plan/kind.ts'
import type { Ref } from '../../model/ref.ts'
import type { World } from './world.ts'

/** The kind of a name; throws for a kind nobody handed over, which diff has ruled out. */
export function kindOf({ kinds }: Pick<World, 'kinds'>, { kind }: Pick<Ref, 'kind'>): Kind {
  const found = kinds.get(kind)
  if (!found) throw new Error(`the planner was not given the kind ${kind}`)
  return found
}

/** What a thing of this spec needs in this world. */
export function needsOf(world: World, { kind }: Pick<Ref, 'kind'>, spec: object): readonly Ref[] {
  const before = world.needs.get(spec)
  if (before) return before
  const needs = kindOf(world, { kind }).requires?.(spec, world.around) ?? []
  world.needs.set(spec, needs)
  return needs
}
