import type { Rollout } from '../../model/config/rollout.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { PolicyReport } from '../../model/plan/policy-verdict.ts'
import type { Wave } from '../../model/plan/wave.ts'
import type { FleetPlan } from './fleet-plan.ts'

/** Who has agreed to a plan of this hash, and who still must. */
export interface Approval {
  readonly by: readonly string[]
  readonly missing: readonly string[]
  /** So many of those who are missing are enough; absent: all of them must. */
  readonly needed?: number
}

/** When a kept plan was made (ISO 8601), by whom, from which folder and commit, with which netloom. */
export interface Made {
  readonly created: string
  readonly author: string
  readonly cluster: string
  readonly netloom: string
  readonly commit?: string
}

/** A plan and what is known of it beside its steps. What is absent is not told of. */
export interface PlanAbout extends FleetPlan {
  readonly cluster?: string
  readonly made?: Made
  /** Made from what was recorded of the nodes then (ISO 8601), and not from them. */
  readonly taken?: string
  /** What there is to say beside the plans. */
  readonly diagnostics?: readonly Diagnostic[]
  readonly approval?: Approval
  /** Node to about how many seconds its change takes; without those of which nobody knows. */
  readonly seconds?: Readonly<Record<string, number>>
  /** How many nodes are changed at once, at most. */
  readonly atOnce?: number
  /** Which nodes are changed after which, and how many seconds lie between two waves. */
  readonly waves?: readonly Wave[]
  readonly soakSeconds?: number
  /** What of it is taken back where it fails; absent: nothing. */
  readonly onFailure?: Rollout['onFailure']
  /** How many removals somebody agreed to. */
  readonly allowRemovals?: number
  /** What the policy of its cluster says of it. */
  readonly policy?: PolicyReport
}
