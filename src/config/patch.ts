import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../model/diagnostic.ts'
import { shown } from '../schema/shown.ts'
import { childSchema, type JsonSchema, jsonSchema } from './json-schema.ts'
import { at } from './report.ts'
import type { Origin } from './source.ts'
import { identityOf, type SourceDocument } from './stream.ts'
import { type Entry, type List, type Mapping, partAt, type Tree, textAt, toValue } from './tree.ts'

export interface Patched {
  readonly documents: readonly SourceDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Merges the documents of a patch into those of a config: by kind and name; what has no match is added. Values replace
 * values, but a zero or an empty text does not; mappings merge; lists grow, unless their schema says otherwise;
 * `$patch: delete` removes. Every part keeps the place it was written at.
 */
export function mergePatch(documents: readonly SourceDocument[], patch: readonly SourceDocument[]): Patched {
  const result = new Map(documents.map((document) => [identityOf(document), document]))
  const diagnostics: Diagnostic[] = []
  const report = (origin: Origin, path: string) => diagnostics.push(at(origin, nothingToDelete(path)))
  for (const document of patch) {
    const key = identityOf(document)
    const base = result.get(key)
    const schema = jsonSchema(document.type.schema)
    if (isDelete(document.tree)) result.delete(key)
    else if (base) result.set(key, { ...base, tree: merge(base.tree, document.tree, schema, report) })
    else result.set(key, { ...document, tree: merge(empty(document.tree), document.tree, schema, report) })
  }
  return { documents: [...result.values()], diagnostics }
}

/** A patch's tree without what it deletes: what is left must have the shape of a config. */
export function withoutDeletions(tree: Tree): Tree {
  if (!deletesWithin(tree)) return tree
  if (tree.kind === 'list') {
    return { ...tree, items: tree.items.filter((item) => !isDelete(item)).map(withoutDeletions) }
  }
  if (tree.kind === 'scalar') return tree
  const kept = [...tree.entries].filter(([key, { value }]) => key !== '$patch' && !isDelete(value))
  const entries = kept.map(([key, entry]): [string, Entry] => [key, { ...entry, value: withoutDeletions(entry.value) }])
  return { ...tree, entries: new Map(entries) }
}

const deletesWithin = (tree: Tree): boolean =>
  tree.kind === 'list'
    ? tree.items.some(deletesWithin)
    : tree.kind === 'mapping' &&
      (tree.entries.has('$patch') || [...tree.entries.values()].some((e) => deletesWithin(e.value)))

type Report = (origin: Origin, path: string) => void

const nothingToDelete = (what: string) => ({
  code: 'load/nothing-to-delete',
  summary: `the patch deletes ${what}, which is not there`,
  hint: 'remove this part of the patch',
})

const isDelete = (tree: Tree): boolean => textAt(tree, '$patch') === 'delete'

const empty = ({ origin }: Tree): Tree => ({ kind: 'mapping', entries: new Map(), origin })

function merge(base: Tree, patch: Tree, schema: JsonSchema | undefined, report: Report): Tree {
  if (base.kind === 'mapping' && patch.kind === 'mapping') return mergeMapping(base, patch, schema, report)
  if (base.kind === 'list' && patch.kind === 'list') return mergeList(base, patch, schema, report)
  return patch.kind === 'scalar' && isZero(patch.value) && base.kind === 'scalar' ? base : patch
}

const isZero = (value: unknown): boolean => value === 0 || value === '' || value === null

/** Deletions come after everything else of the same level, as if the patch were read twice. */
function mergeMapping(base: Mapping, patch: Mapping, schema: JsonSchema | undefined, report: Report): Mapping {
  const entries = new Map<string, Entry>(base.entries)
  for (const [key, { key: place, value }] of patch.entries) {
    if (key === '$patch' || isDelete(value)) continue
    const child = schema && childSchema(schema, key)
    const before = entries.get(key)
    const merged = merge(before?.value ?? blank(value), value, child, report)
    entries.set(key, before && merged === before.value ? before : { key: before?.key ?? place, value: merged })
  }
  for (const [key, { key: place, value }] of patch.entries) {
    if (isDelete(value) && !entries.delete(key)) report(place, shown(key))
  }
  return { ...base, entries }
}

/** What a patch meets where nothing was: its own deletions then find nothing. */
const blank = (value: Tree): Tree =>
  value.kind === 'mapping'
    ? { ...value, entries: new Map() }
    : value.kind === 'list'
      ? { ...value, items: [] }
      : { kind: 'scalar', value: true, text: '', plain: true, origin: value.origin }

function mergeList(base: List, patch: List, schema: JsonSchema | undefined, report: Report): List {
  const added = patch.items.filter((item) => !isDelete(item))
  const kept =
    schema?.['x-merge'] === 'replace'
      ? added
      : added.reduce((items, item) => withItem(items, item, schema, report), base.items)
  const left = patch.items.filter(isDelete).reduce((items, item) => withoutItem(items, item, report), kept)
  return { ...base, items: left }
}

function withItem(items: readonly Tree[], item: Tree, schema: JsonSchema | undefined, report: Report): readonly Tree[] {
  const key = schema?.['x-merge-by']?.find((name) => partAt(item, [name]) !== undefined)
  const same = key === undefined ? -1 : items.findIndex((one) => agree(partAt(one, [key]), partAt(item, [key])))
  if (same >= 0) return items.with(same, merge(items[same] as Tree, item, schema?.items, report))
  return [...items, item.kind === 'mapping' ? merge(empty(item), item, schema?.items, report) : item]
}

const agree = (a: Tree | undefined, b: Tree | undefined): boolean =>
  a !== undefined && b !== undefined && isDeepStrictEqual(toValue(a), toValue(b))

/** Items are chosen by the first key beside `$patch`. */
function withoutItem(items: readonly Tree[], selector: Tree, report: Report): readonly Tree[] {
  const key = selector.kind === 'mapping' ? [...selector.entries.keys()].find((name) => name !== '$patch') : undefined
  const left = items.filter((item) => key === undefined || !agree(partAt(item, [key]), partAt(selector, [key])))
  if (left.length === items.length) report(selector.origin, `an item with ${shown(key ?? 'no key')}`)
  return left
}
