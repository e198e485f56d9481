import type { DocumentType } from './node-config.ts'

/** One checked document as it was written; an old config without `kind` is one document among the others. */
export interface WrittenDocument<T extends object = object> {
  readonly type: DocumentType<T>
  readonly content: T
}

/** Where a machine runs decides what its config may ask for. */
export type Mode = 'metal' | 'cloud' | 'container'

/** Everything written about one machine, after patches, in the order of the stream. */
export interface MachineConfig {
  readonly mode: Mode
  readonly documents: readonly WrittenDocument[]
}

/** Every document of one kind, in stream order. */
export const documentsOf = <T extends object>(config: MachineConfig, type: DocumentType<T>): readonly T[] =>
  config.documents.flatMap((document) => (document.type.kind === type.kind ? [document.content as unknown as T] : []))
