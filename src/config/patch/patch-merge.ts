import type { Diagnostic } from '../../model/diagnostic.ts'
import { mergedUrl, readUrl } from '../../schema/fields/url.ts'
import { duration, tableNumber } from '../../schema/values/values.ts'
import { at } from '../document/report.ts'
import { childSchema, type JsonSchema } from '../yaml/json-schema.ts'
import {
  type Entry,
  isNull,
  type LocatedArray,
  type LocatedObject,
  type LocatedValue,
  partAt,
  type Scalar,
} from '../yaml/located-value.ts'

/** Merges one located value into another, by their schema. What cannot be merged is added to `faults`. */
export function mergeLocated(
  base: LocatedValue,
  patch: LocatedValue,
  schema: JsonSchema | undefined,
  faults: Diagnostic[],
): LocatedValue {
  if (isNull(patch)) return base
  if (isNull(base)) return patch
  if (schema?.['x-merge'] === 'replace') return patch
  if (base.kind === 'object' && patch.kind === 'object') return mergeObject(base, patch, schema, faults)
  if (base.kind === 'array' && patch.kind === 'array') return mergeArray(base, patch, schema, faults)
  if (base.kind === 'scalar' && patch.kind === 'scalar') {
    if (schema?.['x-zero'] === patch.value && patch.value !== base.value) faults.push(at(patch.origin, idle(patch)))
    if (isZero(patch, schema) || patch.value === base.value) return base
    return schema?.['x-merge'] === 'url' ? mergeUrl(base, patch) : patch
  }
  // Where a schema knows the type, the one that is wrong is reported where it is written.
  if (schema?.type === undefined) faults.push(at(patch.origin, mismatch(base, patch)))
  return patch
}

/** A URL with the parts of another that are there. What is no URL is reported where it is written. */
function mergeUrl(base: Scalar, patch: Scalar): Scalar {
  if (readUrl(base.text) === undefined || readUrl(patch.text) === undefined) return patch
  const url = mergedUrl(base.text, patch.text)
  return { ...patch, value: url, text: url, plain: false }
}

const mismatch = (base: LocatedValue, patch: LocatedValue) => ({
  code: 'load/patch-mismatch',
  summary: `${nouns[patch.kind]} cannot be merged into ${nouns[base.kind]}`,
  hint: 'write it in the form the config has, or delete the old value first',
})

const idle = ({ text }: Scalar) => ({
  severity: 'warning' as const,
  code: 'lint/patch-changes-nothing',
  summary: `a patch cannot set this to ${text}: the config language takes that for nothing written`,
  hint: 'delete the document with `$patch: delete`, or change the file that is patched',
})

const nouns = { scalar: 'a single value', array: 'an array', object: 'an object' } as const

/** As good as not written, for fields where zero is the same as nothing. */
function isZero({ value, text }: Scalar, schema: JsonSchema | undefined): boolean {
  if (schema?.['x-zero-counts'] === true) return false
  if (schema?.['x-zero'] !== undefined) return value === schema['x-zero']
  if (schema?.format === 'duration') return duration(text) === 0
  if (schema?.format === 'routing-table') return tableNumber(text) === 0
  return value === 0 || value === ''
}

function mergeObject(
  base: LocatedObject,
  patch: LocatedObject,
  schema: JsonSchema | undefined,
  faults: Diagnostic[],
): LocatedObject {
  const entries = new Map<string, Entry>(base.entries)
  for (const [key, entry] of patch.entries) {
    const before = entries.get(key)
    const child = schema && childSchema(schema, key)
    const value = mergeLocated(before?.value ?? blank(entry.value, child), entry.value, child, faults)
    if (before === undefined && addsNothing(value, child, schema?.properties?.[key] !== undefined)) continue
    if (value !== before?.value) entries.set(key, { key: before?.key ?? entry.key, value })
  }
  return { ...base, entries }
}

/** What a patch meets where nothing was: items of one array that mean the same thing become one. */
const blank = (value: LocatedValue, schema: JsonSchema | undefined): LocatedValue =>
  value.kind === 'array' && schema?.['x-merge-by'] ? { ...value, items: [] } : nothing(value)

const nothing = ({ origin }: LocatedValue): Scalar => ({ kind: 'scalar', value: null, text: '', plain: true, origin })

/** A zero is nothing new in a field, but it is in an object of free keys. */
const addsNothing = (value: LocatedValue, schema: JsonSchema | undefined, isField: boolean): boolean =>
  isNull(value) || (isField && schema?.type !== 'boolean' && value.kind === 'scalar' && isZero(value, schema))

function mergeArray(
  base: LocatedArray,
  patch: LocatedArray,
  schema: JsonSchema | undefined,
  faults: Diagnostic[],
): LocatedArray {
  const by = schema?.['x-merge-by']
  if (by === undefined) return { ...base, items: [...base.items, ...patch.items] }
  const items = [...base.items]
  const places = new Map<string, number>()
  const remember = (item: LocatedValue, n: number) => {
    for (const mark of marksOf(item, by)) if (!places.has(mark)) places.set(mark, n)
  }
  items.forEach(remember)
  for (const item of patch.items) {
    const [mark] = marksOf(item, by)
    const n = mark === undefined ? undefined : places.get(mark)
    if (n === undefined) remember(item, items.push(item) - 1)
    else {
      const merged = mergeLocated(items[n] as LocatedValue, item, schema?.items, faults)
      items[n] = merged
      remember(merged, n)
    }
  }
  return { ...base, items }
}

/** By what an item is known: each of these keys that it has. An item without the only one is the same as others without. */
function marksOf(item: LocatedValue, by: readonly string[]): readonly string[] {
  const marks = by.flatMap((key) => {
    const part = partAt(item, [key])
    return part === undefined || isBlank(part) ? [] : [`${key} ${fingerprint(part)}`]
  })
  return marks.length === 0 && by.length === 1 ? [''] : marks
}

const isBlank = (part: LocatedValue): boolean => part.kind === 'scalar' && (part.value === null || part.value === '')

/** The same for values that are the same, whatever the order of their keys and whatever is left blank in them. */
function fingerprint(located: LocatedValue): string {
  if (located.kind === 'scalar')
    return JSON.stringify(typeof located.value === 'number' ? String(located.value) : located.text)
  if (located.kind === 'array') return `[${located.items.map(fingerprint)}]`
  const filled = [...located.entries].filter(([, { value }]) => !isBlank(value))
  return `{${filled.map(([key, { value }]) => `${JSON.stringify(key)}:${fingerprint(value)}`).sort()}}`
}
