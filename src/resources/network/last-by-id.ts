import type { Written } from '../../model/config/derived.ts'

/** A spec before it is a resource, and who wrote which of its fields. */
export interface Asked<S> {
  readonly spec: S
  readonly written: Written
}

/** Of specs under one id the last one, at the place of the first: what is written twice counts once. */
export const lastById = <S>(specs: readonly Asked<S>[], idOf: (spec: S) => string): readonly Asked<S>[] => [
  ...new Map(specs.map((one) => [idOf(one.spec), one])).values(),
]
