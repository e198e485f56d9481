import type { ClusterNode } from '../../config/cluster/load.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { SecretTexts } from '../../node/script.ts'

/** A plan and the node it is for. */
export interface PlannedNode extends ClusterNode {
  readonly plan: Plan
  /** The plan as it may be seen. */
  readonly shown: Plan
  /** The hash that it has in a file. */
  readonly hash: string
  readonly texts: SecretTexts
}
