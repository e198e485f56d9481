import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'

/** How far a part has come, so that it goes on where it was. */
export interface State {
  readonly seed: number
  /** The round that is next, and how many of its cases are done. */
  readonly round: number
  readonly done: number
  /** Cases tried in all. */
  readonly cases: number
  readonly reached: readonly string[]
  /** Kind of fault to the smallest case that shows it. */
  readonly found: Readonly<Record<string, unknown>>
}

export const freshState = (seed: number): State => ({ seed, round: 0, done: 0, cases: 0, reached: [], found: {} })

const path = (folder: string, part: string): string => join(folder, `${part}.json`)

/** What was kept of a part; undefined when there is nothing, or when another seed is asked for. */
export function keptState(folder: string, part: string, seed: number | undefined): State | undefined {
  if (!existsSync(path(folder, part))) return undefined
  const state = JSON.parse(readFileSync(path(folder, part), 'utf8')) as State
  return seed === undefined || seed === state.seed ? state : undefined
}

export function keep(folder: string, part: string, state: State): void {
  mkdirSync(folder, { recursive: true })
  writeFileAtomic.sync(path(folder, part), `${JSON.stringify(state)}\n`)
}
