import type { Diagnostic } from '../../model/diagnostic.ts'
import type { FleetPlan } from './plan.ts'

/** Who has agreed to a plan of this hash, and who still must. */
export interface Approval {
  readonly by: readonly string[]
  readonly missing: readonly string[]
}

/** A plan and what is known of it beside its steps. What is absent is not told of. */
export interface PlanAbout extends FleetPlan {
  readonly cluster?: string
  /** Of all its nodes; an approval is bound to it. */
  readonly hash?: string
  /** ISO 8601, and whoever made it. */
  readonly made?: { readonly created: string; readonly author: string }
  /** What there is to say beside the plans. */
  readonly diagnostics?: readonly Diagnostic[]
  readonly approval?: Approval
}
