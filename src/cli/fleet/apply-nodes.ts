import { applyPlan } from '../../apply/apply-plan.ts'
import type { InventoryNode } from '../../model/config/inventory.ts'
import { exitCode } from '../../model/exit-code.ts'
import type { NodeRun, RunEvent } from '../../model/plan/event.ts'
import { visible } from '../../model/visible.ts'
import { eventLine } from '../../render/run/events.ts'
import { jsonText } from '../../render/text/json.ts'
import { count, sentenceList } from '../../render/text/names.ts'
import { forgetNeighbour } from '../../transport/neighbour.ts'
import type { Transports } from '../../transport/transport.ts'
import type { NodeOptions, TextOrJson } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { nodeProblem } from '../report.ts'
import { connectionFor } from './ask-nodes.ts'
import type { Dependents } from './dependents.ts'
import { fanOut } from './fan-out.ts'
import type { PlannedNode } from './planned-node.ts'

export interface ApplyOptions extends NodeOptions, TextOrJson {
  readonly yes?: boolean
  readonly verbose?: boolean
  readonly strict?: boolean
  readonly allowDisconnect?: boolean
  readonly moveUnmanaged?: boolean
  readonly approvedHash?: string
  readonly commit?: string
  readonly approvals?: string
  /** Seconds. */
  readonly deadline?: number
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
  const display = await openProgress(
    cli,
    work.map(({ plan }) => plan.node),
    options,
  )
  const open = watchOpen(cli, display)
  const onEvent = (event: RunEvent) => {
    open(event)
    display.onEvent(event)
  }
  const { signal } = cli.interrupts
  const { kinds, path } = cli.provider
  const { results, notStarted } = await fanOut(work, options.concurrency, signal, ({ node, plan, hash, texts }) =>
    applyPlan(transports, { ...node, connection: connectionFor(node.connection, options) }, plan, {
      ...{ kinds, onEvent, signal, planHash: hash, holder: cli.author(), reachabilityChecks: path.reachabilityChecks },
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
  await display.close()
  const begun = results.filter(({ outcome }) => outcome !== 'not-started')
  const others = [...results.filter((run) => !begun.includes(run)), ...notStarted.map(({ plan }) => plan)]
  return { runs: begun, notStarted: others.map(({ node }) => node) }
}

const reachedWith = (node: InventoryNode, options: ApplyOptions): InventoryNode => ({
  ...node,
  connection: connectionFor(node.connection, options),
})

interface Progress {
  readonly onEvent: (event: RunEvent) => void
  readonly print?: (text: string) => void
  close(): Promise<void>
}

/** A live display on a terminal, one line for each event in a log, JSON lines for programs. */
async function openProgress(cli: CliProcess, nodes: readonly string[], { output }: ApplyOptions): Promise<Progress> {
  const close = async () => {}
  if (output === 'json') {
    return { onEvent: (event) => cli.stdout.write(`${jsonText(cli.conceal(event))}\n`), close }
  }
  if (!cli.stderr.isTTY) return { onEvent: (event) => cli.stderr.write(eventLine(event)), close }
  const { openDisplay } = await import('../../render/run/terminal.ts')
  return openDisplay(nodes, cli.stderr, cli.errorStyle)
}

/** Knows which transactions are open, so that an interrupt can report what it leaves behind. */
function watchOpen(cli: CliProcess, { print }: Progress): (event: RunEvent) => void {
  const running = new Set<string>()
  const open = new Map<string, string>()
  cli.interrupts.explain({
    first: () =>
      `Stopping: no further node is begun. Waiting for ${count(running.size, 'node')} to finish or roll back; Ctrl-C again leaves at once.`,
    second: () => {
      if (open.size === 0) return 'Left. No change was open on any node.'
      const left = sentenceList([...open].map(([node, id]) => `${visible(node)} (transaction ${visible(id)})`))
      return `Left. Perhaps still open: ${left}.\nEach rolls back by itself unless it is confirmed in time; see: netloom status`
    },
    code: () => (open.size > 0 ? exitCode.rollbackIncomplete : exitCode.error),
    ...(print && { print }),
  })
  return (event) => {
    running.add(event.node)
    if (event.type === 'transaction') open.set(event.node, event.id)
    if (event.type === 'finished') {
      running.delete(event.node)
      open.delete(event.node)
    }
  }
}
