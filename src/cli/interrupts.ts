import { setMaxListeners } from 'node:events'
import { type ExitCode, exitCode } from '../model/exit-code.ts'
import { endProcess } from './end-process.ts'

/** What a command prints when somebody wants it to end. */
export interface LastWords {
  /** After the first Ctrl-C: what is still being waited for. */
  readonly first: () => string
  /** After the second, which leaves at once: what stays behind. */
  readonly second: () => string
  readonly code: () => ExitCode
}

/** Ctrl-C once asks to stop, twice leaves. */
export interface Interrupts {
  /** Aborted by the first. */
  readonly signal: AbortSignal
  /** A command that changes things explains what an interrupt means for it. */
  explain(words: LastWords): void
  /** What is printed if it ends now. */
  words(): LastWords
}

/** `again`: what was typed. */
const readingOnly = (again: string): LastWords => ({
  first: () => 'Stopping. Nothing was changed on any node.',
  second: () => `Left. Nothing was changed on any node.${again ? ` To go on:\n  ${again}` : ''}`,
  code: () => exitCode.error,
})

/**
 * Listens to SIGINT, SIGTERM and SIGHUP; any of them is a first, and another SIGINT or SIGTERM a second. A terminal that
 * goes away may report that more than once (the kernel does, and its shell), which is nobody's wish to leave at once. SIGQUIT
 * (Ctrl-\) is that wish.
 */
export function listenForInterrupts(stderr: { write(text: string): unknown }, again = ''): Interrupts {
  const controller = new AbortController()
  // Every node that is being asked waits for it.
  setMaxListeners(0, controller.signal)
  let words = readingOnly(again)
  const onSignal = (name: NodeJS.Signals) => {
    if (name === 'SIGHUP' && controller.signal.aborted) return
    if (name === 'SIGQUIT' || controller.signal.aborted) {
      stderr.write(`\n${words.second()}\n`)
      endProcess(words.code())
    }
    stderr.write(`\n${words.first()}\n`)
    controller.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) process.on(name, onSignal)
  return {
    signal: controller.signal,
    explain: (explained) => {
      words = explained
    },
    words: () => words,
  }
}
