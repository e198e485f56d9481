import type { Run } from './process.ts'

/** Runs a command whose code is loaded only now, so that one command never pays for another's libraries. */
export type Start = <O extends object>(load: () => Promise<{ run: Run<O> }>) => (...words: unknown[]) => Promise<void>
