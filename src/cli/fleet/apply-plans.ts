import type { ClusterNode } from '../../config/cluster/load.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type ExitCode, exitCode } from '../../model/exit-code.ts'
import type { NodeRun } from '../../model/plan/event.ts'
import type { SecretTexts } from '../../node/script.ts'
import { nodeNames } from '../../render/text/names.ts'
import { keptIn, readSavedPlan } from '../../state/saved-plan.ts'
import type { Transports } from '../../transport/transport.ts'
import type { CliProcess } from '../process.ts'
import { complain, usage } from '../report.ts'
import type { KeptPlan } from '../secrets/kept-plan.ts'
import { openPlans } from '../secrets/open-plans.ts'
import { seenPlan } from '../secrets/shown.ts'
import { entrusted } from '../trust/entrusted.ts'
import { openTrust } from '../trust/open.ts'
import type { ApplyOptions } from './apply-nodes.ts'
import { type Dependents, dependentsIn } from './dependents.ts'
import { chooseNodes, openCluster } from './load.ts'
import { planNodes } from './plan-nodes.ts'
import type { PlannedNode } from './planned-node.ts'

export interface Prepared {
  /** The name of the cluster. */
  readonly cluster: string
  readonly plans: readonly PlannedNode[]
  readonly dependentsOf: Dependents
  /** Chosen nodes that could not be planned, as runs that ended before they began. */
  readonly unread: readonly NodeRun[]
}

/** Plans the chosen nodes now. */
export async function freshPlans(
  cli: CliProcess,
  transports: Transports,
  options: ApplyOptions,
): Promise<Prepared | { readonly code: ExitCode }> {
  const chosen = await chooseNodes(cli, options)
  if (chosen.refused) return { code: chosen.refused }
  if (chosen.faulty) {
    complain(cli, [faultyConfig(chosen.leftOut)])
    return { code: exitCode.error }
  }
  const { plans, kept, texts, problems, unread, open, dependentsOf } = await planNodes(cli, transports, chosen, {
    ...options,
    before: 'change',
  })
  const locked = open.map((warning): Diagnostic => ({ ...warning, severity: 'error', code: 'transaction/locked' }))
  complain(cli, [...problems, ...locked])
  if (cli.interrupts.signal.aborted) return { code: exitCode.error }

  return {
    cluster: chosen.cluster.name,
    plans: withNodes(
      plans
        .map((plan, n) => ({ plan, ...seenPlan(kept[n] as KeptPlan), texts: texts[n] as SecretTexts }))
        .filter(({ plan }) => locked.every((one) => one.node !== plan.node)),
      chosen.nodes,
    ),
    dependentsOf,
    unread: [
      ...unread.map((node) => notBegun(node, 'unreachable', problems)),
      ...locked.map(({ node = '' }) => notBegun(node, 'locked', locked)),
    ],
  }
}

const faultyConfig = (nodes: readonly string[]): Diagnostic => ({
  severity: 'error',
  code: 'apply/faulty-config',
  summary: `nothing was applied, because of faults in the config${nodes.length > 0 ? ` of ${nodeNames(nodes)}` : ''}`,
  hint: 'Mend what is said above, or choose the other nodes with --node.',
})

const notBegun = (node: string, outcome: NodeRun['outcome'], diagnostics: readonly Diagnostic[]): NodeRun => ({
  ...{ node, outcome, stepsDone: 0 },
  diagnostics: diagnostics.filter((one) => one.node === node),
})

/** The plans of a file, each with the node as the cluster knows it now. */
export async function keptPlans(
  cli: CliProcess,
  transports: Transports,
  file: string,
  options: ApplyOptions,
): Promise<Prepared | { readonly code: ExitCode }> {
  if (options.node || options.group || options.label) {
    complain(cli, [usage('a kept plan says by itself which nodes it is for', 'Leave --node, --group and --label out.')])
    return { code: exitCode.error }
  }
  const read = await readSavedPlan(file)
  if ('fault' in read) {
    complain(cli, [read.fault])
    return { code: read.fault.code === 'plan-file/changed' ? exitCode.refused : exitCode.error }
  }
  const planned = read.saved.plans.map(({ node }) => node)
  const trust = await openTrust(cli, options)
  const { cluster, diagnostics, refused } = await entrusted(cli, trust, options, async () => {
    const cluster = await openCluster(cli, options.cluster, trust)
    const nodes = cluster.nodes.filter(({ node }) => planned.includes(node.name))
    return { ...cluster, cluster, diagnostics: cluster.faultsOf(planned), nodes }
  })
  complain(cli, diagnostics, cluster.sources)
  if (refused) return { code: refused }

  const known = new Set(cluster.nodes.map(({ node }) => node.name))
  const strangers = read.saved.plans.map(({ node }) => node).filter((node) => !known.has(node))
  if (strangers.length > 0) {
    const hint = `The plan was made from ${read.saved.cluster}: name that cluster with -C, or plan again.`
    complain(cli, [usage(`the plan is for nodes this cluster does not have: ${nodeNames(strangers)}`, hint)])
    return { code: exitCode.error }
  }
  const { filled, unread, faults } = await openPlans(cli, transports, keptIn(read.saved), cluster, options)
  if (faults.length > 0) {
    complain(cli, faults)
    return { code: exitCode.refused }
  }
  return {
    cluster: cluster.name,
    plans: withNodes(filled, cluster.nodes),
    dependentsOf: dependentsIn(cluster.nodes),
    unread: unread.map((node) => notBegun(node, 'unreachable', [])),
  }
}

function withNodes(
  plans: readonly Omit<PlannedNode, keyof ClusterNode>[],
  nodes: readonly ClusterNode[],
): PlannedNode[] {
  const byName = new Map(nodes.map((one) => [one.node.name, one]))
  return plans.flatMap((planned) => {
    const one = byName.get(planned.plan.node)
    return one ? [{ ...one, ...planned }] : []
  })
}
