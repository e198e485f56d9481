import type { DocumentType } from '../../model/config/document-type.ts'
import type { Path } from '../yaml/located-value.ts'

/** A document that a legacy config stands for, and the part of that config it comes from. */
export interface Derived<T extends object = object> {
  readonly type: DocumentType<T>
  readonly content: T
  readonly path: Path
  /** Where the legacy config has what the document has at a path; `path` for what it has nowhere. */
  readonly within?: (path: Path) => Path
}

/** Ties content to its type before the list forgets it. */
export const document = <T extends object>(type: DocumentType<T>, content: T, path: Path): Derived =>
  ({ type, content, path }) as unknown as Derived
