import type { CosiResource } from '../cosi.ts'
import type { Diagnostic, FileRange } from '../diagnostic.ts'
import type { Card } from '../node/card.ts'
import type { Path, WrittenDocument } from './machine-config.ts'

/** A part of a document that somebody wrote. */
export interface Place {
  readonly document: WrittenDocument
  readonly path: Path
}

/** By dotted field of a spec: where it was written. A field that is not here holds a default. */
export type Written = Readonly<Record<string, Place>>

/** A resource that a config means, with who wrote which of its fields. */
export interface Derived<S extends object = object> extends CosiResource<S> {
  readonly written?: Written
}

/**
 * How much of a node netloom looks after. `listed`: what the config names. `whole`: also what the default layer asks for, as
 * far as kinds carry it out.
 */
export type Scope = 'listed' | 'whole'

/** Links that are chosen by their hardware, and which they are nobody can say. */
export interface Unresolved {
  /** What they are called among the resources, which is the name of no link; empty where nothing waits for them. */
  readonly names: readonly string[]
  /** A warning. */
  readonly finding: Diagnostic
}

/** What a config means for one node, once its layers are merged: all that is known of what people want. */
export interface Resources {
  readonly scope: Scope
  /** Those of one type, as in `AddressSpecs.net.talos.dev`, in the order they were written. */
  of<S extends object>(type: string): readonly Derived<S>[]
  /** The kernel's name of a link that is written by its name, alias or alternative name; unknown ones stay as written. */
  linkName(written: string): string
  /** What there is to say of how it fits the links that were seen; nothing where nobody looked. */
  readonly findings: readonly Diagnostic[]
  /** The choices by hardware that found no link, or more than there may be; nothing where nobody looked. */
  readonly unresolved: readonly Unresolved[]
  /** The links that it chooses by their hardware. */
  readonly cards: readonly Card[]
}

/** Where a place lies in its file; undefined for documents that come from no file. */
export const rangeOfPlace = ({ document, path }: Place): FileRange | undefined => document.place?.(path)
