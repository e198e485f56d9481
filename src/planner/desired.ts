import type { Resources } from '../model/derived.ts'
import type { Kind } from '../model/kind.ts'
import { byKey, type Resource, resourceOf } from '../model/resource.ts'

/** Everything that resources want of these kinds, each thing once. */
export const desiredOf = (kinds: readonly Kind[], resources: Resources): readonly Resource[] => [
  ...byKey(kinds.flatMap((kind) => kind.fromResources(resources).map((spec) => resourceOf(kind, spec)))).values(),
]
