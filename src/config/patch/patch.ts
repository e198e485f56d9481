import type { Diagnostic } from '../../model/diagnostic.ts'
import { at } from '../document/report.ts'
import { identityOf, type SourceDocument, titleOf } from '../document/stream.ts'
import { type JsonSchema, jsonSchema } from '../yaml/json-schema.ts'
import type { LocatedObject, LocatedValue } from '../yaml/located-value.ts'
import {
  type Deletion,
  deleteFrom,
  isDelete,
  nothingToDelete,
  splitDeletions,
  withoutEmptied,
} from './patch-deletions.ts'
import { mergeLocated } from './patch-merge.ts'

export interface Patched {
  readonly documents: readonly SourceDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Merges the documents of a patch into those of a config: by kind and name; what has no match is added. Values replace
 * values, but a zero or an empty text does not unless in that field it differs from nothing; objects merge; arrays are joined,
 * unless their schema replaces them. What a document of the patch deletes goes before it merges the rest. Every part
 * keeps the place it was written at.
 */
export function mergePatch(documents: readonly SourceDocument[], patch: readonly SourceDocument[]): Patched {
  const result = new Map(documents.map((document) => [identityOf(document), document]))
  const added = new Set<string>()
  const diagnostics: Diagnostic[] = []
  for (const document of patch) {
    const key = identityOf(document)
    const { deletions, rest, diagnostics: faults } = splitDeletions(document.located)
    diagnostics.push(...faults)
    if (document.type.identity === 'name' && document.name === '' && isDelete(document.located))
      diagnostics.push(at(document.origin, nameless))
    const base = added.has(key) ? undefined : result.get(key)
    if (base) {
      const left = removed(base, deletions, diagnostics)
      if (left === undefined) result.delete(key)
      else {
        const schema = schemaOf(document)
        const merged = rest ? mergeLocated(left.located, rest, schema, diagnostics) : left.located
        result.set(key, { ...left, located: withoutEmptied(merged, deletions, schema) })
      }
    } else if (rest && !isEmptied(document, rest)) {
      if (added.has(key)) diagnostics.push(addedTwice(document))
      else result.set(key, { ...document, located: rest })
      added.add(key)
    }
  }
  return { documents: oldFirst([...result.values()], documents), diagnostics }
}

/** A legacy config that a patch adds comes first, as the config language writes it. */
function oldFirst(documents: readonly SourceDocument[], before: readonly SourceDocument[]): readonly SourceDocument[] {
  const old = before.some(isLegacy) ? undefined : documents.find(isLegacy)
  return old ? [old, ...documents.filter((one) => one !== old)] : documents
}

const schemaOf = ({ type }: SourceDocument): JsonSchema => jsonSchema(type.schema)

/** A patch's located without what it deletes: what is left must have the shape of a config. */
export const withoutDeletions = (located: LocatedValue): LocatedValue =>
  splitDeletions(located).rest ?? { kind: 'object', entries: new Map(), origin: located.origin }

/** A document without all of that; undefined when the document itself goes. */
function removed(
  document: SourceDocument,
  deletions: readonly Deletion[],
  diagnostics: Diagnostic[],
): SourceDocument | undefined {
  let { located } = document
  for (const deletion of deletions) {
    if (deletion.path.length > 0) {
      const left = deleteFrom(located, deletion)
      if (left === undefined) diagnostics.push(nothingToDelete(deletion))
      located = left ?? located
    } else if (isLegacy(document)) diagnostics.push(at(deletion.place, wholeLegacy))
    else return undefined
  }
  return { ...document, located }
}

const isLegacy = ({ type }: SourceDocument): boolean => type.kind === 'v1alpha1'

/** A legacy config whose every section was a deletion. */
const isEmptied = (document: SourceDocument, rest: LocatedObject): boolean =>
  isLegacy(document) && [...rest.entries.keys()].every((key) => key === 'version')

const wholeLegacy = {
  code: 'load/patch-deletes-all',
  summary: 'a legacy config cannot be deleted as a whole',
  hint: 'delete its sections, such as `machine` and `cluster`',
}

const nameless = {
  severity: 'warning' as const,
  code: 'lint/patch-chooses-nothing',
  summary: 'this deletes a document without saying which, and so deletes none',
  hint: 'add its `name`',
}

const addedTwice = (document: SourceDocument): Diagnostic =>
  at(document.origin, {
    code: 'load/duplicate-document',
    summary: `the patch adds ${titleOf(document)} twice`,
    hint: 'merge the two',
  })
