import type { NodeFacts } from '../model/config/policy.ts'
import type { Denies } from '../model/plan/guards.ts'
import type { Plan } from '../model/plan/plan.ts'

/** Calls what users wrote, and throws once it has taken too long. */
export type Bounded = <T>(call: () => T) => T

export interface RunNode extends NodeFacts {
  readonly plan: Plan
}

/** All that would be applied together, and what rules may ask of it. */
export interface PolicyRun {
  /** Sorted by name. */
  readonly nodes: readonly RunNode[]
  /** Those of them that change. */
  readonly changing: readonly RunNode[]
  /** Nodes of the whole cluster. */
  readonly total: number
  /** Who approved exactly this. */
  readonly approvals: readonly string[]
  readonly denies: Denies
  readonly bounded: Bounded
}

export const namesOf = (nodes: readonly RunNode[]): readonly string[] => nodes.map(({ name }) => name)
