import type { Diagnostic } from '../diagnostic.ts'
import type { Command } from './command.ts'

/** How a plan went where the node ran it, and its rollback, in a network namespace of its own with stand-ins for its NICs. */
export interface Rehearsal {
  /** `failed`: a step, the rollback or what is left after it is an error; `none`: nothing could be run. */
  readonly verdict: 'passed' | 'failed' | 'none'
  /** How many of the steps in which anything runs were run there, each whole. */
  readonly rehearsed: number
  /** How many steps there are in which anything runs. */
  readonly of: number
  /** What was not run. Steps by their numbers. */
  readonly leftOut: readonly NotRehearsed[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface NotRehearsed {
  /** In a few words, for people. */
  readonly because: string
  /** Those of which something was left out for that. */
  readonly steps: readonly number[]
}

/** The links of a node, made once more elsewhere. */
export interface Remade {
  readonly commands: readonly Command[]
  /** Those that the commands make; all others are to be there before. */
  readonly made: readonly string[]
  /** Those that the commands set up, made or not. */
  readonly setUp: readonly string[]
}
