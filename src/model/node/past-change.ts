/** How long a change took on the node: from when it was written down there until it was confirmed. */
export interface Took {
  readonly seconds: number
  /** Those of them in which its steps ran. */
  readonly stepSeconds: number
  readonly steps: number
}

/** A change that has ended, as the node itself wrote it down. */
export interface PastChange {
  readonly transaction: string
  readonly outcome: string
  /** ISO 8601, by the node's clock. */
  readonly ended: string
  readonly holder: string
  readonly planHash: string
  /** Why whoever began it accepted that it cuts the node off, or others behind it; absent where nobody had to. */
  readonly accepted?: string
  /** Why it was rolled back, for people; absent where it was confirmed or nobody wrote it down. */
  readonly why?: string
  /** The node keeps all that there is to tell of it: `netloom history ID`. */
  readonly bundle?: true
  /** Of one that was confirmed; absent where the node did not write it down. */
  readonly took?: Took
  /** Of a rollback: the node was started anew before it could compare what it shows with what it showed before. */
  readonly notCompared?: true
  /**
   * What the node found when it compared, in the words of its programs: `gone: …`, or `new: …` on what was changed, and
   * `meanwhile …`, which is out of its reach.
   */
  readonly differs?: readonly string[]
}

/** What a node keeps of a change that it took back: sections such as `before`, `after`, `plan`, `journal`, without secrets. */
export type RollbackBundle = readonly { readonly name: string; readonly lines: readonly string[] }[]
