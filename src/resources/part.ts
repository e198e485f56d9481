import type { Derived } from '../model/config/derived.ts'
import type { Given } from './given.ts'
import type { Merge } from './merge.ts'

/** What holds after merging, and all that went into it. */
export interface Merged extends Given {
  readonly merged: readonly Derived[]
}

/** A part of the derivation: what the config asks for, how layers of it merge, and what follows from what holds. */
export interface Part {
  /** What the layers `default` and `configuration` ask for. */
  produce?(given: Given): readonly Derived[]
  /** By type. A type without a merge is not layered. */
  readonly merges?: Readonly<Record<string, Merge>>
  /** By type: the id that specs are merged under. By default what follows the layer in theirs. */
  readonly ids?: Readonly<Record<string, (spec: object) => string>>
  /** Resources that follow from merged ones; parts see what parts before them made, as part of `merged`. */
  follow?(merged: Merged): readonly Derived[]
}
