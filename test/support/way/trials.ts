import { carriedOut, type Outcome } from './carried-out.ts'
import type { Way } from './cases.ts'
import { startClient } from './ends.ts'

/** Most of the time of a case is waiting for answers that do not come. */
const atOnce = 6

/** Tries cases, some beside each other; the outcomes are in their order. */
export async function tryWays(ways: readonly Way[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  let next = 0
  const one = async (): Promise<void> => {
    const client = await startClient()
    try {
      for (let n = next++; n < ways.length; n = next++) outcomes[n] = await carriedOut(client, ways[n] as Way)
    } finally {
      client.end()
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, ways.length) }, one))
  return outcomes
}
