import type { Given } from '../given.ts'

/** Works something out once for all parts of a derivation. */
export function perGiven<T>(workOut: (given: Given) => T): (given: Given) => T {
  const known = new WeakMap<Given, { readonly value: T }>()
  return (given) => {
    const before = known.get(given)
    if (before) return before.value
    const value = workOut(given)
    known.set(given, { value })
    return value
  }
}
