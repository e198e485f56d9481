import type { Diagnostic } from '../../model/diagnostic.ts'
import { type Plan, planHash } from '../../model/plan/plan.ts'
import type { FleetPlan } from './plan.ts'
import { addTallies, type Tally, tallyOf } from './tally.ts'

/** What `plan -o json` and `show -o json` print. The version grows when a field changes its meaning or goes. */
export interface PlanReport {
  readonly format: 'netloom.plan-report'
  readonly version: 1
  readonly changes: boolean
  readonly summary: Tally
  readonly nodes: readonly {
    readonly node: string
    readonly hash: string
    readonly summary: Tally
    readonly plan: Plan
  }[]
  readonly unread: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The plan as a document for programs. Diagnostics of one plan stay inside it. `hashes`: node to the hash that a file of
 * these plans has for it, where they are shown with words in place of secrets.
 */
export const planReport = (
  { plans, unread }: FleetPlan,
  diagnostics: readonly Diagnostic[],
  hashes: Readonly<Record<string, string>> = {},
): PlanReport => ({
  format: 'netloom.plan-report',
  version: 1,
  changes: plans.some(({ steps }) => steps.length > 0),
  summary: addTallies(plans.map(tallyOf)),
  nodes: plans.map((plan) => ({
    node: plan.node,
    hash: hashes[plan.node] ?? planHash(plan),
    summary: tallyOf(plan),
    plan,
  })),
  unread,
  diagnostics,
})
