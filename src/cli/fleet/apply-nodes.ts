import { isIP } from 'node:net'
import { applyPlan } from '../../apply/apply-plan.ts'
import type { Cluster } from '../../config/cluster/load.ts'
import { type AskGate, openAsker } from '../../gates/asker.ts'
import type { InventoryNode } from '../../model/config/inventory.ts'
import type { NodeRun, RunEvent } from '../../model/plan/event.ts'
import type { RolloutEvent, Stop } from '../../model/plan/rollout-event.ts'
import { isOfWave } from '../../render/run/events.ts'
import { jsonText } from '../../render/text/json.ts'
import { probesIn } from '../../resources/host/own-probes.ts'
import type { RunContext } from '../../rollout/context.ts'
import { inMemory } from '../../rollout/in-memory.ts'
import type { Member } from '../../rollout/node-set.ts'
import { rollOut } from '../../rollout/roll-out.ts'
import type { Back } from '../../rollout/take-back.ts'
import { changeKey } from '../../state/runs/entries.ts'
import { forgetNeighbour } from '../../transport/neighbour.ts'
import type { Transports } from '../../transport/transport.ts'
import { acceptedCut, acceptedFor } from '../disconnect.ts'
import type { CliProcess } from '../process.ts'
import { nodeProblem } from '../report.ts'
import { asTakenBack, backAtFailure } from '../rollout/at-failure.ts'
import type { ApplyOptions } from './apply-options.ts'
import { connectionFor } from './ask-nodes.ts'
import { countedBy } from './counted.ts'
import type { Dependents } from './dependents.ts'
import { gateWorld } from './gate-world.ts'
import type { PlannedNode } from './planned-node.ts'
import { openProgress, type Progress } from './progress.ts'
import { setsOfNodes } from './set-of-nodes.ts'
import { explainStop } from './stopping.ts'
import type { Staged } from './waves.ts'

export interface Applied {
  readonly runs: readonly NodeRun[]
  readonly notStarted: readonly string[]
  /** Confirmed, and silent when their wave had been left alone. */
  readonly vanished: readonly string[]
  /** Why nothing further was begun. */
  readonly stopped?: Stop
  /** What gates had against it. */
  readonly gates: readonly Stop[]
  /** It failed, and was to be taken back: who is changed still, as nobody got to it. */
  readonly back?: Pick<Back, 'left' | 'heldBy'>
}

/** How a rollout is kept, and what an interrupt means for it. */
export interface Running {
  readonly context: RunContext
  /** Aborted, nodes in change are taken back. */
  readonly signal: AbortSignal
  /** By what nodes write down who changed them. */
  readonly holder: string
  /** The run, where it is kept. */
  readonly run?: string
  /** How it ended on nodes of which that is known without changing them. */
  readonly known?: ReadonlyMap<string, NodeRun>
  /** Said of nodes in change at the first interrupt. */
  readonly interrupted?: string
}

/** A run that lives and dies with its process. */
export const alone = ({ interrupts: { signal }, now, author }: CliProcess): Running => ({
  ...{ context: inMemory(signal, now), signal, holder: author() },
})

interface Work {
  readonly plans: readonly PlannedNode[]
  /** Chosen nodes that could not be planned. */
  readonly unread: readonly NodeRun[]
  readonly dependentsOf: Dependents
  readonly cluster: Pick<Cluster, 'rollout' | 'nodes' | 'scope' | 'named'>
}

/** Carries plans out wave by wave and shows it as it happens. */
export async function applyNodes(
  cli: CliProcess,
  transports: Transports,
  { plans, unread, dependentsOf, cluster }: Work,
  { waves, limits }: Pick<Staged, 'waves' | 'limits'>,
  options: ApplyOptions,
  { context, signal, holder: owner, run, known, interrupted }: Running,
): Promise<Applied> {
  const down = new Map(unread.map(({ node, outcome }) => [node, outcome]))
  const names = waves.flatMap(({ nodes }) => nodes.flatMap(({ node }) => (down.has(node) ? [] : [node])))
  if (names.length === 0) return { runs: [], notStarted: [], vanished: [], gates: [] }
  const left = names.filter((node) => context.before(changeKey(node)) !== 'ended' && !known?.has(node))
  const standing = explainStop(cli, left, options, interrupted)
  using progress = await showProgress(cli, names.length, options)
  const tell = (event: RunEvent | RolloutEvent) => {
    if (!isOfWave(event)) standing(event)
    cli.emit(event)
    progress.onEvent(event)
  }
  const since = performance.now()
  cli.emit({ type: 'change-started', nodes: names.length })
  const { kinds, path, afterChecks, acrossChecks } = cli.provider
  const checks = afterChecks.filter(({ id }) => !options.skipCheck?.includes(id))
  const byName = new Map(plans.map((one) => [one.plan.node, one]))
  const machines = new Map(cluster.nodes.map(({ node }) => [node.name, node]))
  const sets = setsOfNodes({
    ...{ transports, signal, checks: acrossChecks.filter(({ id }) => !options.skipCheck?.includes(id)) },
    nodeOf: (name) => reachedWith(machines.get(name) as InventoryNode, options),
    ...(options.deadline === undefined ? {} : { deadlineSeconds: options.deadline }),
  })
  const askGate = openAsker(gateWorld(cli, transports, cluster.nodes, options))
  const change = (one: PlannedNode, member?: Member, holder = owner, onEvent = tell) => {
    const { node, machine, plan, shown, hash, texts } = one
    const isAccepted = acceptedFor(node.name, options.allowDisconnect) !== undefined
    const accepted = acceptedCut(shown, options.allowDisconnect)
    return applyPlan(transports, reachedWith(node, options), plan, {
      ...{ kinds, onEvent, planHash: hash, holder, checks },
      signal: member ? AbortSignal.any([member.signal, signal]) : signal,
      ...(member && { together: sets.together(one, member) }),
      probes: probesIn(machine),
      conceal: (text) => cli.conceal(text),
      arrivals: path.arrivals,
      secrets: texts,
      ...(accepted !== undefined && { accepted }),
      forget: (address) => forgetNeighbour(address, cli.env),
      fromElsewhere: () => seenByOthers(askGate, node, names),
      dependents: isAccepted ? [] : dependentsOf(node).map((one) => reachedWith(one, options)),
      ...(options.deadline === undefined ? {} : { deadlineSeconds: options.deadline }),
    }).catch((error): NodeRun => {
      onEvent({ node: node.name, type: 'finished', outcome: 'unknown' })
      return { node: node.name, outcome: 'unknown', stepsDone: 0, diagnostics: [nodeProblem(node.name, error)] }
    })
  }
  const changeBack = (one: PlannedNode, holder: string) =>
    change(one, undefined, holder, (event) =>
      tell(event.type === 'finished' ? { ...event, outcome: asTakenBack(event.outcome) } : event),
    )
  const plan = { strategy: cluster.rollout, waves, limits, down }
  const details = new Map<string, NodeRun>()
  const end = await rollOut(context, plan, {
    change: async (name, member) => {
      const run = known?.get(name) ?? (await change(byName.get(name) as PlannedNode, member))
      details.set(name, run)
      return run
    },
    set: sets.set,
    back: async (ends) => {
      const world = { cluster, options, ...(run !== undefined && { run }), change: changeBack }
      const back = await backAtFailure(cli, transports, world, ends)
      return async (name) => {
        const end = await back(name)
        // Of one that nobody got to, how it was changed stays what there is to tell.
        if (end.outcome !== 'not-started') details.set(name, end)
        return end
      }
    },
    isSettled: (name) => known?.has(name) ?? false,
    answers: (name) => answers(transports, machines.get(name) as InventoryNode, options, signal),
    askGate,
    tell: (event) => {
      if (waves.length > 1 || !ofManyWaves.has(event.type)) tell(event)
    },
  })
  const begun = end.ends
    .filter(({ outcome }) => outcome !== 'not-started')
    .map((one): NodeRun => details.get(one.node) ?? { ...one, stepsDone: 0, diagnostics: [] })
  cli.emit({
    type: 'change-ended',
    outcomes: countedBy(begun),
    notStarted: names.length - begun.length,
    seconds: Math.round((performance.now() - since) / 100) / 10,
  })
  const runs = new Map(begun.map((run) => [run.node, run]))
  const isOurs = new Set(names)
  const inOrder = cluster.nodes.map(({ node }) => node.name).filter((name) => isOurs.has(name))
  return {
    runs: inOrder.flatMap((name) => runs.get(name) ?? []),
    notStarted: inOrder.filter((name) => !runs.has(name)),
    vanished: end.vanished,
    gates: end.gates,
    ...(end.stopped && { stopped: end.stopped }),
    ...(end.back && { back: end.back }),
  }
}

/** Of one wave alone there is nothing to tell by these. */
const ofManyWaves: ReadonlySet<RolloutEvent['type']> = new Set([
  'wave-started',
  'wave-ended',
  'soaking',
  'rollout-stopped',
])

/** Whether another node, one that is not changed if there is one, reaches the SSH server of a node. */
async function seenByOthers(
  ask: AskGate,
  { name, connection: { host, port } }: InventoryNode,
  changing: readonly string[],
): Promise<string> {
  const endpoint = isIP(host) === 6 ? `[${host}]:${port}` : `${host}:${port}`
  const question = { type: 'tcp', endpoint, from: ['neighbour'] } as const
  const { outcome, saw, by } = await ask(
    { name: 'second vantage', question, seconds: 5 },
    { n: 1, wave: '', nodes: changing, node: name },
  )
  if (outcome === 'inconclusive') return `no other node could say whether it answers (${saw})`
  return outcome === 'pass'
    ? `${by ?? 'another node'} reached its SSH server at ${endpoint}`
    : `nor did ${by ?? 'another node'} reach its SSH server at ${endpoint} (${saw})`
}

/** Whether one can still log in there, and run something. */
const answers = async (
  transports: Transports,
  node: InventoryNode,
  options: ApplyOptions,
  signal: AbortSignal,
): Promise<boolean> => {
  try {
    await using transport = await transports.forReading(node.name, connectionFor(node.connection, options), signal)
    await transport.probe([{ argv: ['true'] }], signal)
    return true
  } catch {
    return false
  }
}

const reachedWith = (node: InventoryNode, options: ApplyOptions): InventoryNode => ({
  ...node,
  connection: connectionFor(node.connection, options),
})

/** For people as it happens; JSON lines for programs. */
const showProgress = (cli: CliProcess, nodes: number, { output }: ApplyOptions): Promise<Progress> =>
  output === 'json'
    ? Promise.resolve({
        onEvent: (event) => void cli.stdout.write(`${jsonText(cli.conceal(event))}\n`),
        [Symbol.dispose]() {},
      })
    : openProgress(cli, { what: 'Changing', nodes, lasting: true })
