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

/**
 * An error for each machine to which the node has a route now, as far as one can see, and would surely have none at the end; a
 * note for each to which it would send by another link.
 */
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
  return judge(end).flatMap((verdict, i) => {
    const [was, dependent] = [before[i], dependents[i]]
    if (!was || !dependent || was.verdict === 'cuts') return []
    if (verdict.verdict === 'cuts') return [cutsDependent(dependent, verdict)]
    if (was.verdict === 'unknown') return []
    return verdict.verdict === 'unknown' || verdict.way !== was.way ? [unsureOf(dependent, was, verdict)] : []
  })
}

const unsureOf = (
  { name, address }: Dependent,
  was: PathVerdict,
  { verdict, way, because }: PathVerdict,
): Diagnostic => {
  const reason = verdict === 'unknown' ? because : `packets to it would go ${way}, no longer ${was.way}`
  return {
    severity: 'info',
    code: 'review/unknown',
    summary: `it is not known whether ${name} (${address}), which is reached through this node, stays reachable: ${reason}`,
    hint: 'It is logged into before and after the change: if that fails, the node rolls back.',
  }
}

const cutsDependent = ({ name, address }: Dependent, { because, ref }: PathVerdict): Diagnostic => ({
  severity: 'error',
  code: 'review/cuts-dependent',
  summary: `this plan would cut off ${name} (${address}), which is reached through this node: ${because}`,
  hint: 'Keep a route to it in the config. If you have another way to it, apply with --allow-disconnect NODE=REASON for this node.',
  ...(ref && { at: ref }),
})
