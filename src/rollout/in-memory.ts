import { setTimeout as wait } from 'node:timers/promises'
import type { RunContext } from './context.ts'

/** A run that lives and dies with its process. After the signal nothing further is begun. */
export const inMemory = (signal: AbortSignal, now: () => Date): RunContext => ({
  step: (_, work) => work(),
  wasBegun: () => false,
  now,
  sleep: (_, milliseconds) => wait(milliseconds, undefined, { signal }).catch(() => undefined),
  goesOn: async () => !signal.aborted,
})
