import { createInterface } from 'node:readline/promises'
import type { World } from './world.ts'

/** Asks on the terminal. Only the whole word counts; an end of input or an interrupt is a no. */
export async function askYes(world: World, question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  // The terminal hands Ctrl-C to the question instead of to the process.
  lines.on('SIGINT', () => lines.close())
  const left = new Promise<string>((resolve) => lines.once('close', () => resolve('')))
  try {
    const answer = await Promise.race([lines.question(question, { signal: world.interrupts.signal }), left])
    return answer.trim() === 'yes'
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return false
    throw error
  } finally {
    lines.close()
  }
}
