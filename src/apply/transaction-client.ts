import { setTimeout as sleep } from 'node:timers/promises'
import type { InventoryNode } from '../model/config/inventory.ts'
import { EngineError } from '../model/engine-error.ts'
import { timeoutAfter } from '../model/timeout.ts'
import { verbScript } from '../node/script.ts'
import type { Transports } from '../transport/transport.ts'
import type { NodeOutput } from './node-output.ts'

/** How long the node waits, locked, for us to look at it. */
export const patienceSeconds = 30

/** How much longer than the node's own clock we keep asking: it rolls back when its time is over, and that takes time. */
const grace = 20

/** Where a node stands that was asked to roll back, and whose rollback was killed or had to wait for somebody else. */
const halfWay: readonly string[] = ['armed', 'applying', 'applied', 'rolling-back']

/** Talks with a node about one transaction of known id, each over a new connection. */
export interface TransactionClient {
  /**
   * Runs a verb, patiently, until the node has had time to roll back by itself; a rollback again until it is over. `none`
   * when the node knows of no such transaction; once it was asked to roll back, it never will.
   */
  insist(...words: ['follow'] | ['rollback', why: string]): Promise<string | undefined>
  /**
   * That the connection comes about is the proof that the node can still be reached: throws `EngineError` when it does
   * not. `until` (milliseconds, as `performance.now`): tries again until then, as all is decided.
   */
  confirm(planHash: string, until?: number): Promise<NodeOutput>
  /** Sends the node our verdict on its rollback. It has rolled back already, so a failure here changes nothing. */
  close(verdict: 'rolled-back' | 'rollback-incomplete'): Promise<void>
  /** No conversation outlasts the node's own clock. */
  patience(): AbortSignal
}

export function transactionClient(
  transports: Transports,
  node: InventoryNode,
  { id, deadlineSeconds, readOutput }: { id: string; deadlineSeconds: () => number; readOutput: () => NodeOutput },
): TransactionClient {
  const patience = () => timeoutAfter((deadlineSeconds() + patienceSeconds + grace) * 1000)
  const send = async (script: string, output: NodeOutput): Promise<NodeOutput> => {
    await using transport = await transports.forWriting(node.name, node.connection)
    await transport.converse(script, (line) => output.read(line), patience())
    return output
  }
  /** A connection that does not come about, or is lost, leaves nothing output. */
  const trySend = async (script: string): Promise<NodeOutput> => {
    const output = readOutput()
    try {
      return await send(script, output)
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      return output
    }
  }
  return {
    insist: async (verb, ...why) => {
      const until = performance.now() + (deadlineSeconds() + grace) * 1000
      do {
        const output = await trySend(verbScript(verb, id, ...why))
        const ended = output.ended()
        if (ended !== undefined && !(verb === 'rollback' && halfWay.includes(ended))) return ended
        if (output.word('unknown') !== undefined) return 'none'
        await sleep(1000)
      } while (performance.now() < until)
      return undefined
    },
    confirm: async (planHash, until = 0) => {
      for (;;) {
        try {
          const output = await send(verbScript('confirm', id, planHash), readOutput())
          const isTold = output.ended() !== undefined && output.ended() !== 'applied'
          if (isTold || performance.now() > until) return output
        } catch (error) {
          if (!(error instanceof EngineError) || performance.now() > until) throw error
        }
        await sleep(500)
      }
    },
    close: async (verdict) => void (await trySend(verbScript('close', id, verdict))),
    patience,
  }
}
