import type { TSchema } from 'typebox'
import type { Severity } from '../diagnostic.ts'

/** A broken rule of one document, located by its path in it; whoever knows the file adds line and column. */
export interface Fault {
  readonly severity?: Severity
  readonly code: string
  /** Keys and indices from the document's root. */
  readonly path: readonly (string | number)[]
  readonly summary: string
  readonly hint?: string
}

/** Sentences by dotted field, of the document itself for an empty one: what rules ask beyond the schema. */
export type RulesInWords = Readonly<Record<string, readonly string[]>>

/**
 * One kind of config document: what people may write. Its JSON Schema is its type. `T` is the document's content
 * without `apiVersion` and `kind`.
 */
export interface DocumentType<T extends object = object> {
  readonly kind: string
  readonly apiVersion: 'v1alpha1'
  /** `name`: many documents, identified by `name`. `singleton`: at most one. */
  readonly identity: 'name' | 'singleton'
  readonly schema: TSchema
  /** What the schema cannot say. Called only with a document that satisfies the schema. */
  rules?(document: T): readonly Fault[]
  /** The same for people who read. */
  readonly inWords?: RulesInWords
  /** Fields of the legacy form that mean the same, and whether `old` has them: this document may not stand beside. */
  conflicts?(document: T, old: object): Readonly<Record<string, boolean>>
  /** The links that this document sets up, and where in it each has its part. */
  links?(document: T): readonly { readonly name: string; readonly path: readonly (string | number)[] }[]
  /** The address that it moves between machines. */
  sharedAddress?(document: T): string
  /** Accepted and checked, but nothing is set up by it yet: a warning says so wherever it is used. */
  readonly pending?: true | 'for-all'
  /** A complete document for docs and tests. */
  readonly example: T
}
