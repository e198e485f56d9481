import { createInterface } from 'node:readline/promises'
import type { CliProcess } from './process.ts'

/** Asks on the terminal. Only the whole word counts; an end of input or an interrupt is a no. */
export async function askYes(cli: CliProcess, question: string): Promise<boolean> {
  // The terminal keeps its own line editing and its own Ctrl-C: nothing is left to be restored, however we end.
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
  const left = new Promise<string>((resolve) => lines.once('close', () => resolve('\n')))
  try {
    const answer = await Promise.race([lines.question(question, { signal: cli.interrupts.signal }), left])
    if (answer === '\n') cli.stderr.write(answer)
    return answer.trim() === 'yes'
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return false
    throw error
  } finally {
    lines.close()
  }
}
