/** Of specs under one id the last one, at the place of the first: what is said twice is said once. */
export const lastById = <S>(specs: readonly S[], idOf: (spec: S) => string): readonly S[] => [
  ...new Map(specs.map((spec) => [idOf(spec), spec])).values(),
]
