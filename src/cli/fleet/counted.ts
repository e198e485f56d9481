import type { NodeRun, Outcome } from '../../model/plan/event.ts'
import { groupBy } from '../../render/text/group.ts'

/** How many nodes ended how. */
export const countedBy = (runs: readonly NodeRun[]): Readonly<Partial<Record<Outcome, number>>> =>
  Object.fromEntries([...groupBy(runs, ({ outcome }) => outcome)].map(([outcome, of]) => [outcome, of.length]))
