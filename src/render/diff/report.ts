import type { FileSort } from '../../model/config/file-sort.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { FieldChange } from '../../model/plan/partial.ts'

/** How a file comes to a node, where it is not the cluster's own. */
export type Sort = FileSort | 'cluster'

/** What a config means otherwise than another. */
export interface SpecChange {
  readonly action: 'create' | 'update' | 'delete'
  /** `AddressSpec`, and so on; `Protection` of what no plan may remove. */
  readonly kind: string
  readonly id: string
  readonly fields: readonly FieldChange[]
  /** `file:line` of what differs; where a spec goes, of where it was. */
  readonly written: readonly string[]
  /** How each of these files comes to the node. */
  readonly sorts: readonly Sort[]
}

export interface NodeDiff {
  readonly node: string
  readonly changes: readonly SpecChange[]
}

/** What `diff -o json` prints. */
export interface DiffReport {
  readonly format: 'netloom.diff'
  readonly version: 1
  readonly differs: boolean
  readonly nodes: readonly NodeDiff[]
  /** Nodes that only the one or the other side has. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Nodes that were not compared: one side of them has an error, as a value that could not be opened. */
  readonly unread: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What is known of a node beside what differs. */
export interface DiffNode {
  readonly role: string
  /** What of its specs is its own: addresses with their length, names. */
  readonly own: readonly string[]
}

/** A comparison, and what is known beside it. */
export interface DiffAbout extends Pick<DiffReport, 'nodes' | 'added' | 'removed' | 'unread' | 'diagnostics'> {
  readonly cluster: string
  /** The two revisions; without the second, the files as they are now. */
  readonly base: string
  readonly head?: string
  readonly about: ReadonlyMap<string, DiffNode>
}
