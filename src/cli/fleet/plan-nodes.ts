import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Plan } from '../../model/plan.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { desiredOf } from '../../planner/desired.ts'
import { planNode } from '../../planner/plan-node.ts'
import { wantedResources } from '../../resources/wanted.ts'
import type { Transports } from '../../transport/transport.ts'
import { foundSecrets } from '../secrets/found.ts'
import { type KeptPlan, keptPlan } from '../secrets/kept-plan.ts'
import { markSecrets } from '../secrets/marks.ts'
import type { NodeOptions } from '../words.ts'
import type { World } from '../world.ts'
import type { Answers } from './ask-nodes.ts'
import { type Dependents, dependentsIn, withAddress } from './dependents.ts'
import type { Chosen } from './load.ts'
import { lookAt, openTransactions, type SeenNode } from './look.ts'

export interface FleetLook extends Omit<Answers<SeenNode>, 'answers'> {
  readonly dependentsOf: Dependents
  readonly plans: readonly Plan[]
  /** The same plans, in their order, without the text of any secret. */
  readonly kept: readonly KeptPlan[]
  /** A warning for each node that another run has not done with. */
  readonly open: readonly Diagnostic[]
}

/**
 * Looks at the nodes and plans each of them, or all that is on them with the scope `whole`. One on which something that
 * matters cannot be read counts as unread.
 */
export async function planNodes(
  world: World,
  transports: Transports,
  { nodes, cluster: { scope, named, nodes: all } }: Pick<Chosen, 'nodes' | 'cluster'>,
  options: NodeOptions & { readonly moveUnmanaged?: boolean },
): Promise<FleetLook> {
  const { answers, problems, unread } = await lookAt(world, transports, nodes, options)
  const { kinds, links, path } = world.provider
  const dependentsOf = dependentsIn(all)
  const planned = answers.map(({ node, machine, snapshot }) => {
    const resources = wantedResources(machine, { scope, links: links(snapshot) })
    const dependents = withAddress(dependentsOf(node))
    const desired = markSecrets(desiredOf(kinds, resources), named)
    world.hide(foundSecrets(kinds, snapshot, desired).map(({ text }) => text))
    const plan = planNode({
      ...{ kinds, desired, snapshot, review: path.session },
      dependents: { dependents, route: path.reply },
      ...(options.moveUnmanaged && { moveUnmanaged: true }),
    })
    return { plan, kept: keptPlan(plan, { kinds, snapshot, named }), blind: blindSpots(plan, snapshot) }
  })
  const blind = planned.filter((one) => one.blind.length > 0)
  const clear = planned.filter((one) => one.blind.length === 0)
  return {
    dependentsOf,
    plans: clear.map(({ plan }) => plan),
    kept: clear.map(({ kept }) => kept),
    problems: [...problems, ...blind.flatMap((one) => one.blind)],
    open: openTransactions(answers),
    unread: [...unread, ...blind.map(({ plan }) => plan.node)],
  }
}

/** The errors of a plan that only say what could not be read: a missing program, say. */
function blindSpots({ node, diagnostics }: Plan, { kinds: sightings }: Snapshot): Diagnostic[] {
  const unreadable = Object.values(sightings).flatMap((one) => (one.status === 'unreadable' ? [one.problem] : []))
  return diagnostics
    .filter(({ severity, summary }) => severity === 'error' && unreadable.some((one) => one.summary === summary))
    .map((diagnostic) => ({ ...diagnostic, node }))
}
