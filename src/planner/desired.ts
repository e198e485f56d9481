import type { Resources } from '../model/config/derived.ts'
import { byKey, type Resource, resourceOf } from '../model/node/resource.ts'
import type { Kind } from '../model/plan/kind.ts'

/** Everything that resources want of these kinds, each thing once. */
export const desiredOf = (kinds: readonly Kind[], resources: Resources): readonly Resource[] => [
  ...byKey(kinds.flatMap((kind) => kind.fromResources(resources).map((spec) => resourceOf(kind, spec)))).values(),
]
