import type { Part } from '../part.ts'

/** Links, and what stands on them: addresses, routes, rules, operators. */
export const network: readonly Part[] = []
