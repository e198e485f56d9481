import type { Diagnostic } from '../../model/diagnostic.ts'

/** What there is to say of one file. */
export interface FileVerdict {
  readonly diagnostics: readonly Diagnostic[]
  /** The file's text for drawing faults: its secrets are starred out. */
  readonly sources: ReadonlyMap<string, string>
}
