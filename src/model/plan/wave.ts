/** Nodes that are changed before any node of a later wave is. */
export interface Wave {
  /** For people: `canary`, the name it has in the strategy, or the number of it. */
  readonly name: string
  readonly nodes: readonly { readonly node: string; readonly because: string }[]
}
