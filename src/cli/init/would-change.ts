import { type Cluster, loadCluster } from '../../config/cluster/load.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Snapshot } from '../../model/node/snapshot.ts'
import { changesNode } from '../../model/plan/plan.ts'
import { refKey } from '../../model/ref.ts'
import { visible } from '../../model/visible.ts'
import { desiredOf } from '../../planner/desired.ts'
import { planNode } from '../../planner/plan-node.ts'
import { wantedResources } from '../../resources/wanted.ts'
import type { CliProcess } from '../process.ts'

/** Reads a cluster that is yet to be written. */
export const loadNew = ({ env, home }: CliProcess, files: ReadonlyMap<string, string>): Promise<Cluster> =>
  loadCluster(async (path) => files.get(path), { env, home })

/** A warning for each node that would not stay as it was seen if its new config were applied. */
export function wouldChange(cli: CliProcess, cluster: Cluster, snapshots: readonly Snapshot[]): Diagnostic[] {
  const { kinds, links } = cli.provider
  return cluster.nodes.flatMap(({ node: { name }, machine }, n) => {
    const snapshot = snapshots[n] as Snapshot
    const resources = wantedResources(machine, { scope: cluster.scope, links: links(snapshot) })
    const { steps, diagnostics } = planNode({ kinds, desired: desiredOf(kinds, resources), snapshot })
    const changed = steps.filter(changesNode).map((step) => `${step.action} ${visible(refKey(step))}`)
    const faults = diagnostics.filter(({ severity }) => severity === 'error').map(({ summary }) => summary)
    if (changed.length + faults.length === 0) return []
    return [
      {
        severity: 'warning',
        code: 'init/would-change',
        summary: `what was written does not say all that is there: ${[...changed, ...faults].join(', ')}`,
        hint: 'Look at `netloom plan` and mend the file of the node before anything is applied.',
        node: name,
      },
    ]
  })
}
