import type { DocumentType } from '../../model/config/document-type.ts'
import type { Path } from '../yaml/located-value.ts'
import type { Origin } from '../yaml/source.ts'

/** A checked document of one node. */
export interface ConfigDocument<T extends object = object> {
  readonly type: DocumentType<T>
  readonly content: T
  /** It stands in a legacy config, not in a document of its own. */
  readonly legacy: boolean
  place(path: Path): Origin
}

/** The documents of one kind. */
export const ofKind = <T extends object>(
  documents: readonly ConfigDocument[],
  type: DocumentType<T>,
): readonly ConfigDocument<T>[] =>
  documents.filter((document) => document.type.kind === type.kind) as unknown as readonly ConfigDocument<T>[]
