import { loadMachines, type Machines } from '../../config/cluster/machines.ts'
import { digest } from '../../model/canonical.ts'
import type { InventoryNode } from '../../model/config/inventory.ts'
import type { NodeFacts, Policy } from '../../model/config/policy.ts'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { PolicyReport } from '../../model/plan/policy-verdict.ts'
import { openRevision } from '../../transport/git-revision.ts'
import type { CliProcess } from '../process.ts'
import { follower, linkHere } from '../trust/follow.ts'
import { type TrustWords, whereabouts } from '../trust/open.ts'

/** The policy that decides, and what it may know of nodes: all of one revision, so that no change judges itself. */
export interface PolicySource {
  readonly policy?: Policy
  readonly from?: NonNullable<PolicyReport['from']>
  readonly factsOf: (plan: Plan) => NodeFacts
  /** Nodes of the cluster. */
  readonly total: number
  /** Why it cannot be read: then nothing may be applied. */
  readonly fault?: string
  readonly diagnostics: readonly Diagnostic[]
}

interface Tree {
  readonly policy?: Policy
  readonly nodes: readonly { readonly node: InventoryNode }[]
}

/** The policy of the trusted revision, or without one that of the working tree. Throws `EngineError` for no revision. */
export async function openPolicy(
  cli: CliProcess,
  { cluster, trusted }: TrustWords,
  { policy, nodes }: Tree,
): Promise<PolicySource> {
  const here = {
    ...(policy && { policy }),
    ...{ factsOf: factsIn(nodes, []), total: nodes.length, diagnostics: [] },
  }
  if (trusted === undefined) return here
  const { base, from } = await atRevision(cli, cluster, trusted)
  if (base === undefined) {
    return { ...here, diagnostics: policy ? [noClusterYet(trusted)] : [] }
  }
  const faults = base.diagnostics.filter(({ severity }) => severity === 'error')
  const isOther = digest(policy ?? null) !== digest(base.policy ?? null)
  return {
    ...(base.policy && { policy: base.policy }),
    ...{ from, factsOf: factsIn(base.nodes, nodes), total: base.nodes.length },
    ...(faults[0] && { fault: `at ${trusted} the cluster cannot be read: ${faults[0].summary}` }),
    diagnostics: isOther ? [changed(trusted)] : [],
  }
}

async function atRevision(cli: CliProcess, place: string, name: string) {
  const about = whereabouts(cli, place)
  const revision = await openRevision(about.folder, name, cli.env)
  const follow = follower(async (path) =>
    path.startsWith(`${revision.top}/`) ? revision.linkAt(path) : linkHere(path),
  )
  const read = async (path: string) => revision.read(await follow(path))
  const base: Machines = await loadMachines(read, { ...about, follow, withPolicy: true })
  const from = { revision: name, commit: revision.commit }
  const isThere = base.nodes.length > 0 || !hasErrors(base.diagnostics) || !base.diagnostics.every(isMissingCluster)
  return { from, base: isThere ? base : undefined }
}

const isMissingCluster = ({ code, at }: Diagnostic): boolean =>
  code === 'load/missing-file' && at !== undefined && 'file' in at && at.start.line === 1 && at.start.column === 1

/** What is new since counts with its role alone: a label that somebody gives it in the same change lifts nothing. */
function factsIn(nodes: Tree['nodes'], later: Tree['nodes']): PolicySource['factsOf'] {
  const known = new Map(nodes.map(({ node }) => [node.name, node]))
  const added = new Map(later.map(({ node }) => [node.name, node]))
  return ({ node: name, role = '' }) => {
    const found = known.get(name)
    if (found === undefined) return { name, role: added.get(name)?.role ?? role, labels: {}, groups: [] }
    return { name, role: found.role, labels: found.labels, groups: found.groups }
  }
}

const changed = (revision: string): Diagnostic => ({
  severity: 'warning',
  code: 'policy/changed',
  summary: `the policy here, or a file it names, is not that of ${revision}, which decides`,
  hint: 'Look at what changes in it: it counts once it is part of that revision.',
})

const noClusterYet = (revision: string): Diagnostic => ({
  severity: 'warning',
  code: 'policy/no-base',
  summary: `at ${revision} there is no cluster in this place, so the policy of the change itself decides`,
  hint: 'Look whether the cluster is new, or was moved away from its policy.',
})
