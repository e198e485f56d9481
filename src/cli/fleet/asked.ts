import type { ClusterMachine } from '../../config/cluster/machines.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Transports } from '../../transport/transport.ts'
import type { NodeOptions, TextOrJson } from '../options.ts'
import type { CliProcess, Run } from '../process.ts'
import { print, printJson, reportDiagnostics } from '../report.ts'
import { readCode } from '../verdict.ts'
import { type Answers, openNodes } from './ask-nodes.ts'
import { chooseMachines } from './load.ts'

interface Question<T> {
  ask(
    cli: CliProcess,
    transports: Transports,
    nodes: readonly ClusterMachine[],
    options: NodeOptions,
  ): Promise<Answers<T>>
  /** For programs. */
  report(answers: readonly T[], unread: readonly string[], diagnostics: readonly Diagnostic[]): object
  /** For people. */
  text(answers: readonly T[], unread: readonly string[], cli: CliProcess): string
}

/** A command that asks each chosen node one question and shows the answers. */
export const asked =
  <T>({ ask, report, text }: Question<T>): Run<NodeOptions & TextOrJson> =>
  async (cli, { options }) => {
    const chosen = await chooseMachines(cli, options)
    if (chosen.refused) {
      if (options.output === 'json') printJson(cli, report([], [], chosen.diagnostics))
      return chosen.refused
    }
    await using transports = openNodes(cli, options)
    const { answers, problems, unread } = await ask(cli, transports, chosen.nodes, options)
    reportDiagnostics(cli, problems)
    if (options.output === 'json') printJson(cli, report(answers, unread, [...chosen.diagnostics, ...problems]))
    else print(cli.stdout, text(answers, unread, cli))
    return readCode(problems, [], cli.interrupts.signal.aborted)
  }
