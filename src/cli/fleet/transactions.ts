import { bundleOf, type confirmTransaction, type rollbackTransaction, statusOf } from '../../apply/transaction.ts'
import type { ClusterMachine } from '../../config/cluster/machines.ts'
import { nearest } from '../../config/document/nearest.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type ExitCode, exitCode, exitCodeOf, gravestOf } from '../../model/exit-code.ts'
import type { Check } from '../../model/node/check.ts'
import { visible } from '../../model/visible.ts'
import type { NodeBundle, NodeChange } from '../../render/history.ts'
import { runReport, runText } from '../../render/run/run.ts'
import { commandFor } from '../../render/run/standing.ts'
import type { NodeStatus } from '../../render/status.ts'
import { nodeNames } from '../../render/text/names.ts'
import type { ReadTransport, Transports } from '../../transport/transport.ts'
import type { LastWords } from '../interrupts.ts'
import type { NodeOptions, TextOrJson } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { print, printJson, reportDiagnostics } from '../report.ts'
import { foundSecrets } from '../secrets/found.ts'
import { readCode } from '../verdict.ts'
import { type Answers, askNodes, connectionFor, openNodes } from './ask-nodes.ts'
import { countedBy } from './counted.ts'
import { chooseMachines } from './load.ts'
import { chosenBy } from './stopping.ts'

export interface NodeWithStatus extends ClusterMachine {
  readonly status: NodeStatus
}

/** Asks many nodes what is open on them; by `checks`, who else looks after them. */
export const statusOfNodes = (
  cli: CliProcess,
  transports: Transports,
  nodes: readonly ClusterMachine[],
  options: NodeOptions,
  checks: readonly Check[] = [],
): Promise<Answers<NodeWithStatus>> =>
  askNodes(cli, transports, nodes, options, async (transport, one, signal) => {
    const { ledger, history, ...status } = await hidingStatus(cli, transport, one, { signal, checks })
    const last = history.at(-1)
    const { leftOut, protections } = ledger
    const kept = { ...(leftOut && { leftOut }), ...(protections && { protections }) }
    return { ...one, status: { node: one.node.name, ...status, ...(last && { last }), ...kept } }
  })

/** Asks many nodes for the changes that have ended on them. */
export const historyOfNodes = (
  cli: CliProcess,
  transports: Transports,
  nodes: readonly ClusterMachine[],
  options: NodeOptions,
): Promise<Answers<NodeChange[]>> =>
  askNodes(cli, transports, nodes, options, async (transport, one, signal) => {
    const { history } = await hidingStatus(cli, transport, one, { signal })
    return history.map((change) => ({ node: one.node.name, ...change }))
  })

/** Asks many nodes for all that they keep of one change. */
export const bundlesOfNodes = (
  cli: CliProcess,
  transports: Transports,
  nodes: readonly ClusterMachine[],
  options: NodeOptions & { readonly id: string },
): Promise<Answers<{ readonly changes: readonly NodeChange[]; readonly bundle?: NodeBundle }>> =>
  askNodes(cli, transports, nodes, options, async (transport, one, signal) => {
    const { history } = await hidingStatus(cli, transport, one, { signal })
    const node = one.node.name
    const changes = history.filter(({ transaction }) => transaction === options.id).map((past) => ({ node, ...past }))
    const sections = await bundleOf(transport, options.id, signal)
    return { changes, ...(sections && { bundle: { node, transaction: options.id, sections } }) }
  })

/** What a boot could not bring back, and what a rollback left, is told in the words of programs, which may hold a secret. */
async function hidingStatus(
  { provider: { kinds }, hide }: CliProcess,
  transport: ReadTransport,
  { node }: ClusterMachine,
  interest: { readonly signal: AbortSignal; readonly checks?: readonly Check[] },
) {
  const status = await statusOf(transport, { kinds, ...interest })
  const snapshot = { node: node.name, kinds: {}, ledger: status.ledger }
  hide(foundSecrets(kinds, snapshot).map(({ text }) => text))
  return status
}

/** A way to end a transaction, the outcome that was asked for, and how to say that it came about. */
export interface Ending {
  readonly end: typeof confirmTransaction | typeof rollbackTransaction
  readonly wanted: 'confirmed' | 'rolled-back'
  readonly done: string
}

/** Ends the transaction with this very id on the node that has it; never "the latest". */
export async function endTransaction(
  cli: CliProcess,
  id: string,
  { end, wanted, done }: Ending,
  options: NodeOptions & TextOrJson,
): Promise<ExitCode> {
  const chosen = await chooseMachines(cli, options)
  if (chosen.refused) return chosen.refused
  await using transports = openNodes(cli, options)
  const { answers: statuses, problems } = await statusOfNodes(cli, transports, chosen.nodes, options)
  reportDiagnostics(cli, problems)
  const holders = statuses.filter(({ status }) => status.open?.id === id)
  if (holders.length === 0) {
    reportDiagnostics(cli, [notOpen(id, statuses, problems.length)])
    return gravestOf([exitCode.error, readCode(problems, [], false)])
  }
  const names = holders.map(({ node }) => node.name)
  cli.interrupts.explain(leaving(names, wanted, commandFor(['status'], names, chosenBy(options))))
  cli.emit({ type: 'change-started', nodes: holders.length })
  const since = performance.now()
  const seconds = () => Math.round((performance.now() - since) / 100) / 10
  const runs = await Promise.all(
    holders.map(async ({ node }) => {
      cli.emit({ node: node.name, type: 'connecting' })
      const reached = { ...node, connection: connectionFor(node.connection, options) }
      const run = await end(transports, reached, id, cli.provider.kinds)
      cli.emit({ node: node.name, type: 'finished', outcome: run.outcome, seconds: seconds() })
      return run
    }),
  )
  const outcomes = countedBy(runs)
  cli.emit({ type: 'change-ended', outcomes, notStarted: 0, seconds: seconds() })
  reportDiagnostics(
    cli,
    runs.flatMap((run) => run.diagnostics),
  )
  const missed = runs.filter(({ outcome }) => outcome !== wanted)
  const code = exitCodeOf(missed.map(({ outcome }) => outcome))
  if (options.output === 'json') printJson(cli, runReport(runs, [], code))
  else if (missed.length > 0) print(cli.stdout, runText(missed, [], cli.style, chosenBy(options)))
  else print(cli.stdout, `${done} ${nodeNames(runs.map(({ node }) => node))}.\n`)
  return code
}

/** The node ends by itself what it was asked for. */
const leaving = (nodes: readonly string[], wanted: Ending['wanted'], status: string): LastWords => ({
  first: () => `Waiting for ${nodeNames(nodes)} to answer; Ctrl-C again leaves at once.`,
  second: () =>
    `Left. State unknown: ${nodeNames(nodes)}. If the request arrived, the change is ${wanted === 'confirmed' ? 'permanent' : 'taken back'} all the same. See how it ended:\n  ${status}`,
  code: () => exitCode.rollbackIncomplete,
})

function notOpen(id: string, statuses: readonly NodeWithStatus[], unread: number): Diagnostic {
  const open = statuses.flatMap(({ status }) => (status.open ? [status.open.id] : []))
  const meant = nearest(id, open)
  const elsewhere = unread > 0 ? ' It may be on a node that could not be read.' : ''
  const there =
    open.length > 0
      ? `Open are: ${open.map(visible).join(', ')}.`
      : 'Nothing is open: it was confirmed or taken back already.'
  return {
    severity: 'error',
    code: 'transaction/not-open',
    summary: `no chosen node has an open transaction ${visible(id)}`,
    hint: meant ? `Did you mean ${visible(meant)}?` : `${there}${elsewhere}`,
  }
}
