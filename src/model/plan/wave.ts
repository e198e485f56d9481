/** Nodes that are changed before any node of a later wave is. */
export interface Wave {
  /** For people: `canary`, the name it has in the strategy, or the number of it. */
  readonly name: string
  /** They change together or not at all. Absent: each by itself. */
  readonly together?: true
  readonly nodes: readonly { readonly node: string; readonly because: string }[]
}
