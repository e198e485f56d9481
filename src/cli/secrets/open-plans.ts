import type { Cluster } from '../../config/cluster/load.ts'
import type { MachineConfig } from '../../model/config/machine-config.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type Plan, planHash } from '../../model/plan/plan.ts'
import type { SecretTexts } from '../../node/script.ts'
import { wantedResources } from '../../resources/wanted.ts'
import type { Transports } from '../../transport/transport.ts'
import { askNodes } from '../fleet/ask-nodes.ts'
import { lookAt } from '../fleet/look.ts'
import type { NodeOptions } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { complain } from '../report.ts'
import { foundSecrets } from './found.ts'
import { filledPlan, type KeptPlan, wantedIn } from './kept-plan.ts'
import { heldTexts, type SealOf, sealedWish } from './sealed.ts'
import { secretTexts } from './secret-texts.ts'
import { seenPlan } from './shown.ts'

interface Opened {
  readonly filled: readonly {
    readonly plan: Plan
    readonly shown: Plan
    readonly hash: string
    readonly texts: SecretTexts
  }[]
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
    .map(({ plan }) => ({ plan, shown: plan, hash: planHash(plan), texts: { sealed: [], open: [] } }))
  const closed = kept.flatMap((one) => {
    const node = nodes.find(({ node: { name } }) => name === one.plan.node)
    return node !== undefined && one.secrets.length > 0 ? [{ ...node, kept: one }] : []
  })
  const sealedFor = (machine: MachineConfig, sealOf: SealOf) => {
    const resources = wantedResources(machine)
    return sealedWish(kinds, resources, [], { named, sealOf }).sealed
  }
  // What a seal is only the node can tell; which there are is known before.
  const known = closed.map(({ kept: one, machine }) => {
    const unread = new Map(heldTexts(kinds, wantedResources(machine)).map((text, n) => [text, `sealed ${n}`]))
    return wantedIn(one, { named, sealed: sealedFor(machine, unread) })
  })
  const wanted = known
  const faults = wanted.flatMap((one) => ('fault' in one ? [one.fault] : []))
  if (closed.length === 0 || faults.length > 0) return { filled: open, unread: [], faults }

  const { answers, problems, unread } = await askNodes(
    cli,
    transports,
    closed,
    options,
    async (transport, one, signal) => {
      const own = known[closed.indexOf(one)]
      const refs = own && 'refs' in own ? own.refs : []
      const look = { ...one, refs, before: 'change' } as const
      const { snapshot, sealOf } = await lookAt(cli, transports, look, options, { transport, signal })
      return { kept: one.kept, knowledge: { kinds, snapshot, named, sealed: sealedFor(one.machine, sealOf) } }
    },
  )
  complain(cli, problems)
  const opened = answers.map(({ kept: one, knowledge }) => ({ one, ...filledPlan(one, knowledge), knowledge }))
  for (const one of opened)
    if ('plan' in one) cli.hide(foundSecrets(kinds, one.knowledge.snapshot, one.plan.desired).map(({ text }) => text))
  const filled = opened.flatMap((one) =>
    'plan' in one ? [{ plan: one.plan, ...seenPlan(one.one), texts: secretTexts(one.plan, one.knowledge) }] : [],
  )
  const order = kept.map(({ plan }) => plan.node)
  return {
    filled: [...open, ...filled].toSorted((a, b) => order.indexOf(a.plan.node) - order.indexOf(b.plan.node)),
    unread,
    faults: opened.flatMap((one) => ('fault' in one ? [one.fault] : [])),
  }
}
