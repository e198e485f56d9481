import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Snapshot } from '../model/node/snapshot.ts'
import type { Kind } from '../model/plan/kind.ts'
import { fieldChanges } from '../model/plan/partial.ts'
import { isLedgerOnly, type Plan, type Step } from '../model/plan/plan.ts'
import { refKey } from '../model/ref.ts'
import { ailment } from './checks/ailing.ts'
import { planNode } from './plan-node.ts'
import { seenWorld } from './world/basis.ts'
import { kindOf } from './world/kinds.ts'
import type { World } from './world/world.ts'

/**
 * What a fresh look at the node shows to be still undone: planned again, with the ledger the node has. Empty when the
 * plan has become true. Also reports when it cannot know, because a kind could not be read.
 */
export function verify(kinds: readonly Kind[], plan: Plan, snapshot: Snapshot): Diagnostic[] {
  const seen = seenWorld(kinds, snapshot)
  const wanted = new Set(plan.desired.map(refKey))
  const held = plan.ledger.map(refKey).filter((key) => !wanted.has(key))
  const again = planNode({ kinds, desired: plan.desired, snapshot: unprotected(snapshot), held })
  const errors = again.diagnostics.filter(({ severity }) => severity === 'error')
  // What would only be moved out of the way of something else is itself as it should be.
  const undone = [...endsOf(again.steps).values(), ...lostOnTheWay(plan, seen)].filter(
    (step) => !isDeepStrictEqual(seen.get(refKey(step))?.spec ?? null, step.after),
  )
  return [
    ...errors,
    ...undone.map((step) => undoneDiagnostic(step, seen.get(refKey(step))?.spec)),
    ...broughtToHarm(plan, seen),
  ]
}

/** What a plan may do was decided when it was made. */
function unprotected({ ledger: { protections: _, ...ledger }, ...snapshot }: Snapshot): Snapshot {
  return { ...snapshot, ledger }
}

/** What the plan brought is there and of no use. What was so before keeps nobody from changing other things. */
const broughtToHarm = (plan: Plan, seen: World): Diagnostic[] =>
  [...endsOf(plan.steps).values()]
    .filter(({ kind, before }) => !before || kindOf(seen, { kind }).ails?.(before) === undefined)
    .filter((step) => faultOf(step, seen))
    .flatMap((step) => ailment(seen, step, 'error', 'verify/of-no-use'))

function faultOf(step: Step, seen: World): boolean {
  const spec = seen.get(refKey(step))?.spec
  return spec !== undefined && kindOf(seen, step).ails?.(spec)?.isFault === true
}

/** The last step of each thing that something has to happen to. */
const endsOf = (steps: readonly Step[]): Map<string, Step> =>
  new Map(steps.filter((step) => !isLedgerOnly(step)).map((step): [string, Step] => [refKey(step), step]))

/** Things nobody wants, that fell and were to be made again. */
function lostOnTheWay({ steps, desired }: Plan, seen: World): Step[] {
  const wanted = new Set(desired.map(refKey))
  return [...endsOf(steps).entries()]
    .filter(([key, { after }]) => after !== null && !wanted.has(key) && seen.get(key) === undefined)
    .map(([, step]) => step)
}

const undoneDiagnostic = ({ kind, id, after, because }: Step, seen: object | undefined): Diagnostic => ({
  severity: 'error',
  code: 'verify/not-so',
  summary: `${kind}/${id} ${!after ? 'is still there' : seen ? difference(seen, after) : 'is not there'}`,
  detail: because,
  at: { kind, id },
})

const difference = (seen: object, wanted: object): string =>
  fieldChanges(seen, wanted)
    .map(({ path, before, after }) => `has ${path} ${show(before)}, wanted ${show(after)}`)
    .join('; ')

const show = (value: unknown): string => (value === undefined ? 'unset' : JSON.stringify(value))
