import type { ClusterMachine } from '../../config/cluster/machines.ts'
import type { Connection } from '../../model/config/inventory.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { LookEvent } from '../../model/plan/event.ts'
import { count, nodeNames } from '../../render/text/names.ts'
import { openTransports } from '../../transport/open.ts'
import type { ReadTransport, Transports } from '../../transport/transport.ts'
import type { NodeOptions } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { nodeProblem, print } from '../report.ts'
import { fanOut } from './fan-out.ts'
import { openProgress } from './progress.ts'

export interface Answers<R> {
  readonly answers: readonly R[]
  /** Why nodes could not be asked, one for each. */
  readonly problems: readonly Diagnostic[]
  /** Those nodes, and those nobody got to before being asked to stop. */
  readonly unread: readonly string[]
}

export type Question<N, R> = (transport: ReadTransport, one: N, signal: AbortSignal) => Promise<R>

/** Works on what each node answered. One whose answer nothing can be made of keeps no other from being worked on. */
export async function eachAlone<N extends Pick<ClusterMachine, 'node'>, R>(
  answers: readonly N[],
  work: (answer: N) => R | Promise<R>,
): Promise<{
  readonly done: readonly R[]
  readonly problems: readonly Diagnostic[]
  readonly failed: readonly string[]
}> {
  const problems: Diagnostic[] = []
  const done = await Promise.all(
    answers.map(async (answer) => {
      try {
        return [await work(answer)]
      } catch (error) {
        problems.push(nodeProblem(answer.node.name, error))
        return []
      }
    }),
  )
  return { done: done.flat(1) as R[], problems, failed: problems.flatMap(({ node }) => node ?? []) }
}

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
  using progress = await openProgress(cli, { what: 'Looking at', nodes: nodes.length })
  const emit = (event: LookEvent) => {
    cli.emit(event)
    progress.onEvent(event)
  }
  const started = performance.now()
  cli.emit({ type: 'look-started', nodes: nodes.length })
  const { results, notStarted } = await fanOut(nodes, options.concurrency, signal, async (one) => {
    const { name, connection } = one.node
    const begun = performance.now()
    try {
      emit({ node: name, type: 'connecting' })
      await using transport = await transports.forReading(name, connectionFor(connection, options), signal)
      emit({ node: name, type: 'looking' })
      const answer = await question(transport, one, signal)
      emit({ node: name, type: 'looked', seconds: secondsSince(begun) })
      return [answer]
    } catch (error) {
      if (signal.aborted) left.add(one)
      else {
        const problem = nodeProblem(name, error)
        problems.push(problem)
        const { code, summary } = problem
        emit({ node: name, type: 'unread', code, summary, seconds: secondsSince(begun) })
      }
      return []
    }
  })
  const failed = new Set(problems.map(({ node }) => node))
  for (const one of notStarted) left.add(one)
  const answers = results.flat()
  const counts = { looked: answers.length, unread: problems.length, notStarted: left.size }
  cli.emit({ type: 'look-ended', ...counts, seconds: secondsSince(started) })
  if (left.size > 0)
    print(
      cli.stderr,
      `${stopped(
        [...left].map(({ node }) => node.name),
        cli.again,
      )}\n`,
    )
  return {
    answers,
    problems,
    unread: nodes.filter((one) => failed.has(one.node.name) || left.has(one)).map(({ node }) => node.name),
  }
}

const stopped = (nodes: readonly string[], again: string): string =>
  `Stopped before ${nodes.length > 40 ? count(nodes.length, 'node') : nodeNames(nodes)} answered. To go on:\n  ${again}`

const secondsSince = (begun: number): number => Math.round((performance.now() - begun) / 100) / 10

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
