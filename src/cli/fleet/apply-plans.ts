import { setTimeout as wait } from 'node:timers/promises'
import type { Cluster } from '../../config/cluster/load.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type ExitCode, exitCode } from '../../model/exit-code.ts'
import type { NodeRun } from '../../model/plan/event.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { hashOfAll, planHash } from '../../model/plan/plan-hash.ts'
import type { SecretTexts } from '../../node/script.ts'
import { nodeNames } from '../../render/text/names.ts'
import { type Envelope, readSavedPlan, type SavedNodePlan } from '../../state/saved-plan.ts'
import type { Transports } from '../../transport/transport.ts'
import type { CliProcess } from '../process.ts'
import { reportDiagnostics, usage } from '../report.ts'
import type { KeptPlan } from '../secrets/kept-plan.ts'
import { shownPlan } from '../secrets/shown.ts'
import { entrusted } from '../trust/entrusted.ts'
import { openTrust } from '../trust/open.ts'
import type { ApplyOptions } from './apply-options.ts'
import { fromSnapshot, otherCommit } from './approved.ts'
import { otherThanKept, worseReview } from './as-kept.ts'
import type { Dependents } from './dependents.ts'
import { type Chosen, chooseNodes, openCluster } from './load.ts'
import type { Place } from './place.ts'
import { planNodes } from './plan-nodes.ts'
import type { PlannedNode } from './planned-node.ts'

export interface Prepared {
  readonly cluster: Pick<Cluster, 'name' | 'nodes' | 'policy' | 'rollout' | 'scope' | 'named'>
  /** Of a kept plan: its file, and who made it. */
  readonly kept?: { readonly file: string; readonly envelope: Envelope }
  readonly plans: readonly PlannedNode[]
  /** Of all that would be applied. */
  readonly hash: string
  readonly dependentsOf: Dependents
  /** What the place of each node among the waves depends on. */
  readonly places: ReadonlyMap<string, Place>
  /** Node to about how many seconds its change takes; without those of which nobody knows. */
  readonly seconds: Readonly<Record<string, number>>
  /** Chosen nodes that could not be planned, as runs that ended before they began. */
  readonly unread: readonly NodeRun[]
}

/** Plans the chosen nodes now. */
export async function freshPlans(
  cli: CliProcess,
  transports: Transports,
  options: ApplyOptions,
): Promise<Prepared | { readonly code: ExitCode }> {
  const chosen = await chooseNodes(cli, { ...options, changing: true })
  if (chosen.refused) return { code: chosen.refused }
  if (chosen.faulty) {
    reportDiagnostics(cli, [faultyConfig(chosen.leftOut)])
    return { code: exitCode.error }
  }
  return plansOnceThere(cli, transports, chosen, options)
}

/** Milliseconds between two looks at nodes that are waited for. */
const betweenLooks = 10_000

/** Plans them; where the rollout waits for nodes that are down, as often as it takes. */
async function plansOnceThere(
  cli: CliProcess,
  transports: Transports,
  chosen: Pick<Chosen, 'nodes' | 'cluster'>,
  options: ApplyOptions,
): Promise<Prepared | { readonly code: ExitCode }> {
  for (;;) {
    const prepared = await plansNow(cli, transports, chosen, options)
    if ('code' in prepared || chosen.cluster.rollout.nodesDown !== 'wait') return prepared
    const down = prepared.unread.filter(({ outcome }) => outcome === 'unreachable')
    if (down.length === 0) return prepared
    cli.stderr.write(`Waiting for ${nodeNames(down.map(({ node }) => node))} to answer; Ctrl-C ends that.\n`)
    const { signal } = cli.interrupts
    await wait(betweenLooks, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return { code: exitCode.error }
  }
}

async function plansNow(
  cli: CliProcess,
  transports: Transports,
  chosen: Pick<Chosen, 'nodes' | 'cluster'>,
  options: ApplyOptions,
): Promise<Prepared | { readonly code: ExitCode }> {
  const { plans, kept, texts, problems, unread, open, dependentsOf, places, seconds } = await planNodes(
    cli,
    transports,
    chosen,
    {
      ...options,
      rehearse: options.rehearse ?? true,
      // Nothing is left behind for nodes that keep nothing.
      ...(options.release ? {} : { before: 'change' }),
    },
  )
  const locked = open.map((warning): Diagnostic => ({ ...warning, severity: 'error', code: 'transaction/locked' }))
  reportDiagnostics(cli, [...problems, ...locked])
  if (cli.interrupts.signal.aborted) return { code: exitCode.error }

  const byName = new Map(chosen.nodes.map((one) => [one.node.name, one]))
  const isFree = ({ node }: Plan) => locked.every((one) => one.node !== node)
  const planned = plans.flatMap((plan, n) => {
    const one = byName.get(plan.node)
    const closed = kept[n] as KeptPlan
    const about = {
      plan,
      kept: closed,
      shown: shownPlan(closed),
      hash: planHash(closed.plan),
      texts: texts[n] as SecretTexts,
    }
    return one && isFree(plan) ? [{ ...one, ...about }] : []
  })
  return {
    cluster: chosen.cluster,
    plans: planned,
    hash: hashOf(planned),
    ...{ dependentsOf, places, seconds },
    unread: [
      ...unread.map((node) => notBegun(node, 'unreachable', problems)),
      ...locked.map(({ node = '' }) => notBegun(node, 'locked', locked)),
    ],
  }
}

const hashOf = (plans: readonly PlannedNode[]): string => hashOfAll(plans.map(({ hash }) => hash))

const faultyConfig = (nodes: readonly string[]): Diagnostic => ({
  severity: 'error',
  code: 'apply/faulty-config',
  summary: `nothing was applied, because of faults in the config${nodes.length > 0 ? ` of ${nodeNames(nodes)}` : ''}`,
  hint: 'Mend what is reported above, or choose the other nodes with --node.',
})

const notBegun = (node: string, outcome: NodeRun['outcome'], diagnostics: readonly Diagnostic[]): NodeRun => ({
  ...{ node, outcome, stepsDone: 0 },
  diagnostics: diagnostics.filter((one) => one.node === node),
})

/**
 * The plans of a file, made anew: a node on which the plan of now is not the one that was kept is left as it is, and told
 * why.
 */
export async function keptPlans(
  cli: CliProcess,
  transports: Transports,
  file: string,
  options: ApplyOptions,
): Promise<Prepared | { readonly code: ExitCode }> {
  if (options.node || options.group || options.label) {
    reportDiagnostics(cli, [
      usage('a kept plan says by itself which nodes it is for', 'Leave --node, --group and --label out.'),
    ])
    return { code: exitCode.error }
  }
  const read = await readSavedPlan(file)
  if ('fault' in read) {
    reportDiagnostics(cli, [read.fault])
    return { code: read.fault.code === 'plan-file/changed' ? exitCode.refused : exitCode.error }
  }
  const { nodes: saved, envelope } = read.saved
  const refusal = [...fromSnapshot(envelope.snapshot), ...otherCommit(envelope.commit, options.commit)]
  if (refusal.length > 0) {
    reportDiagnostics(cli, refusal)
    return { code: exitCode.refused }
  }
  const names = saved.map(({ node }) => node)
  const trust = await openTrust(cli, options)
  const { cluster, diagnostics, refused } = await entrusted(cli, trust, { ...options, changing: true }, async () => {
    const cluster = await openCluster(cli, options.cluster, trust)
    const nodes = cluster.nodes.filter(({ node }) => names.includes(node.name))
    return { ...cluster, cluster, diagnostics: cluster.faultsOf(names), nodes }
  })
  reportDiagnostics(cli, diagnostics, cluster.sources)
  if (refused) return { code: refused }

  const known = new Set(cluster.nodes.map(({ node }) => node.name))
  const strangers = names.filter((node) => !known.has(node))
  if (strangers.length > 0) {
    const hint = `The plan was made from ${envelope.cluster}: name that cluster with -C, or plan again.`
    reportDiagnostics(cli, [usage(`the plan is for nodes this cluster does not have: ${nodeNames(strangers)}`, hint)])
    return { code: exitCode.error }
  }
  const nodes = cluster.nodes.filter(({ node }) => names.includes(node.name))
  const moveUnmanaged = envelope.moveUnmanaged ?? false
  const prepared = await plansOnceThere(cli, transports, { nodes, cluster }, { ...options, moveUnmanaged })
  if ('code' in prepared) return prepared
  return { ...onlyKept(cli, prepared, saved), kept: { file, envelope } }
}

function onlyKept(cli: CliProcess, prepared: Prepared, saved: readonly SavedNodePlan[]): Prepared {
  const faults = new Map<string, readonly Diagnostic[]>()
  const plans = prepared.plans.flatMap((one) => {
    const { plan: kept } = saved.find(({ node }) => node === one.plan.node) as SavedNodePlan
    const other = otherThanKept(kept, one.kept)
    if (other.length > 0) {
      faults.set(kept.node, other)
      return []
    }
    const { review } = one.shown
    const worse = worseReview(kept.review, review, kept.node)
    if (!review || worse.length === 0) return [one]
    return [{ ...one, shown: { ...one.shown, review: { ...review, diagnostics: [...review.diagnostics, ...worse] } } }]
  })
  reportDiagnostics(cli, [...faults.values()].flat())
  const refused = [...faults].map(([node, diagnostics]) => notBegun(node, 'refused', diagnostics))
  return { ...prepared, plans, hash: hashOf(plans), unread: [...prepared.unread, ...refused] }
}
