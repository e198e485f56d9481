import type { FileRange } from '../diagnostic.ts'
import type { DocumentType } from './document-type.ts'

/** Keys and indices from the root of a document. */
export type Path = readonly (string | number)[]

/** One checked document as it was written; a legacy config without `kind` is one document among the others. */
export interface WrittenDocument<T extends object = object> {
  readonly type: DocumentType<T>
  readonly content: T
  /** Where a part of it was written, or would be; absent for a document that comes from no file. */
  place?(path: Path): FileRange
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

/** Every document of one kind, with its type and places, in stream order. */
export const writtenOf = <T extends object>(
  config: MachineConfig,
  type: DocumentType<T>,
): readonly WrittenDocument<T>[] =>
  config.documents.filter((document) => document.type.kind === type.kind) as unknown as readonly WrittenDocument<T>[]
