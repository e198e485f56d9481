import { applyPlan } from '../../apply/apply-plan.ts'
import type { InventoryNode } from '../../model/config/inventory.ts'
import type { NodeRun, RunEvent } from '../../model/plan/event.ts'
import { jsonText } from '../../render/text/json.ts'
import { probesIn } from '../../resources/host/own-probes.ts'
import { forgetNeighbour } from '../../transport/neighbour.ts'
import type { Transports } from '../../transport/transport.ts'
import type { NodeOptions, TextOrJson } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { nodeProblem } from '../report.ts'
import { connectionFor } from './ask-nodes.ts'
import { countedBy } from './counted.ts'
import type { Dependents } from './dependents.ts'
import { fanOut } from './fan-out.ts'
import type { PlannedNode } from './planned-node.ts'
import { openProgress, type Progress } from './progress.ts'
import { explainStop } from './stopping.ts'

export interface ApplyOptions extends NodeOptions, TextOrJson {
  readonly yes?: boolean
  readonly verbose?: boolean
  readonly strict?: boolean
  readonly allowDisconnect?: boolean
  readonly moveUnmanaged?: boolean
  /** Everything of netloom is to go. */
  readonly release?: true
  readonly approvedHash?: string
  readonly commit?: string
  readonly approvals?: string
  /** Seconds. */
  readonly deadline?: number
  /** Ids of checks after the change that are left out. */
  readonly skipCheck?: readonly string[]
}

export interface Applied {
  readonly runs: readonly NodeRun[]
  readonly notStarted: readonly string[]
}

/** Carries plans out on many nodes at once and shows it as it happens. */
export async function applyNodes(
  cli: CliProcess,
  transports: Transports,
  work: readonly PlannedNode[],
  dependentsOf: Dependents,
  options: ApplyOptions,
): Promise<Applied> {
  if (work.length === 0) return { runs: [], notStarted: [] }
  const standing = explainStop(
    cli,
    work.map(({ plan }) => plan.node),
    options,
  )
  using progress = await showProgress(cli, work.length, options)
  const onEvent = (event: RunEvent) => {
    standing(event)
    cli.emit(event)
    progress.onEvent(event)
  }
  const since = performance.now()
  cli.emit({ type: 'change-started', nodes: work.length })
  const { signal } = cli.interrupts
  const { kinds, path, afterChecks } = cli.provider
  const checks = afterChecks.filter(({ id }) => !options.skipCheck?.includes(id))
  const { results, notStarted } = await fanOut(
    work,
    options.concurrency,
    signal,
    ({ node, machine, plan, hash, texts }) =>
      applyPlan(transports, { ...node, connection: connectionFor(node.connection, options) }, plan, {
        ...{ kinds, onEvent, signal, planHash: hash, holder: cli.author(), checks },
        probes: probesIn(machine),
        conceal: (text) => cli.conceal(text),
        arrivals: path.arrivals,
        secrets: texts,
        forget: (address) => forgetNeighbour(address, cli.env),
        dependents: options.allowDisconnect ? [] : dependentsOf(node).map((one) => reachedWith(one, options)),
        ...(options.deadline === undefined ? {} : { deadlineSeconds: options.deadline }),
      }).catch((error): NodeRun => {
        onEvent({ node: node.name, type: 'finished', outcome: 'unknown' })
        return { node: node.name, outcome: 'unknown', stepsDone: 0, diagnostics: [nodeProblem(node.name, error)] }
      }),
  )
  const begun = results.filter(({ outcome }) => outcome !== 'not-started')
  cli.emit({
    type: 'change-ended',
    outcomes: countedBy(begun),
    notStarted: work.length - begun.length,
    seconds: Math.round((performance.now() - since) / 100) / 10,
  })
  const others = [...results.filter((run) => !begun.includes(run)), ...notStarted.map(({ plan }) => plan)]
  return { runs: begun, notStarted: others.map(({ node }) => node) }
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
