/** Somebody’s word that a plan may be applied. */
export interface Approval {
  readonly who: string
  /** `forge`: by a review on the platform that hosts the code. `signature`: by a key of theirs. */
  readonly source: 'forge' | 'signature'
  /** The hash of the plan that was approved. */
  readonly plan: string
  /** ISO 8601. */
  readonly at: string
}
