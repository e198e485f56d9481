import { hasErrors } from '../../model/diagnostic.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { SavedPlan } from '../../state/saved-plan.ts'
import { openMachines } from '../fleet/load.ts'
import type { CliProcess } from '../process.ts'
import { openTrust, type TrustWords } from '../trust/open.ts'
import { authorsOf } from './authors.ts'
import type { ApprovalFiles } from './given-approvals.ts'
import { type Judged, judge } from './judge.ts'
import { openPolicy } from './source.ts'

/**
 * What the policy of the cluster in a folder says of a kept plan, whose plans are given as they may be seen. Where there is
 * no cluster, or not that of the plan, nobody knows of a policy, and nothing is said of one. Reads no config.
 */
export async function judgeKept(
  cli: CliProcess,
  { plans, hash, envelope }: Pick<SavedPlan, 'hash' | 'envelope'> & { readonly plans: readonly Plan[] },
  words: TrustWords & ApprovalFiles,
): Promise<Judged> {
  const machines = await openMachines(cli, words.cluster, await openTrust(cli, words), { withPolicy: true })
  const known = new Set(machines.nodes.map(({ node }) => node.name))
  if (plans.length === 0 || !plans.every(({ node }) => known.has(node))) return { diagnostics: [] }
  if (hasErrors(machines.diagnostics)) return { diagnostics: machines.diagnostics }
  const source = await openPolicy(cli, words, machines)
  const authors = () => authorsOf(cli, source, words.cluster, envelope)
  return judge(cli, source, { plans, hash, authors }, words)
}
