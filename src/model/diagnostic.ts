import type { Ref } from './ref.ts'

export type Severity = 'error' | 'warning' | 'info'

/** A point in a text file; both numbers count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A stretch of a text file. `file` is the path as the user would type it. */
export interface FileRange {
  readonly file: string
  readonly start: Position
  readonly end: Position
}

/** What is reported to a person. Collected in lists and returned, never thrown. */
export interface Diagnostic {
  readonly severity: Severity
  /** `stage/word`, for instance `decode/unknown-key`. Stable: people filter on it. */
  readonly code: string
  /** One sentence of what is wrong. */
  readonly summary: string
  readonly detail?: string
  /** One sentence of what to do. */
  readonly hint?: string
  readonly at?: FileRange | Ref
  readonly node?: string
}

export const isFileRange = (at: Diagnostic['at']): at is FileRange => at !== undefined && 'file' in at

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error')
