import type { Diagnostic } from '../model/diagnostic.ts'
import { duration, tableNumber } from '../schema/values.ts'
import { childSchema, type JsonSchema } from './json-schema.ts'
import { agree } from './patch-deletions.ts'
import { at } from './report.ts'
import { type Entry, isNull, type List, type Mapping, partAt, type Scalar, type Tree } from './tree.ts'

/** Merges one tree into another, by their schema. What cannot be merged is added to `faults`. */
export function mergeTree(base: Tree, patch: Tree, schema: JsonSchema | undefined, faults: Diagnostic[]): Tree {
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
    const child = schema && childSchema(schema, key)
    const value = before ? mergeTree(before.value, entry.value, child, faults) : entry.value
    if (before === undefined && saysNothingNew(value, child, schema?.properties?.[key] !== undefined)) continue
    if (value !== before?.value) entries.set(key, { key: before?.key ?? entry.key, value })
  }
  return { ...base, entries }
}

/** A zero is nothing new in a field, but it is in a mapping of free keys. */
const saysNothingNew = (value: Tree, schema: JsonSchema | undefined, isField: boolean): boolean =>
  isNull(value) || (isField && schema?.type !== 'boolean' && value.kind === 'scalar' && isZero(value, schema))

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
