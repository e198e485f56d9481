import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { canonicalAddress, canonicalPrefix } from '../../model/ip.ts'
import { shown } from '../../schema/values/shown.ts'
import { at } from '../document/report.ts'
import { type JsonSchema, schemaAt } from '../yaml/json-schema.ts'
import {
  type Entry,
  type LocatedArray,
  type LocatedObject,
  type LocatedValue,
  partAt,
  textAt,
  toValue,
} from '../yaml/located-value.ts'
import type { Origin } from '../yaml/source.ts'

/** One `$patch: delete`: a key, or an item of the list under a key. An empty path is the whole document. */
export interface Deletion {
  readonly path: readonly string[]
  /** The item is the first that agrees with this one in `key`. */
  readonly item?: { readonly key: string; readonly like: LocatedValue }
  readonly place: Origin
}

export interface Split {
  readonly deletions: readonly Deletion[]
  /** What is left to merge; absent when the patch only deletes. */
  readonly rest?: LocatedObject
  readonly diagnostics: readonly Diagnostic[]
}

export const isDelete = (located: LocatedValue): boolean => textAt(located, '$patch') === 'delete'

/** Takes a patch apart: what it deletes, and what it merges. What is empty without its deletions merges nothing. */
export function splitDeletions(located: LocatedValue): Split {
  const deletions: Deletion[] = []
  const diagnostics: Diagnostic[] = []
  if (isDelete(located)) return { deletions: [{ path: [], place: located.origin }], diagnostics }
  const rest = cut(located, [], false)
  return { deletions, diagnostics, ...(rest?.kind === 'object' ? { rest } : {}) }

  function cut(part: LocatedValue, path: readonly string[], inItem: boolean): LocatedValue | undefined {
    if (part.kind === 'object') return cutObject(part, path, inItem)
    return part.kind === 'array' ? cutArray(part, path, inItem) : part
  }

  function cutObject(part: LocatedObject, path: readonly string[], inItem: boolean): LocatedValue | undefined {
    const entries = new Map<string, Entry>()
    let same = true
    for (const [key, entry] of part.entries) {
      const here = [...path, key]
      const value = isDelete(entry.value)
        ? take({ path: here, place: entry.key }, inItem)
        : cut(entry.value, here, inItem)
      if (value !== undefined) entries.set(key, value === entry.value ? entry : { ...entry, value })
      same &&= value === entry.value
    }
    if (same) return part
    return entries.size === 0 ? undefined : { ...part, entries }
  }

  function cutArray(part: LocatedArray, path: readonly string[], inItem: boolean): LocatedValue | undefined {
    const items = part.items.map((item) => (isDelete(item) ? takeItem(item, path, inItem) : cut(item, path, true)))
    if (items.every((item, n) => item === part.items[n])) return part
    const left = items.filter((item) => item !== undefined)
    return left.length === 0 ? undefined : { ...part, items: left }
  }

  function take(deletion: Deletion, inItem: boolean): undefined {
    if (inItem) diagnostics.push(at(deletion.place, insideItem))
    else deletions.push(deletion)
  }

  function takeItem(item: LocatedValue, path: readonly string[], inItem: boolean): undefined {
    const key = item.kind === 'object' ? [...item.entries.keys()].find((name) => name !== '$patch') : undefined
    if (key === undefined) diagnostics.push(at(item.origin, nothingChosen))
    else take({ path, item: { key, like: item }, place: item.origin }, inItem)
  }
}

const insideItem = {
  code: 'load/patch-inside-item',
  summary: 'nothing can be deleted inside an item of an array',
  hint: 'delete the whole item, and write it again as it should be',
}

const nothingChosen = {
  code: 'load/patch-chooses-nothing',
  summary: 'this deletes an item of an array without saying which',
  hint: 'add one `key: value` by which the item can be found',
}

/** A located without what a deletion names; undefined when that is not there. */
export function deleteFrom(located: LocatedValue, { path, item }: Omit<Deletion, 'place'>): LocatedValue | undefined {
  const [step, ...rest] = path
  if (step === undefined) return item && located.kind === 'array' ? withoutItem(located, item) : undefined
  const entry = located.kind === 'object' ? located.entries.get(step) : undefined
  if (located.kind !== 'object' || entry === undefined) return undefined

  const entries = new Map(located.entries)
  if (rest.length === 0 && item === undefined) entries.delete(step)
  else {
    const value = deleteFrom(entry.value, { path: rest, ...(item ? { item } : {}) })
    if (value === undefined) return undefined
    entries.set(step, { ...entry, value })
  }
  return { ...located, entries }
}

function withoutItem(list: LocatedArray, { key, like }: NonNullable<Deletion['item']>): LocatedArray | undefined {
  const n = list.items.findIndex((one) => agree(partAt(one, [key]), partAt(like, [key])))
  return n < 0 ? undefined : { ...list, items: list.items.toSpliced(n, 1) }
}

/** A located value without the arrays and free objects that deletions left empty: they are as if never written. */
export function withoutEmptied(
  located: LocatedValue,
  deletions: readonly Deletion[],
  schema: JsonSchema,
): LocatedValue {
  const holders = deletions.flatMap(({ path, item }) => {
    const holder = item ? path : path.slice(0, -1)
    return item || schemaAt(schema, holder)?.patternProperties ? [holder] : []
  })
  return holders.reduce((now, path) => (isEmpty(partAt(now, path)) ? (deleteFrom(now, { path }) ?? now) : now), located)
}

const isEmpty = (part: LocatedValue | undefined): boolean =>
  (part?.kind === 'array' && part.items.length === 0) || (part?.kind === 'object' && part.entries.size === 0)

/** Addresses agree however they are spelt. */
function agree(a: LocatedValue | undefined, b: LocatedValue | undefined): boolean {
  if (a === undefined || b === undefined) return false
  if (a.kind === 'scalar' && b.kind === 'scalar') return a.text === b.text || meant(a.text) === meant(b.text)
  return isDeepStrictEqual(toValue(a), toValue(b))
}

const meant = (text: string): string => canonicalPrefix(text) ?? canonicalAddress(text) ?? text

/** How a deletion that found nothing is reported. */
export const nothingToDelete = ({ path, item, place }: Deletion): Diagnostic =>
  at(place, {
    code: 'load/nothing-to-delete',
    summary: item
      ? `the patch deletes an item of ${shown(path.join('.'))} by its ${shown(item.key)}, and there is none`
      : `the patch deletes ${shown(path.join('.'))}, which is not there`,
    hint: 'remove this part of the patch',
  })
