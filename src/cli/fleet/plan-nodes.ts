import { isIP } from 'node:net'
import pLimit from 'p-limit'
import { secretOf } from '../../model/config/secret.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { mends, preflight } from '../../model/node/check.ts'
import type { Resource } from '../../model/node/resource.ts'
import type { Snapshot } from '../../model/node/snapshot.ts'
import { changesNode, type Plan, type Review } from '../../model/plan/plan.ts'
import type { Rehearsal } from '../../model/plan/rehearsal.ts'
import type { SecretTexts } from '../../node/script.ts'
import { desiredOf } from '../../planner/desired.ts'
import { secondsFor } from '../../planner/duration.ts'
import { holdingsOf } from '../../planner/holdings.ts'
import { planNode } from '../../planner/plan-node.ts'
import { planRelease } from '../../planner/release.ts'
import { planTakeBack } from '../../planner/take-back.ts'
import { seenWorld } from '../../planner/world/basis.ts'
import { wantedResources } from '../../resources/wanted.ts'
import type { Transports } from '../../transport/transport.ts'
import type { NodeOptions } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { formerSecrets, foundSecrets } from '../secrets/found.ts'
import { type KeptPlan, keptPlan } from '../secrets/kept-plan.ts'
import { markSecrets } from '../secrets/marks.ts'
import { sealsFrom } from '../secrets/recorded-seals.ts'
import { sealedWish } from '../secrets/sealed.ts'
import { secretTexts } from '../secrets/secret-texts.ts'
import type { ApplyOptions } from './apply-options.ts'
import { type Answers, eachAlone } from './ask-nodes.ts'
import { type Dependents, dependentsIn, withAddress } from './dependents.ts'
import { gatherFrom, openTransactions, type SeenNode } from './gather.ts'
import { counted } from './guard-counts.ts'
import type { Chosen } from './load.ts'
import type { Look } from './look.ts'
import { type Place, placeOf } from './place.ts'
import { type Recorded, recordedIn } from './recorded.ts'
import { rehearseNodes } from './rehearse-nodes.ts'

export interface FleetPlans extends Omit<Answers<SeenNode>, 'answers'> {
  readonly dependentsOf: Dependents
  /** Where the plans are made from what was recorded: when the oldest was, ISO 8601. */
  readonly taken?: string
  readonly plans: readonly Plan[]
  /** The same plans, in their order, without the text of any secret. */
  readonly kept: readonly KeptPlan[]
  /** What their nodes must be given for them, in their order. */
  readonly texts: readonly SecretTexts[]
  /** Node to about how many seconds its change takes; without those of which nobody knows. */
  readonly seconds: Readonly<Record<string, number>>
  /** What the place of each node among the waves depends on. */
  readonly places: ReadonlyMap<string, Place>
  /** A warning for each node that another run has not done with. */
  readonly open: readonly Diagnostic[]
}

type PlanWords = NodeOptions &
  Pick<ApplyOptions, 'moveUnmanaged' | 'release' | 'rehearse' | 'takeBack'> & { readonly snapshot?: string } & Pick<
    Look,
    'before'
  >

/**
 * Looks at the nodes and plans each of them, or all that is on them with the scope `whole`. One on which something that
 * matters cannot be read counts as unread.
 */
export async function planNodes(
  cli: CliProcess,
  transports: Transports,
  {
    nodes,
    cluster: { scope, named, nodes: all },
  }: Pick<Chosen, 'nodes'> & {
    readonly cluster: Pick<Chosen['cluster'], 'scope' | 'named' | 'nodes'>
  },
  options: PlanWords,
): Promise<FleetPlans> {
  const { answers, problems, unread, taken }: Recorded =
    options.snapshot === undefined
      ? await gatherFrom(cli, transports, nodes, options, options.before ? { before: options.before } : {})
      : await recordedIn(options.snapshot, nodes, named)
  const { kinds, checks, links, path } = cli.provider
  const dependentsOf = dependentsIn(all)
  const few = pLimit(options.concurrency)
  const planOne = async ({ node, machine, protect, snapshot, sealOf: asked, recorded }: SeenNode) => {
    const resources = wantedResources(machine, { scope, links: links(snapshot) })
    const dependents = withAddress(dependentsOf(node))
    const written = desiredOf(kinds, resources)
    const { sealOf, unsure } = recorded
      ? sealsFrom({ kinds, resources, named, recorded }, written, seenWorld(kinds, snapshot))
      : { sealOf: asked, unsure: [] }
    const wish = sealedWish(kinds, resources, written, { named, sealOf })
    const { sealed } = wish
    const desired = options.release ? [] : withMends(cli, snapshot, markSecrets(wish.desired, named))
    cli.hide(foundSecrets(kinds, snapshot, desired).map(({ text }) => text))
    const request = {
      ...{ kinds, snapshot, protect, review: path.session(snapshot) },
      dependents: { dependents, route: path.through(snapshot) },
    }
    const takenBack = options.takeBack?.get(node.name)
    const former = formerSecrets(takenBack?.flatMap((change) => change.before) ?? [])
    cli.hide(former)
    const planned = takenBack
      ? planTakeBack(request, takenBack)
      : options.release
        ? planRelease(request)
        : planNode({
            ...{ ...request, desired, cards: resources.cards },
            ...{ findings: resources.findings, unresolved: resources.unresolved },
            ...(options.moveUnmanaged && { moveUnmanaged: true }),
          })
    const before = preflight(checks, snapshot.checked, holdingsOf(kinds, snapshot, planned.desired))
    const changes = planned.steps.some(changesNode)
    // Of what does no harm nobody has to hear who changes nothing.
    const told = before.filter(({ severity }) => severity !== 'info' || changes)
    const twice = path.duplicates(planned.steps, snapshot, managedAt(all, node.name))
    const { guards: removed = [] } = planned
    const ask = () => counted(removed, kinds, transports, node, options, cli.interrupts.signal)
    const guards = removed.length > 0 && !recorded ? await few(ask) : removed
    const plan = {
      ...planned,
      ...(guards.length > 0 && { guards }),
      role: node.role,
      diagnostics: [...planned.diagnostics, ...told, ...unsure, ...(planned.review ? [] : twice)],
      ...(planned.review && { review: withFindings(planned.review, twice) }),
    }
    const known = [...named, ...former.map((text) => secretOf('a former secret', text))]
    const knowledge = { kinds, snapshot, named: known, sealed }
    return {
      ...{ node, plan, knowledge },
      place: placeOf(resources, snapshot, dependentsOf(node)),
      seconds: secondsFor(plan.steps.length, snapshot.took ?? []),
      texts: secretTexts(plan, knowledge),
      unreadable: unreadableKinds(plan, snapshot),
    }
  }
  const { done: thought, problems: unplanned, failed } = await eachAlone(answers, planOne)
  const rehearsals = options.rehearse
    ? await rehearseNodes(cli, transports, thought, options)
    : new Map<string, Rehearsal>()
  const planned = thought.map(({ plan, knowledge, ...one }) => {
    const rehearsal = rehearsals.get(plan.node)
    const whole: Plan = { ...plan, ...(rehearsal && { rehearsal }) }
    return { ...one, plan: whole, kept: keptPlan(whole, knowledge) }
  })
  const unreadable = planned.filter((one) => one.unreadable.length > 0)
  const clear = planned.filter((one) => one.unreadable.length === 0)
  for (const {
    plan,
    unreadable: [first],
  } of unreadable)
    if (first) cli.emit({ node: plan.node, type: 'unread', code: first.code, summary: first.summary })
  for (const { node = '', code, summary } of unplanned) cli.emit({ node, type: 'unread', code, summary })
  for (const { plan } of clear) cli.emit({ node: plan.node, type: 'planned', steps: plan.steps.length })
  cli.emit({
    type: 'plan-ended',
    planned: clear.length,
    changing: clear.filter(({ plan }) => plan.steps.length > 0).length,
    unread: unread.length + unplanned.length + unreadable.length,
  })
  return {
    dependentsOf,
    ...(taken !== undefined && { taken }),
    plans: clear.map(({ plan }) => plan),
    kept: clear.map(({ kept }) => kept),
    texts: clear.map(({ texts }) => texts),
    seconds: Object.fromEntries(
      clear.flatMap(({ plan, seconds }) => (seconds === undefined ? [] : [[plan.node, seconds]])),
    ),
    places: new Map(planned.map(({ plan, place }) => [plan.node, place])),
    problems: [...problems, ...unplanned, ...unreadable.flatMap((one) => one.unreadable)],
    open: openTransactions(answers),
    unread: [...unread, ...failed, ...unreadable.map(({ plan }) => plan.node)],
  }
}

const withFindings = (review: Review, more: readonly Diagnostic[]): Review => ({
  ...review,
  diagnostics: [...review.diagnostics, ...more],
})

/** The addresses by which all other nodes are reached, and their names. */
const managedAt = (nodes: Chosen['cluster']['nodes'], own: string): ReadonlyMap<string, string> =>
  new Map(
    nodes.flatMap(({ node: { name, connection } }) =>
      name !== own && isIP(connection.host) && !isLoopback(connection.host) ? [[connection.host, name]] : [],
    ),
  )

const isLoopback = (host: string): boolean => host === '::1' || host.startsWith('127.')

/** With what keeps others from taking it away. */
function withMends(
  { provider: { kinds, checks } }: CliProcess,
  snapshot: Snapshot,
  desired: readonly Resource[],
): readonly Resource[] {
  const asked = new Set(kinds.flatMap(({ kind, lasting }) => (lasting ? [kind] : [])))
  const kept = snapshot.ledger.entries
    .filter(({ kind }) => asked.has(kind))
    .map(({ kind, id, spec }): Resource => ({ kind, id, spec }))
  return [...desired, ...mends(checks, snapshot.checked, holdingsOf(kinds, snapshot, desired), kept)]
}

/** The errors of a plan that only say what could not be read: a missing program, say. */
function unreadableKinds({ node, diagnostics }: Plan, { kinds: observations }: Snapshot): Diagnostic[] {
  const unreadable = Object.values(observations).flatMap((one) => (one.status === 'unreadable' ? [one.problem] : []))
  return diagnostics
    .filter(({ severity, summary }) => severity === 'error' && unreadable.some((one) => one.summary === summary))
    .map((diagnostic) => ({ ...diagnostic, node }))
}
