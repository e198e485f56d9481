import type { Resources, Unresolved } from '../model/config/derived.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import type { Card } from '../model/node/card.ts'
import type { PathModel } from '../model/node/path-model.ts'
import { byKey, type Resource } from '../model/node/resource.ts'
import type { Snapshot } from '../model/node/snapshot.ts'
import { guardsRemoved } from '../model/plan/guards.ts'
import type { Kind } from '../model/plan/kind.ts'
import type { LeftOut, Plan, Review } from '../model/plan/plan.ts'
import type { Protection } from '../model/plan/protection.ts'
import { refKey } from '../model/ref.ts'
import { ailing } from './checks/ailing.ts'
import { claimConflicts } from './checks/claims.ts'
import { contradictions } from './checks/contradicted.ts'
import { dormantThings } from './checks/dormant.ts'
import { heldOn } from './checks/held.ts'
import { leftBehind } from './checks/left-behind.ts'
import { partByNeeds } from './checks/left-out.ts'
import { heldDiagnostics, leftOutDiagnostics } from './checks/left-out-words.ts'
import { missingDependencies } from './checks/missing-dependencies.ts'
import { liftsAlone, protectedThings } from './checks/protected.ts'
import { remarksOn } from './checks/remarks.ts'
import { desiredOf } from './desired.ts'
import { markDrift } from './drifted.ts'
import { graphOf } from './order/graph.ts'
import { linearise, ringDiagnostics, type TieBreak } from './order/order.ts'
import { rollbackOrder } from './order/rollback-order.ts'
import { stepsOf } from './order/steps.ts'
import { asPeopleRead } from './order/tie-break.ts'
import { removalsOf } from './removals.ts'
import { review } from './review/review.ts'
import { type DependentsReview, reviewDependents } from './review/review-dependents.ts'
import type { Cascade } from './transitions/cascade.ts'
import { settle } from './transitions/settle.ts'
import { basisOf, seenWorld } from './world/basis.ts'
import { kindOf } from './world/kinds.ts'
import { ledgerAfter } from './world/ledger.ts'
import { protectionSteps, protectionsOn } from './world/protections.ts'
import { unreadableKinds } from './world/unreadable.ts'
import type { World } from './world/world.ts'

/** What is wanted comes as what a config means, or as what that wants of these kinds. */
export type Wish = { readonly resources: Resources } | { readonly desired: readonly Resource[] }

export type PlanRequest = Wish & {
  readonly kinds: readonly Kind[]
  readonly snapshot: Snapshot
  /** What there is to say of how the config fits what was seen: an error forbids the plan. */
  readonly findings?: readonly Diagnostic[]
  /** The choices by hardware that found no link: what they are for is left out, and what they may have been stays. */
  readonly unresolved?: readonly Unresolved[]
  /** The links that were chosen by their hardware. */
  readonly cards?: readonly Card[]
  /** What stays as it is beside that (`Kind/id`), whoever wants it or does not. */
  readonly held?: readonly string[]
  /** What nobody manages on a link that becomes a port is taken along, where that is refused otherwise. */
  readonly moveUnmanaged?: boolean
  /** What is written that no plan may remove. Absent: what the ledger protects stays protected, and nothing else is. */
  readonly protect?: readonly Protection[]
  /** How the node is reached; given it, the plan shows whether it would cut the session it was made over. */
  readonly review?: PathModel
  /** Who is reached through the node; given them, the plan shows whether it would cut one off. */
  readonly dependents?: DependentsReview
  /** Tests hand in their own, to show that no order rests on it. */
  readonly tieBreak?: TieBreak
}

/**
 * The way from what was seen to what is wanted. Pure: the same request makes the same plan, byte for byte. A plan with
 * errors has no steps: never half a plan. What only a part that the node does not have keeps from being is left out, and named.
 */
export function planNode(request: PlanRequest): Plan {
  const { kinds, snapshot } = request
  const { findings = [], unresolved = [], cards = [] } = 'resources' in request ? request.resources : request
  const written = 'desired' in request ? [...byKey(request.desired).values()] : desiredOf(kinds, request.resources)
  const { ledger } = snapshot
  const seen = seenWorld(kinds, snapshot)

  const unreadable = unreadableKinds(kinds, snapshot, [...written, ...ledger.entries])
  if (unreadable.length > 0) return withoutSteps(snapshot, written, seen, unreadable)

  const parted = partByNeeds(written, seen)
  const lost = unresolved.length > 0 ? cardsWithout(cards, ledger.cards) : []
  const held = heldOn(written, { leftOut: parted.leftOut, lost: lost.map(({ name }) => name) }, seen, ledger)
  const staying = new Set([...parted.leftOut.map(refKey), ...held.keys(), ...(request.held ?? [])])
  const { settled: difference, fallen } = settle(parted.possible, seen, ledger, staying, request.moveUnmanaged)
  const wanted = byKey(difference.desired)
  const desired = written.map((thing) => wanted.get(refKey(thing)) ?? thing)
  const { transitions, target } = fallen
  const protections = protectionsOn(request.protect, { ledger, desired: difference.desired, seen })
  const faults = [
    ...findings.filter(({ severity }) => severity !== 'info'),
    ...leftOutDiagnostics(parted, unresolved, seen),
    ...heldDiagnostics(held, seen),
    ...difference.diagnostics,
    ...missingDependencies(fallen, seen),
    ...claimConflicts(transitions.values(), target),
    ...remarksOn(transitions.values(), seen, target),
    ...contradictions(fallen, wanted),
    ...protectedThings(fallen, protections, wanted),
    ...protections.diagnostics,
  ]

  const { graph, compare, order } = orderOf(fallen, seen, request.tieBreak ?? asPeopleRead(seen.kinds))
  faults.push(...ringDiagnostics(graph, order))
  faults.push(...liftsAlone(protections, graph.operations.length))
  if (hasErrors(faults)) return withoutSteps(snapshot, desired, seen, [...faults, ...fallen.diagnostics])

  const path = request.review && snapshot.flow && { flow: snapshot.flow, model: request.review }
  const reviewed = path ? review({ graph, order, compare, seen, path }) : { order }
  const cutOff =
    request.dependents && snapshot.flow
      ? reviewDependents(graph, reviewed.order, seen, request.dependents, snapshot.flow)
      : []
  const steps = stepsOf({ seen, target }, graph, reviewed.order)
  const rollback = rollbackOrder(fallen, seen, graph, reviewed.order)
  const after = ledgerAfter(difference.desired, seen, ledger, staying)
  const recorded = protectionSteps(protections, steps.length + 1)
  const guards = guardsRemoved([...steps, ...recorded], (kind, spec) => kindOf(seen, { kind }).denies?.(spec) ?? [])
  const around = { transitions: transitions.values(), seen, target, before: ledger.entries, after }
  const removals = removalsOf(steps, around)
  return {
    version: 1,
    node: snapshot.node,
    basis: basisOf(steps, { desired, seen, target, ledger }),
    steps: [...markDrift(steps, { kinds, snapshot, after }), ...recorded],
    ...(rollback && { rollback: [...recorded.map(({ n }) => n).reverse(), ...rollback] }),
    desired,
    ledger: after,
    ...(protections.after.length > 0 && { protections: protections.after }),
    ...(removals && { removals }),
    ...(guards.length > 0 && { guards }),
    ...(parted.leftOut.length > 0 && {
      leftOut: parted.leftOut.map(({ kind, id, missing }): LeftOut => ({ kind, id, missing })),
    }),
    ...(cards.length + lost.length > 0 && { cards: [...cards, ...lost] }),
    diagnostics: [
      ...(steps.length > 0 ? findings.filter(({ severity }) => severity === 'info') : []),
      ...dormantThings(fallen, seen, difference.desired),
      ...[...faults, ...fallen.diagnostics, ...leftBehind(fallen, wanted), ...ailing(desired, seen)],
    ],
    ...('review' in reviewed && { review: withMore(reviewed.review, cutOff) }),
  }
}

/** The cards of before that are none of now. */
const cardsWithout = (now: readonly Card[], before: readonly Card[] = []): readonly Card[] =>
  before.filter(({ name }) => !now.some((card) => card.name === name))

const withMore = (review: Review, more: readonly Diagnostic[]): Review => ({
  ...review,
  diagnostics: [...review.diagnostics, ...more],
})

/** With all needs taken at their word, or leniently where they wait for each other then. */
function orderOf(fallen: Cascade, seen: World, tieBreak: TieBreak) {
  const ordered = (lenient: boolean) => {
    const graph = graphOf(fallen, seen, lenient)
    const compare = tieBreak(graph)
    return { graph, compare, order: linearise(graph, compare) }
  }
  const strict = ordered(false)
  return strict.order.length === strict.graph.operations.length ? strict : ordered(true)
}

const withoutSteps = (
  { node, ledger }: Snapshot,
  desired: readonly Resource[],
  seen: World,
  diagnostics: readonly Diagnostic[],
): Plan => ({
  ...{ version: 1, node, steps: [], desired, ledger: ledger.entries, diagnostics },
  ...(ledger.protections && { protections: ledger.protections }),
  basis: basisOf([], { desired, seen, target: seen, ledger }),
})
