import { setTimeout as wait } from 'node:timers/promises'
import type { Cluster, ClusterNode } from '../../config/cluster/load.ts'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import type { NodeRun, Outcome } from '../../model/plan/event.ts'
import { findingsOf } from '../../model/plan/plan.ts'
import { planHash } from '../../model/plan/plan-hash.ts'
import type { SecretTexts } from '../../node/script.ts'
import type { NodeEnd } from '../../rollout/fleet.ts'
import type { Transports } from '../../transport/transport.ts'
import { accepting } from '../disconnect.ts'
import type { ApplyOptions } from '../fleet/apply-options.ts'
import { planNodes } from '../fleet/plan-nodes.ts'
import type { PlannedNode } from '../fleet/planned-node.ts'
import type { CliProcess } from '../process.ts'
import type { KeptPlan } from '../secrets/kept-plan.ts'
import { shownPlan } from '../secrets/shown.ts'
import { planCode } from '../verdict.ts'
import { notKept, toTakeBack } from './to-take-back.ts'
import { isTakingBack, takingBack } from './words.ts'

/** Milliseconds between two looks at a take-back that is still open. */
const betweenLooks = 2000

export interface AtFailure {
  readonly cluster: Pick<Cluster, 'nodes' | 'scope' | 'named'>
  readonly options: ApplyOptions
  /** The run, where it is kept: nodes name it in their records. */
  readonly run?: string
  /** Changes a node by a plan; `holder` is who did it, by its own record. */
  readonly change: (one: PlannedNode, holder: string) => Promise<NodeRun>
}

/**
 * Looks at nodes whose change was confirmed, and plans the take-back from what is seen there now; gives what takes one back. Whoever
 * worked on it before may have taken it back already: the node's own record says so.
 */
export async function backAtFailure(
  cli: CliProcess,
  transports: Transports,
  { cluster, options, run, change }: AtFailure,
  ends: readonly NodeEnd[],
): Promise<(node: string) => Promise<NodeRun>> {
  // A board is shown already.
  const quiet: CliProcess = { ...cli, canMove: false }
  const { signal } = cli.interrupts
  const transactions = new Map(ends.map(({ node, transaction }) => [node, transaction]))
  const nodes = cluster.nodes.filter(({ node }) => transactions.has(node.name))
  const subject = (node: string) => run ?? transactions.get(node) ?? ''
  const isOurs = (node: string) => {
    const transaction = transactions.get(node)
    return (one: { readonly transaction: string }) => one.transaction === transaction
  }
  const isBack = (node: string) => isTakingBack(subject(node))
  const look = () => toTakeBack(quiet, transports, nodes, { isOurs, isBack }, options)
  let found = await look()
  while (found.open.length > 0 && !signal.aborted) {
    await wait(betweenLooks, undefined, { signal }).catch(() => undefined)
    found = await look()
  }
  const over = new Map<string, NodeRun>()
  const ended = (node: string, outcome: Outcome, diagnostics: readonly Diagnostic[], transaction?: string) =>
    over.set(node, { node, outcome, stepsDone: 0, diagnostics, ...(transaction !== undefined && { transaction }) })
  for (const node of transactions.keys()) {
    const problems = found.diagnostics.filter((one) => one.node === node)
    const done = found.back.get(node)
    if (done !== undefined) ended(node, 'taken-back', [], done)
    else if (problems.length > 0) ended(node, 'not-taken-back', problems)
    else if (found.unread.includes(node)) ended(node, 'not-started', [])
    else if (!found.changes.has(node)) ended(node, 'not-taken-back', [notKept(node)])
  }

  const chosen = nodes.filter(({ node }) => !over.has(node.name))
  const planned = chosen.length > 0 ? await plansBack(quiet, transports, chosen) : new Map<string, PlannedNode>()

  return async (node) => {
    const known = over.get(node)
    if (known) return known
    const one = planned.get(node)
    if (one === undefined) return { node, outcome: 'not-started', stepsDone: 0, diagnostics: [] }
    const end = await change(one, takingBack(cli.author(), subject(node)))
    return { ...end, outcome: asTakenBack(end.outcome), diagnostics: [...one.plan.diagnostics, ...end.diagnostics] }
  }

  async function plansBack(
    quiet: CliProcess,
    transports: Transports,
    chosen: readonly ClusterNode[],
  ): Promise<ReadonlyMap<string, PlannedNode>> {
    const words = { ...options, takeBack: found.changes, rehearse: false, before: 'change' as const }
    // `nodes` of the cluster stay all: others may be reached through one of these.
    const { plans, kept, texts, problems, open, unread } = await planNodes(
      quiet,
      transports,
      { nodes: chosen, cluster },
      words,
    )
    for (const node of unread) {
      const of = problems.filter((one) => one.node === node)
      if (of.length > 0 || !signal.aborted) ended(node, 'not-taken-back', of)
    }
    for (const { node = '', ...one } of open)
      ended(node, 'not-taken-back', [{ ...one, node, severity: 'error', code: 'transaction/locked' }])
    const byName = new Map(chosen.map((one) => [one.node.name, one]))
    return new Map(
      plans.flatMap((plan, n): [string, PlannedNode][] => {
        const one = byName.get(plan.node)
        const closed = kept[n] as KeptPlan
        const shown = shownPlan(closed)
        const findings = findingsOf(accepting(shown, options.allowDisconnect))
        if (one === undefined || over.has(plan.node)) return []
        if (planCode(accepting(shown, options.allowDisconnect)) !== exitCode.done || hasErrors(findings)) {
          ended(plan.node, 'not-taken-back', findings)
          return []
        }
        if (plan.steps.length === 0) {
          ended(plan.node, staysIn(findings) ? 'not-taken-back' : 'taken-back', findings)
          return []
        }
        const made = { plan, kept: closed, shown, hash: planHash(closed.plan), texts: texts[n] as SecretTexts }
        return [[plan.node, { ...one, ...made }]]
      }),
    )
  }
}

/** Whether all that is left of the change is what others changed since. */
const staysIn = (findings: readonly Diagnostic[]): boolean =>
  findings.some(({ code }) => code === 'rollout/touched-since')

/** How an attempt to take a node back ended, as the run has it. */
export function asTakenBack(outcome: Outcome): Outcome {
  switch (outcome) {
    case 'confirmed':
    case 'unchanged':
      return 'taken-back'
    case 'rollback-incomplete':
    case 'unknown':
    case 'not-started':
      return outcome
    default:
      return 'not-taken-back'
  }
}
