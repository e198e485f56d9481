import type { InventoryNode } from '../model/config/inventory.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { EngineError } from '../model/engine-error.ts'
import { timeoutAfter } from '../model/timeout.ts'
import type { Transports } from '../transport/transport.ts'

/** The most seconds that one round of logins may take. */
const roundSeconds = 10

/** How often a dependent that no longer answers is tried after a change: routes and neighbours may have to be found anew. */
const rounds = 2

/** The most seconds that trying them after a change can take. */
export const dependentSeconds = (dependents: readonly InventoryNode[]): number =>
  dependents.length === 0 ? 0 : rounds * roundSeconds

/** Those of these nodes that let us log in now, over connections of their own. */
export async function reachable(
  transports: Transports,
  nodes: readonly InventoryNode[],
): Promise<readonly InventoryNode[]> {
  const signal = timeoutAfter(roundSeconds * 1000)
  const found = await Promise.all(
    nodes.map(async (node) => {
      try {
        await using _ = await transports.forReading(node.name, node.connection, signal)
        return [node]
      } catch (error) {
        if (!(error instanceof EngineError) && !signal.aborted) throw error
        return []
      }
    }),
  )
  return found.flat()
}

/** What there is to say of nodes that could be reached before a change and cannot be reached any more. */
export async function cutOff(
  transports: Transports,
  through: string,
  before: readonly InventoryNode[],
): Promise<readonly Diagnostic[]> {
  let lost = before
  for (let round = 0; round < rounds && lost.length > 0; round += 1) {
    const found = await reachable(transports, lost)
    lost = lost.filter((node) => !found.includes(node))
  }
  return lost.map(({ name }) => ({
    severity: 'error',
    code: 'verify/dependent-lost',
    summary: `${name}, which depends on ${through} as its jump host or gateway, can no longer be reached`,
    hint: `It could be before the change. See what the plan does on the way from ${through} to ${name}.`,
  }))
}
