import { setTimeout as wait } from 'node:timers/promises'
import { statusOf } from '../../apply/transaction.ts'
import type { InventoryNode } from '../../model/config/inventory.ts'
import type { NodeRun, Outcome } from '../../model/plan/event.ts'
import { wasDeserted } from '../../node/history.ts'
import type { Transports } from '../../transport/transport.ts'
import type { ApplyOptions } from '../fleet/apply-nodes.ts'
import { connectionFor } from '../fleet/ask-nodes.ts'
import type { CliProcess } from '../process.ts'
import { nodeProblem } from '../report.ts'

/** Milliseconds between two looks at a change that is still open. */
const betweenLooks = 2000
/** So often is asked for a node that does not answer. */
const mostTries = 30

const outcomes: readonly string[] = ['confirmed', 'rolled-back', 'rollback-incomplete']

/**
 * How a change ended on a node that a run began there before whoever worked on it died: as the node itself wrote it down. Its
 * watchdog ends what is open, so this waits for that. Nothing where the node knows of no change by this run, or took it back only
 * because nobody came to confirm it: then it is begun anew.
 */
export async function settled(
  cli: CliProcess,
  transports: Transports,
  node: InventoryNode,
  run: string,
  options: ApplyOptions,
): Promise<NodeRun | undefined> {
  const { signal } = cli.interrupts
  const isOurs = ({ holder }: { readonly holder: string }) => holder.endsWith(`, run ${run}`)
  let problem: unknown
  for (let tries = 0; tries < mostTries && !signal.aborted; ) {
    try {
      await using transport = await transports.forReading(node.name, connectionFor(node.connection, options), signal)
      const { open, history } = await statusOf(transport, { signal })
      const last = history.findLast(isOurs)
      if (!(open && isOurs(open))) {
        if (last === undefined || wasDeserted(last)) return undefined
        const outcome = (outcomes.includes(last.outcome) ? last.outcome : 'unknown') as Outcome
        return { node: node.name, outcome, transaction: last.transaction, stepsDone: 0, diagnostics: [] }
      }
      cli.stderr.write(`${node.name}: waiting for the change ${open.id} to end by itself\n`)
    } catch (error) {
      problem = error
      tries += 1
    }
    await wait(betweenLooks, undefined, { signal }).catch(() => undefined)
  }
  return {
    node: node.name,
    outcome: 'unknown',
    stepsDone: 0,
    diagnostics: problem ? [nodeProblem(node.name, problem)] : [],
  }
}
