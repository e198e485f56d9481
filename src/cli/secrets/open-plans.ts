import { observeNode } from '../../apply/observe.ts'
import type { Cluster } from '../../config/cluster/load.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type Plan, planHash } from '../../model/plan/plan.ts'
import type { Transports } from '../../transport/transport.ts'
import { askNodes } from '../fleet/ask-nodes.ts'
import type { NodeOptions } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { reportDiagnostics } from '../report.ts'
import { foundSecrets } from './found.ts'
import { filledPlan, type KeptPlan, wantedIn } from './kept-plan.ts'
import { seenPlan } from './shown.ts'

interface Opened {
  readonly filled: readonly { readonly plan: Plan; readonly shown: Plan; readonly hash: string }[]
  /** Nodes that could not be asked for the secrets that stand there. */
  readonly unread: readonly string[]
  readonly faults: readonly Diagnostic[]
}

/** Kept plans with their secrets: those of the config opened again, those of each node read there again. */
export async function openPlans(
  cli: CliProcess,
  transports: Transports,
  kept: readonly Pick<KeptPlan, 'plan' | 'secrets'>[],
  { nodes, named }: Pick<Cluster, 'nodes' | 'named'>,
  options: NodeOptions,
): Promise<Opened> {
  const { kinds } = cli.provider
  const open = kept
    .filter(({ secrets }) => secrets.length === 0)
    .map(({ plan }) => ({ plan, shown: plan, hash: planHash(plan) }))
  const closed = kept.flatMap((one) => {
    const node = nodes.find(({ node: { name } }) => name === one.plan.node)
    return node !== undefined && one.secrets.length > 0 ? [{ ...node, kept: one }] : []
  })
  const wanted = closed.map(({ kept: one }) => wantedIn(one, named))
  const faults = wanted.flatMap((one) => ('fault' in one ? [one.fault] : []))
  if (closed.length === 0 || faults.length > 0) return { filled: open, unread: [], faults }

  const { answers, problems, unread } = await askNodes(
    cli,
    transports,
    closed,
    options,
    async (transport, one, signal) => {
      const own = wantedIn(one.kept, named)
      const refs = 'refs' in own ? own.refs : []
      return { kept: one.kept, snapshot: await observeNode(transport, kinds, { refs }, signal) }
    },
  )
  reportDiagnostics(cli, problems)
  const opened = answers.map(({ kept: one, snapshot }) => ({
    one,
    ...filledPlan(one, { kinds, snapshot, named }),
    snapshot,
  }))
  for (const one of opened)
    if ('plan' in one) cli.hide(foundSecrets(kinds, one.snapshot, one.plan.desired).map(({ text }) => text))
  const filled = opened.flatMap((one) => ('plan' in one ? [{ plan: one.plan, ...seenPlan(one.one) }] : []))
  const order = kept.map(({ plan }) => plan.node)
  return {
    filled: [...open, ...filled].toSorted((a, b) => order.indexOf(a.plan.node) - order.indexOf(b.plan.node)),
    unread,
    faults: opened.flatMap((one) => ('fault' in one ? [one.fault] : [])),
  }
}
