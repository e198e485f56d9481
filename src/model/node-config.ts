import type { TSchema } from 'typebox'

/**
 * One kind of config document: what people may write. Its JSON Schema is its type. `T` is the document's content
 * without `apiVersion` and `kind`.
 */
export interface DocumentType<T extends object = object> {
  readonly kind: string
  readonly apiVersion: 'v1alpha1'
  readonly schema: TSchema
  /** Ties the TypeScript type to the value; never set. */
  readonly type?: T
}

/** Everything written about one node, after patches and layering; legacy `machine.network` has become documents. */
export interface NodeConfig {
  readonly node: string
  /** Every document of one kind, in stream order. */
  all<T extends object>(type: DocumentType<T>): readonly T[]
}
