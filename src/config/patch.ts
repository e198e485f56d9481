import type { Diagnostic } from '../model/diagnostic.ts'
import { duration, tableNumber } from '../schema/values.ts'
import { childSchema, type JsonSchema, jsonSchema } from './json-schema.ts'
import { agree, type Deletion, deleteFrom, nothingToDelete, splitDeletions } from './patch-deletions.ts'
import { at } from './report.ts'
import { identityOf, type SourceDocument, titleOf } from './stream.ts'
import { type Entry, isNull, type List, type Mapping, partAt, type Scalar, type Tree } from './tree.ts'

export interface Patched {
  readonly documents: readonly SourceDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Merges the documents of a patch into those of a config: by kind and name; what has no match is added. Values replace
 * values, but a zero or an empty text does not unless the field tells it from nothing; mappings merge; lists grow,
 * unless their schema says otherwise. What a document of the patch deletes goes before it merges the rest. Every part
 * keeps the place it was written at.
 */
export function mergePatch(documents: readonly SourceDocument[], patch: readonly SourceDocument[]): Patched {
  const result = new Map(documents.map((document) => [identityOf(document), document]))
  const added = new Set<string>()
  const diagnostics: Diagnostic[] = []
  for (const document of patch) {
    const key = identityOf(document)
    const { deletions, rest, diagnostics: faults } = splitDeletions(document.tree)
    diagnostics.push(...faults)
    const base = added.has(key) ? undefined : result.get(key)
    if (base) {
      const left = removed(base, deletions, diagnostics)
      if (left === undefined) result.delete(key)
      else result.set(key, rest ? { ...left, tree: mergeTree(left.tree, rest, schemaOf(document), diagnostics) } : left)
    } else if (rest && !saysNothing(document, rest)) {
      if (added.has(key)) diagnostics.push(addedTwice(document))
      else result.set(key, { ...document, tree: rest })
      added.add(key)
    }
  }
  return { documents: [...result.values()], diagnostics }
}

const schemaOf = ({ type }: SourceDocument): JsonSchema => jsonSchema(type.schema)

/** A patch's tree without what it deletes: what is left must have the shape of a config. */
export const withoutDeletions = (tree: Tree): Tree =>
  splitDeletions(tree).rest ?? { kind: 'mapping', entries: new Map(), origin: tree.origin }

/** A document without all of that; undefined when the document itself goes. */
function removed(
  document: SourceDocument,
  deletions: readonly Deletion[],
  diagnostics: Diagnostic[],
): SourceDocument | undefined {
  let { tree } = document
  for (const deletion of deletions) {
    if (deletion.path.length > 0) {
      const left = deleteFrom(tree, deletion)
      if (left === undefined) diagnostics.push(nothingToDelete(deletion))
      tree = left ?? tree
    } else if (isLegacy(document)) diagnostics.push(at(deletion.place, wholeLegacy))
    else return undefined
  }
  return { ...document, tree }
}

const isLegacy = ({ type }: SourceDocument): boolean => type.kind === 'v1alpha1'

/** An old config whose every section was a deletion. */
const saysNothing = (document: SourceDocument, rest: Mapping): boolean =>
  isLegacy(document) && [...rest.entries.keys()].every((key) => key === 'version')

const wholeLegacy = {
  code: 'load/patch-deletes-all',
  summary: 'an old config cannot be deleted as a whole',
  hint: 'delete its sections, such as `machine` and `cluster`',
}

const addedTwice = (document: SourceDocument): Diagnostic =>
  at(document.origin, {
    code: 'load/duplicate-document',
    summary: `the patch adds ${titleOf(document)} twice`,
    hint: 'merge the two',
  })

function mergeTree(base: Tree, patch: Tree, schema: JsonSchema | undefined, faults: Diagnostic[]): Tree {
  if (isNull(patch)) return base
  if (isNull(base)) return patch
  if (base.kind === 'mapping' && patch.kind === 'mapping') {
    return schema?.['x-merge'] === 'replace' ? patch : mergeMapping(base, patch, schema, faults)
  }
  if (base.kind === 'list' && patch.kind === 'list') return mergeList(base, patch, schema, faults)
  if (base.kind === 'scalar' && patch.kind === 'scalar') {
    return isZero(patch, schema) || patch.value === base.value ? base : patch
  }
  // Where a schema knows the type, the one that is wrong is told where it is written.
  if (schema?.type === undefined) faults.push(at(patch.origin, mismatch(base, patch)))
  return patch
}

const mismatch = (base: Tree, patch: Tree) => ({
  code: 'load/patch-mismatch',
  summary: `a ${nouns[patch.kind]} cannot be merged into a ${nouns[base.kind]}`,
  hint: 'write it in the form the config has, or delete the old value first',
})

const nouns = { scalar: 'single value', list: 'list', mapping: 'mapping' } as const

/** As good as not written, for fields that cannot tell nothing from zero. */
function isZero({ value, text }: Scalar, schema: JsonSchema | undefined): boolean {
  if (schema?.['x-zero-counts'] === true) return false
  if (schema?.format === 'duration') return duration(text) === 0
  if (schema?.format === 'routing-table') return tableNumber(text) === 0
  return value === 0 || value === ''
}

function mergeMapping(base: Mapping, patch: Mapping, schema: JsonSchema | undefined, faults: Diagnostic[]): Mapping {
  const entries = new Map<string, Entry>(base.entries)
  for (const [key, entry] of patch.entries) {
    const before = entries.get(key)
    const value = before
      ? mergeTree(before.value, entry.value, schema && childSchema(schema, key), faults)
      : entry.value
    if (before === undefined && isNull(value)) continue
    if (value !== before?.value) entries.set(key, { key: before?.key ?? entry.key, value })
  }
  return { ...base, entries }
}

function mergeList(base: List, patch: List, schema: JsonSchema | undefined, faults: Diagnostic[]): List {
  if (schema?.['x-merge'] === 'replace') return patch
  const by = schema?.['x-merge-by']
  if (by === undefined) return { ...base, items: [...base.items, ...patch.items] }
  const items = [...base.items]
  for (const item of patch.items) {
    const n = items.findIndex((one) => isSame(one, item, by))
    if (n < 0) items.push(item)
    else items[n] = mergeTree(items[n] as Tree, item, schema?.items, faults)
  }
  return { ...base, items }
}

/** Whether two items agree in the first of these keys that the second has. */
function isSame(one: Tree, item: Tree, by: readonly string[]): boolean {
  const key = by.find((name) => !isBlank(partAt(item, [name])))
  if (key === undefined) return by.length === 1 && isBlank(partAt(one, [by[0] as string]))
  return agree(partAt(one, [key]), partAt(item, [key]))
}

const isBlank = (part: Tree | undefined): boolean =>
  part === undefined || (part.kind === 'scalar' && (part.value === null || part.value === ''))
