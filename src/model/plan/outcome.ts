/** How a run ended on one node. */
export type Outcome =
  | 'unchanged'
  | 'confirmed'
  | 'refused'
  | 'locked'
  | 'rolled-back'
  | 'rollback-incomplete'
  | 'unknown'
  | 'unreachable'
  /** The node cannot take a change as it is: its disk is full, a program is missing. Nothing was touched. */
  | 'unfit'
  /** Somebody asked to stop before anything was touched. */
  | 'not-started'
  | 'failed'
  /** It was confirmed, and taken back as the rollout failed. */
  | 'taken-back'
  /** It was confirmed, was to be taken back as the rollout failed, and is changed still, in whole. */
  | 'not-taken-back'
