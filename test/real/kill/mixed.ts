/** A number that has nothing to do with those next to it; the same for the same seed. */
export const mixed = (seed: number, n: number): number => Math.imul((seed + n) ^ 0x9e3779b9, 0x85ebca6b) >>> 0
