/** What a node has for a firewall since it did not take the confirmed one. */
export interface FirewallFallback {
  /** `before`: the one that was confirmed before. `ssh`: SSH alone is let in. `none`: not even that was taken. */
  readonly instead: 'before' | 'ssh' | 'none'
  /** Of `ssh`: the addresses whose SSH is let in; empty where that of all is. */
  readonly sources?: readonly string[]
  /** Why, in the words of the node. */
  readonly said: readonly string[]
}
