/** What came of one case. */
export interface Tried {
  /** Kinds of what is wrong; empty when all is well. */
  readonly faults: readonly string[]
  /** What the case went through, of `all`. */
  readonly reached: readonly string[]
}

/** One thing that is tried at night for hours, each time with other cases. Cases are JSON, so that they can be kept. */
export interface Part<T = unknown> {
  /** What people type. */
  readonly name: string
  /** What holds as long as no fault is found. */
  readonly about: string
  /** Cases that a seed stands for, always the same ones. */
  sample(seed: number, count: number): readonly T[]
  try(one: T): Tried | Promise<Tried>
  /** Cases that are each a step smaller, the largest steps first. */
  smaller(one: T): Iterable<T>
  /** A case as people read it. */
  text(one: T): string
  /** All that cases can go through. What was not reached is reported at the end. */
  readonly all: readonly string[]
}

/** Lets parts of different cases stand in one list: a part is only ever called with cases of its own. */
export const definePart = <T>(part: Part<T>): Part => part as unknown as Part
