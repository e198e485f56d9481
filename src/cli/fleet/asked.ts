import type { ClusterMachine } from '../../config/cluster/machines.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Transports } from '../../transport/transport.ts'
import { complain, printJson, tell } from '../say.ts'
import { lookCode } from '../verdict.ts'
import type { NodeOptions, TextOrJson } from '../words.ts'
import type { Run, World } from '../world.ts'
import { type Answers, openNodes } from './ask-nodes.ts'
import { chooseMachines } from './load.ts'

interface Question<T> {
  ask(world: World, transports: Transports, nodes: readonly ClusterMachine[], options: NodeOptions): Promise<Answers<T>>
  /** For programs. */
  report(answers: readonly T[], unread: readonly string[], diagnostics: readonly Diagnostic[]): object
  /** For people. */
  text(answers: readonly T[], unread: readonly string[], world: World): string
}

/** A command that asks each chosen node one question and shows the answers. */
export const asked =
  <T>({ ask, report, text }: Question<T>): Run<NodeOptions & TextOrJson> =>
  async (world, { options }) => {
    const chosen = await chooseMachines(world, options)
    if (chosen.refused) {
      if (options.output === 'json') printJson(world, report([], [], chosen.diagnostics))
      return chosen.refused
    }
    await using transports = openNodes(world, options)
    const { answers, problems, unread } = await ask(world, transports, chosen.nodes, options)
    complain(world, problems)
    if (options.output === 'json') printJson(world, report(answers, unread, [...chosen.diagnostics, ...problems]))
    else tell(world.stdout, text(answers, unread, world))
    return lookCode(problems, [], world.interrupts.signal.aborted)
  }
