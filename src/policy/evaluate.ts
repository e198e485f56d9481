import type { NodeFacts, Policy } from '../model/config/policy.ts'
import type { Plan } from '../model/plan/plan.ts'
import type { RuleVerdict } from '../model/plan/policy-verdict.ts'
import { denyRemoval, required } from './rules/approvals.ts'
import { maxNodes } from './rules/max-nodes.ts'
import { noDelete } from './rules/no-delete.ts'
import { ownRules } from './rules/own-rules.ts'
import { reachability } from './rules/reachability.ts'
import { separateRoles } from './rules/separate-roles.ts'
import type { PolicyRun } from './run.ts'

export interface Evaluation extends Omit<PolicyRun, 'nodes' | 'changing'> {
  readonly plans: readonly Plan[]
  /** What is known of a node beside its plan. */
  readonly factsOf: (plan: Plan) => NodeFacts
}

/** What each rule that is asked says of these plans; the same in whatever order they come. */
export function evaluatePolicy({ rules }: Policy, { plans, factsOf, ...around }: Evaluation): readonly RuleVerdict[] {
  const nodes = plans
    .map((plan) => ({ ...factsOf(plan), plan }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const run = { ...around, nodes, changing: nodes.filter(({ plan }) => plan.steps.length > 0) }
  return [
    ...required(rules, run),
    ...denyRemoval(rules, run),
    ...maxNodes(rules, run),
    ...separateRoles(rules, run),
    ...reachability(rules, run),
    ...noDelete(rules, run),
    ...ownRules(rules, run),
  ]
}
