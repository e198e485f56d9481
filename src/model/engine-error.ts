/**
 * A failure of the world that a user can reach: a node that is down, a full disk. Faults in what the user wrote are
 * `Diagnostic`s; impossible states throw plain `Error`.
 */
export class EngineError extends Error {
  readonly code: string
  readonly hint: string

  constructor(code: string, message: string, { hint, cause }: { hint: string; cause?: unknown }) {
    super(message, { cause })
    this.name = 'EngineError'
    this.code = code
    this.hint = hint
  }
}
