/** A document as a person would write it. */
export interface PlainDocument {
  readonly kind: string
  readonly [field: string]: unknown
}

/** What is on a node and in none of the documents, and why; both for people. */
export interface Omitted {
  readonly what: string
  readonly why: string
}

/** What a node holds of lasting things, as a config would say it. */
export interface Description {
  readonly documents: readonly PlainDocument[]
  readonly omitted: readonly Omitted[]
}
