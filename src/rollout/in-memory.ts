import { setTimeout as wait } from 'node:timers/promises'
import type { RunContext } from './context.ts'

/** A run that lives and dies with its process. After the signal nothing further is begun. */
export function inMemory(signal: AbortSignal, now: () => Date): RunContext {
  const asleep = (milliseconds: number) => wait(milliseconds, undefined, { signal }).catch(() => undefined)
  return {
    step: (_, work) => work(),
    before: () => undefined,
    now,
    sleep: (_, milliseconds) => asleep(milliseconds),
    rest: asleep,
    goesOn: async () => !signal.aborted,
    pause: async () => false,
    approvedBy: async () => undefined,
  }
}
