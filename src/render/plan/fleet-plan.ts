import type { Plan } from '../../model/plan/plan.ts'
import { hashOfAll, planHash } from '../../model/plan/plan-hash.ts'

/** What was learnt of the chosen nodes: a plan for each that could be read, and the names of those that could not. */
export interface FleetPlan {
  readonly plans: readonly Plan[]
  readonly unread: readonly string[]
  /** Node to the hash of its plan, where plans are shown with words in place of secrets. */
  readonly hashes?: Readonly<Record<string, string>>
}

export const hashIn = ({ hashes = {} }: Pick<FleetPlan, 'hashes'>, plan: Plan): string =>
  hashes[plan.node] ?? planHash(plan)

/** What an approval of all these plans is bound to. */
export const fleetHash = (fleet: FleetPlan): string => hashOfAll(fleet.plans.map((plan) => hashIn(fleet, plan)))
