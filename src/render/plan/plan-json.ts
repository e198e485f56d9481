import type { Rollout } from '../../model/config/rollout.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { PolicyReport } from '../../model/plan/policy-verdict.ts'
import { type RemovalBudget, removalBudget } from '../../model/plan/removals.ts'
import type { Wave } from '../../model/plan/wave.ts'
import { overviewOf } from '../overview/overview.ts'
import type { PlanAbout } from './about.ts'
import { fleetHash, hashIn } from './fleet-plan.ts'
import { addTallies, type Tally, tallyOf } from './tally.ts'

/** What `plan -o json` and `show -o json` print. The version grows when a field changes its meaning or goes. */
export interface PlanReport {
  readonly format: 'netloom.plan-report'
  readonly version: 2
  readonly changes: boolean
  /** Of all these plans: what an approval is bound to. */
  readonly hash: string
  readonly summary: Tally
  readonly nodes: readonly {
    readonly node: string
    readonly hash: string
    readonly summary: Tally
    readonly plan: Plan
  }[]
  /** What goes in all, held against what may go unasked. */
  readonly removals: RemovalBudget
  readonly unread: readonly string[]
  /** Made from what was recorded of the nodes then (ISO 8601), and not from them. */
  readonly snapshot?: string
  /** About how long it takes, going by how long the last changes took on these nodes; absent where none of them knows. */
  readonly seconds?: number
  /** Which nodes are changed after which, and why; absent where nothing is known of the cluster, or nothing changes. */
  readonly waves?: readonly Wave[]
  /** What of it is taken back where it fails; absent: nothing. */
  readonly onFailure?: Rollout['onFailure']
  /** What the policy of the cluster says of it, and who approved it; absent where it has none. */
  readonly policy?: PolicyReport
  readonly diagnostics: readonly Diagnostic[]
}

/** The plan as a document for programs. Diagnostics of one plan stay inside it. */
export const planReport = (fleet: PlanAbout, diagnostics: readonly Diagnostic[]): PlanReport => ({
  format: 'netloom.plan-report',
  version: 2,
  changes: fleet.plans.some(({ steps }) => steps.length > 0),
  hash: fleetHash(fleet),
  summary: addTallies(fleet.plans.map(tallyOf)),
  nodes: fleet.plans.map((plan) => ({
    node: plan.node,
    hash: hashIn(fleet, plan),
    summary: tallyOf(plan),
    plan,
  })),
  removals: removalBudget(fleet.plans, fleet.allowRemovals),
  unread: fleet.unread,
  ...secondsIn(fleet),
  ...(fleet.waves && fleet.waves.length > 0 && { waves: fleet.waves }),
  ...(fleet.waves && fleet.waves.length > 0 && fleet.onFailure && { onFailure: fleet.onFailure }),
  ...(fleet.policy && { policy: fleet.policy }),
  diagnostics,
})

function secondsIn(fleet: PlanAbout): Pick<PlanReport, 'seconds'> {
  const { takes } = overviewOf(fleet)
  return takes === undefined ? {} : { seconds: Math.round(takes.seconds * 10) / 10 }
}
