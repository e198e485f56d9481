import { setTimeout as sleep } from 'node:timers/promises'
import type { InventoryNode } from '../model/config/inventory.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { EngineError } from '../model/engine-error.ts'
import type { Snapshot } from '../model/node/snapshot.ts'
import type { Kind } from '../model/plan/kind.ts'
import type { Ref } from '../model/ref.ts'
import type { ReadTransport, Transports } from '../transport/transport.ts'
import { notLooked, problem } from './faults.ts'
import { observeNode } from './observe.ts'

/** What is not as it should be. */
export type Left = readonly Diagnostic[]

/** Looking again after a change: duplicate address detection and link negotiation take their time. */
export const pauseSeconds = 0.5

/** Looks until nothing is left, or so often. */
export async function lookPatiently(attempts: number, look: () => Promise<Left>): Promise<Left> {
  for (let attempt = 1; ; attempt += 1) {
    const left = await look()
    if (left.length === 0 || attempt >= attempts) return left
    await sleep(pauseSeconds * 1000)
  }
}

/** Looks at a node over a new connection, and judges by what was seen; a look that fails is what is left. */
export async function leftOn(
  transports: Transports,
  node: InventoryNode,
  what: { readonly kinds: readonly Kind[]; readonly refs: readonly Ref[]; readonly signal?: AbortSignal },
  judge: (now: Snapshot) => Left,
): Promise<Left> {
  const { kinds, refs, signal } = what
  return askAnew(
    transports,
    node,
    async (transport) => judge(await observeNode(transport, kinds, { refs }, signal)),
    signal,
  )
}

/** Asks a node over a new connection; not being able to ask is what is left. */
export async function askAnew(
  transports: Transports,
  node: InventoryNode,
  ask: (transport: ReadTransport) => Promise<Left>,
  signal?: AbortSignal,
): Promise<Left> {
  try {
    await using transport = await transports.forReading(node.name, node.connection, signal)
    return await ask(transport)
  } catch (error) {
    if (!(error instanceof EngineError) && !signal?.aborted) throw error
    return [error instanceof EngineError ? problem(error) : notLooked]
  }
}
