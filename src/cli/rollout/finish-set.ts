import { confirmTransaction, statusOf } from '../../apply/transaction.ts'
import type { InventoryNode } from '../../model/config/inventory.ts'
import type { NodeRun } from '../../model/plan/event.ts'
import type { RunRecord } from '../../state/runs/entries.ts'
import type { Transports } from '../../transport/transport.ts'
import type { ApplyOptions } from '../fleet/apply-options.ts'
import { connectionFor } from '../fleet/ask-nodes.ts'
import type { CliProcess } from '../process.ts'
import { endIn } from './settle.ts'

/** Nodes of which it was decided that they are kept together; where one was confirmed by hand, all of its set are. */
export function keptTogether(
  { header, decided, outcomes }: RunRecord,
  known: ReadonlyMap<string, NodeRun>,
): Set<string> {
  const isConfirmed = (node: string) => (known.get(node)?.outcome ?? outcomes.get(node)) === 'confirmed'
  const sets = header.waves.filter(
    ({ together, nodes }, n) => together && (decided.has(n + 1) || nodes.some(({ node }) => isConfirmed(node))),
  )
  return new Set(sets.flatMap(({ nodes }) => nodes.map(({ node }) => node)))
}

/** The transaction of a node that it was decided to keep: any other of the run came later, and nobody looked at it. */
export const agreedOn = ({ decided }: RunRecord, node: string): string | undefined =>
  [...decided.values()].flatMap((transactions) => transactions[node] ?? [])[0]

/**
 * Confirms a change that it was decided to keep, if it is still open. Nothing where the node took it back meanwhile, never had it,
 * or cannot be asked: it is changed anew then.
 */
export async function confirmed(
  cli: CliProcess,
  transports: Transports,
  node: InventoryNode,
  { run, transaction }: { readonly run: string; readonly transaction: string },
  options: ApplyOptions,
): Promise<NodeRun | undefined> {
  const { signal } = cli.interrupts
  const reached = { ...node, connection: connectionFor(node.connection, options) }
  const look = async () => {
    await using transport = await transports.forReading(node.name, reached.connection, signal)
    return await statusOf(transport, { signal })
  }
  try {
    const { open } = await look()
    if (open?.state === 'applied' && open.id === transaction) await confirmTransaction(transports, reached, open.id)
    const { history } = await look()
    const end = endIn(history, node.name, run)
    return end !== 'deserted' && end?.outcome === 'confirmed' ? end : undefined
  } catch {
    return undefined
  }
}
