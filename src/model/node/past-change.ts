/** A change that has ended, as the node itself wrote it down. */
export interface PastChange {
  readonly transaction: string
  readonly outcome: string
  /** ISO 8601, by the node's clock. */
  readonly ended: string
  readonly holder: string
  readonly planHash: string
  /** Why it was rolled back, for people; absent where it was confirmed or nobody wrote it down. */
  readonly why?: string
}
