import type { ClusterMachine } from '../../config/cluster/machines.ts'
import type { Connection } from '../../model/config/inventory.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { openWaiting } from '../../render/run/waiting.ts'
import { openTransports } from '../../transport/open.ts'
import type { ReadTransport, Transports } from '../../transport/transport.ts'
import type { NodeOptions } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { nodeProblem } from '../report.ts'
import { fanOut } from './fan-out.ts'

export interface Answers<R> {
  readonly answers: readonly R[]
  /** Why nodes could not be asked, one for each. */
  readonly problems: readonly Diagnostic[]
  /** Those nodes, and those nobody got to before being asked to stop. */
  readonly unread: readonly string[]
}

export type Question<N, R> = (transport: ReadTransport, one: N, signal: AbortSignal) => Promise<R>

/** Asks many nodes at once, over connections that can only read. One that fails keeps no other from answering. */
export async function askNodes<N extends ClusterMachine, R>(
  cli: CliProcess,
  transports: Transports,
  nodes: readonly N[],
  options: NodeOptions,
  question: Question<N, R>,
): Promise<Answers<R>> {
  const problems: Diagnostic[] = []
  const left = new Set<N>()
  const { signal } = cli.interrupts
  const names = nodes.map(({ node }) => node.name)
  using waiting = cli.stderr.isTTY ? openWaiting(names, cli.stderr) : undefined
  const { results, notStarted } = await fanOut(nodes, options.concurrency, signal, async (one) => {
    const { name, connection } = one.node
    try {
      await using transport = await transports.forReading(name, connectionFor(connection, options), signal)
      return [await question(transport, one, signal)]
    } catch (error) {
      if (signal.aborted) left.add(one)
      else problems.push(nodeProblem(name, error))
      return []
    } finally {
      waiting?.done(name)
    }
  })
  const failed = new Set(problems.map(({ node }) => node))
  for (const one of notStarted) left.add(one)
  return {
    answers: results.flat(),
    problems,
    unread: nodes.filter((one) => failed.has(one.node.name) || left.has(one)).map(({ node }) => node.name),
  }
}

/** Opens nodes for this run; connections through one jump host share it until this is disposed of. */
export const openNodes = ({ env, home }: CliProcess, { concurrency }: Pick<NodeOptions, 'concurrency'>): Transports =>
  openTransports({ env, home, concurrency })

/** The connection as the inventory has it, bent by the words of this run. */
export const connectionFor = (
  connection: Connection,
  words: { readonly timeout?: number; readonly acceptNew?: boolean },
): Connection => ({
  ...connection,
  ...(words.timeout === undefined
    ? {}
    : { connectTimeout: words.timeout * 1000, commandTimeout: words.timeout * 1000 }),
  ...(words.acceptNew ? { hostKeyPolicy: 'accept-new' } : {}),
  ...(connection.jump ? { jump: connectionFor(connection.jump, words) } : {}),
})
