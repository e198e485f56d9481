import type { Diagnostic } from '../../model/diagnostic.ts'
import type { PathModel, PathVerdict } from '../../model/node/path-model.ts'
import type { ManagementFlow } from '../../model/node/snapshot.ts'
import type { Graph } from '../order/graph.ts'
import type { Operation } from '../transitions/transition.ts'
import { movingWorld } from '../world/moving-world.ts'
import type { World } from '../world/world.ts'

/** A machine that is reached through the node. */
export interface Dependent {
  readonly name: string
  /** Its IP address, as the node knows it. */
  readonly address: string
}

export interface DependentsReview {
  readonly dependents: readonly Dependent[]
  /** Judges whether packets from the node find a way to the client of a flow. */
  readonly route: PathModel
}

/** An error for each machine to which the node has a route now, and would have none at the end. */
export function reviewDependents(
  { operations }: Graph,
  order: readonly number[],
  seen: World,
  { dependents, route }: DependentsReview,
  flow: ManagementFlow,
): Diagnostic[] {
  const judge = (world: Pick<World, 'around'>) =>
    dependents.map(({ address }) => route(world.around, { ...flow, clientAddress: address }))
  const before = judge(seen)
  const end = movingWorld(seen)
  for (const i of order) {
    const operation = operations[i] as Operation
    end.move(operation, operation.after)
  }
  return judge(end).flatMap((verdict, i) =>
    before[i]?.verdict === 'keeps' && verdict.verdict === 'cuts'
      ? [cutsDependent(dependents[i] as Dependent, verdict)]
      : [],
  )
}

const cutsDependent = ({ name, address }: Dependent, { because, ref }: PathVerdict): Diagnostic => ({
  severity: 'error',
  code: 'review/cuts-dependent',
  summary: `this plan would cut off ${name} (${address}), which is reached through this node: ${because}`,
  hint: 'Keep a route to it in the config. If you have another way to it, apply with --allow-disconnect.',
  ...(ref && { at: ref }),
})
