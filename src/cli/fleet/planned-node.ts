import type { ClusterNode } from '../../config/cluster/load.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { SecretTexts } from '../../node/script.ts'
import type { KeptPlan } from '../secrets/kept-plan.ts'

/** A plan and the node it is for. */
export interface PlannedNode extends ClusterNode {
  readonly plan: Plan
  readonly kept: KeptPlan
  /** The plan as it may be seen. */
  readonly shown: Plan
  /** The hash that it has in a file: that of what is kept. */
  readonly hash: string
  readonly texts: SecretTexts
}
