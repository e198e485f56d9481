import { setTimeout as sleep } from 'node:timers/promises'
import { EngineError } from '../model/engine-error.ts'
import type { InventoryNode } from '../model/inventory.ts'
import { timeoutAfter } from '../model/timeout.ts'
import { verbScript } from '../node/script.ts'
import type { Transports } from '../transport/transport.ts'
import type { Hearing } from './conversation.ts'

/** How long the node waits, locked, for us to look at it. */
export const patienceSeconds = 30

/** How much longer than the node's own clock we keep asking: it rolls back when its time is over, and that takes time. */
const grace = 20

/** Where a node stands that was asked to roll back, and whose rollback was killed or had to wait for somebody else. */
const halfWay: readonly string[] = ['armed', 'applying', 'applied', 'rolling-back']

/** Words with a node about one transaction of known id, each over a new connection. */
export interface Dialogue {
  /**
   * Runs a verb, patiently, until the node has had time to roll back by itself; a rollback again until it is over. `none`
   * when the node knows of no such transaction; once it was asked to roll back, it never will.
   */
  insist(verb: 'follow' | 'rollback'): Promise<string | undefined>
  /**
   * That the connection comes about is the proof that the node can still be reached: throws `EngineError` when it does
   * not.
   */
  confirm(planHash: string): Promise<Hearing>
  /** Tells the node our verdict on its rollback. It has rolled back already, so a failure here changes nothing. */
  close(verdict: 'rolled-back' | 'rollback-incomplete'): Promise<void>
  /** No conversation outlasts the node's own clock. */
  patience(): AbortSignal
}

export function dialogue(
  transports: Transports,
  node: InventoryNode,
  { id, deadlineSeconds, hearing }: { id: string; deadlineSeconds: number; hearing: () => Hearing },
): Dialogue {
  const patience = () => timeoutAfter((deadlineSeconds + patienceSeconds + grace) * 1000)
  const say = async (script: string, heard: Hearing): Promise<Hearing> => {
    await using transport = await transports.forWriting(node.name, node.connection)
    await transport.converse(script, (line) => heard.hear(line), patience())
    return heard
  }
  /** A connection that does not come about, or is lost, leaves nothing heard. */
  const tryToSay = async (script: string): Promise<Hearing> => {
    const heard = hearing()
    try {
      return await say(script, heard)
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      return heard
    }
  }
  return {
    insist: async (verb) => {
      const until = performance.now() + (deadlineSeconds + grace) * 1000
      do {
        const heard = await tryToSay(verbScript(verb, id))
        const ended = heard.ended()
        if (ended !== undefined && !(verb === 'rollback' && halfWay.includes(ended))) return ended
        if (heard.word('unknown') !== undefined) return 'none'
        await sleep(1000)
      } while (performance.now() < until)
      return undefined
    },
    confirm: (planHash) => say(verbScript('confirm', id, planHash), hearing()),
    close: async (verdict) => void (await tryToSay(verbScript('close', id, verdict))),
    patience,
  }
}
