import type { Resources } from '../model/derived.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import type { Kind } from '../model/kind.ts'
import type { PathModel } from '../model/path-model.ts'
import type { Plan } from '../model/plan.ts'
import { refKey } from '../model/ref.ts'
import { byKey, type Resource } from '../model/resource.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { basisOf, seenWorld } from './basis.ts'
import { blindSpots } from './blind.ts'
import { cascade } from './cascade.ts'
import { claimConflicts } from './claims.ts'
import { desiredOf } from './desired.ts'
import { diff } from './diff.ts'
import { graphOf } from './graph.ts'
import { kindsByName } from './kinds.ts'
import { ledgerAfter } from './ledger.ts'
import { linearise, ringDiagnostics, type TieBreak } from './order.ts'
import { remarksOn } from './remarks.ts'
import { review } from './review.ts'
import { type DependentsReview, reviewDependents } from './review-dependents.ts'
import { stepsOf } from './steps.ts'
import { asPeopleRead } from './tie-break.ts'
import { unmetNeeds } from './unmet.ts'
import { wayBack } from './way-back.ts'
import type { World } from './world.ts'

/** What is wanted comes as what a config means, or as what that wants of these kinds. */
export type Wish = { readonly resources: Resources } | { readonly desired: readonly Resource[] }

export type PlanRequest = Wish & {
  readonly kinds: readonly Kind[]
  readonly snapshot: Snapshot
  /** How the node is reached; given it, the plan says whether it would cut the session it was made over. */
  readonly review?: PathModel
  /** Who is reached through the node; given them, the plan says whether it would cut one off. */
  readonly dependents?: DependentsReview
  /** Tests hand in their own, to show that no order rests on it. */
  readonly tieBreak?: TieBreak
}

/**
 * The way from what was seen to what is wanted. Pure: the same request makes the same plan, byte for byte. A plan with
 * errors has no steps: never half a plan.
 */
export function planNode(request: PlanRequest): Plan {
  const { kinds: list, snapshot } = request
  const kinds = kindsByName(list)
  const desired = 'desired' in request ? [...byKey(request.desired).values()] : desiredOf(list, request.resources)
  const wanted = new Set(desired.map(refKey))
  const { ledger } = snapshot
  const seen = seenWorld(list, snapshot)

  const blind = blindSpots(list, snapshot, [...desired, ...ledger.entries])
  if (blind.length > 0) return withoutSteps(snapshot, desired, seen, blind)

  const difference = diff(kinds, desired, seen, ledger)
  const fallen = cascade(kinds, difference.fates, seen, wanted)
  const { fates, target } = fallen
  const missing = new Set(difference.diagnostics.flatMap(({ at }) => (at && 'kind' in at ? [refKey(at)] : [])))
  const faults = [
    ...difference.diagnostics,
    ...unmetNeeds(kinds, fallen, seen, missing),
    ...claimConflicts(kinds, fates.values(), target),
    ...remarksOn(kinds, fates.values(), seen),
  ]

  const graph = graphOf(kinds, fallen, seen)
  const compare = (request.tieBreak ?? asPeopleRead(kinds))(graph)
  const order = linearise(graph, compare)
  faults.push(...ringDiagnostics(graph, order))
  if (hasErrors(faults)) return withoutSteps(snapshot, desired, seen, [...faults, ...fallen.diagnostics])

  const path = request.review && snapshot.flow && { flow: snapshot.flow, model: request.review }
  const reviewed = path ? review({ graph, order, compare, seen, path }) : { order, diagnostics: [] }
  const cutOff =
    request.dependents && snapshot.flow
      ? reviewDependents(graph, reviewed.order, seen, request.dependents, snapshot.flow)
      : []
  const steps = stepsOf(kinds, graph, reviewed.order)
  const rollback = wayBack(kinds, fallen, seen, graph, reviewed.order)
  return {
    version: 1,
    node: snapshot.node,
    basis: basisOf(kinds, steps, { desired, seen, target, ledger }),
    steps,
    ...(rollback && { rollback }),
    desired,
    ledger: ledgerAfter(kinds, desired, seen, ledger),
    diagnostics: [...faults, ...fallen.diagnostics, ...reviewed.diagnostics, ...cutOff],
  }
}

const withoutSteps = (
  { node, ledger }: Snapshot,
  desired: readonly Resource[],
  seen: World,
  diagnostics: readonly Diagnostic[],
): Plan => ({
  ...{ version: 1, node, steps: [], desired, ledger: ledger.entries, diagnostics },
  basis: basisOf(new Map(), [], { desired, seen, target: seen, ledger }),
})
