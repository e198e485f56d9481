import type { Kind, Status } from '../plan/kind.ts'
import { type Ref, refKey } from '../ref.ts'

/** One thing with its name: desired (from `derive`) or seen (from `observe`). */
export interface Resource<S extends object = object> extends Ref {
  readonly spec: S
  /** The fields (dotted paths) that hold a secret; absent when none does. */
  readonly secret?: readonly string[]
  /** For people, where it was asked for. */
  readonly status?: Status
}

export const resourceOf = <S extends object>(kind: Kind<S>, spec: S): Resource<S> => ({
  kind: kind.kind,
  id: kind.id(spec),
  spec,
})

export const byKey = (resources: readonly Resource[]): Map<string, Resource> =>
  new Map(resources.map((resource) => [refKey(resource), resource]))
