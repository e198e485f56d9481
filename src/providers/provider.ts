import type { Description } from '../model/config/description.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { AcrossCheck } from '../model/node/across.ts'
import type { Arrivals } from '../model/node/arrival.ts'
import type { Check } from '../model/node/check.ts'
import type { AfterCheck } from '../model/node/check-after.ts'
import type { PathModel } from '../model/node/path-model.ts'
import type { Snapshot } from '../model/node/snapshot.ts'
import type { Kind } from '../model/plan/kind.ts'
import type { Step } from '../model/plan/plan.ts'
import type { LinkStatus } from '../resources/given.ts'

/** What netloom knows of the nodes of one operating system. */
export interface Provider {
  /** Everything it can see and change there, in the order people read about it. */
  readonly kinds: readonly Kind[]
  /** What is to be known there beside that. */
  readonly checks: readonly Check[]
  /** What must be there after a change as it was before. */
  readonly afterChecks: readonly AfterCheck[]
  /** What nodes that change together must be able to do to each other. */
  readonly acrossChecks: readonly AcrossCheck[]
  /** The links seen on a node, with the fields and words of LinkStatus. */
  readonly links: (snapshot: Snapshot) => readonly LinkStatus[]
  /** What is seen on a node of lasting things, as a config would say it, and the kinds that takes. */
  readonly describe: { readonly kinds: readonly string[]; of(snapshot: Snapshot): Description }
  /** Whether a node can still be reached. */
  readonly path: {
    /** Of the session by which it is managed, and a new login like it, by what was seen of the node. */
    readonly session: (snapshot: Snapshot) => PathModel
    /** Of the way that what goes through the node takes to the client of a flow. */
    readonly through: (snapshot: Snapshot) => PathModel
    /** Which of the addresses that a plan makes somebody else has; `others`: addresses by which other nodes are managed. */
    readonly duplicates: (
      steps: readonly Step[],
      snapshot: Snapshot,
      others: ReadonlyMap<string, string>,
    ) => readonly Diagnostic[]
    /** What has to find its way to a node anew. */
    readonly arrivals: Arrivals
  }
}
