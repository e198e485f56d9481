import { setTimeout as wait } from 'node:timers/promises'
import { statusOf } from '../../apply/transaction.ts'
import type { InventoryNode } from '../../model/config/inventory.ts'
import type { PastChange } from '../../model/node/past-change.ts'
import type { NodeRun, Outcome } from '../../model/plan/event.ts'
import { visible } from '../../model/visible.ts'
import { wasDeserted } from '../../node/history.ts'
import type { Transports } from '../../transport/transport.ts'
import type { ApplyOptions } from '../fleet/apply-options.ts'
import { connectionFor } from '../fleet/ask-nodes.ts'
import type { CliProcess } from '../process.ts'
import { nodeProblem } from '../report.ts'
import { isOfRun } from './words.ts'

/** Milliseconds between two looks at a change that is still open. */
const betweenLooks = 2000
/** So often is asked for a node that does not answer. */
const mostTries = 30

const outcomes: readonly string[] = ['confirmed', 'rolled-back', 'rollback-incomplete']

/**
 * How a change ended. `deserted`: taken back because nobody came to confirm it, and nobody here can tell whether that is for want
 * of somebody, or because the change cut the node off. Nothing where the node knows of none.
 */
export type Settled = NodeRun | 'deserted' | undefined

/** How the change of a run ended on a node by the node's own record. */
export function endIn(history: readonly PastChange[], node: string, run: string): Settled {
  const last = history.findLast(isOfRun(run))
  if (last === undefined) return undefined
  if (wasDeserted(last)) return 'deserted'
  const outcome = (outcomes.includes(last.outcome) ? last.outcome : 'unknown') as Outcome
  return { node, outcome, transaction: last.transaction, stepsDone: 0, diagnostics: [] }
}

/**
 * How a change ended that a run began on a node before whoever worked on it died. The node's watchdog ends what is open, so
 * this waits for that.
 */
export async function settled(
  cli: CliProcess,
  transports: Transports,
  node: InventoryNode,
  run: string,
  options: ApplyOptions,
): Promise<Settled> {
  const { signal } = cli.interrupts
  let problem: unknown
  for (let tries = 0; tries < mostTries && !signal.aborted; ) {
    try {
      await using transport = await transports.forReading(node.name, connectionFor(node.connection, options), signal)
      const { open, history } = await statusOf(transport, { signal })
      if (!(open && isOfRun(run)(open))) return endIn(history, node.name, run)
      cli.stderr.write(`${node.name}: waiting for the change ${visible(open.id)} to end by itself\n`)
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
