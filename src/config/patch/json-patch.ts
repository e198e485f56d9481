import type { Diagnostic } from '../../model/diagnostic.ts'
import { shown } from '../../schema/values/shown.ts'
import { at } from '../document/report.ts'
import { childSchema, type JsonSchema, schemaAt } from '../yaml/json-schema.ts'
import type { Entry, LocatedArray, LocatedObject, LocatedValue, Scalar } from '../yaml/located-value.ts'
import type { Origin } from '../yaml/source.ts'
import { type Operation, pathText } from './json-patch-read.ts'

/**
 * Carries out a JSON Patch (RFC 6902). After an operation that fails nothing is as the others mean it, and so none of them
 * is. What stays keeps its place and its spelling; what comes from the patch has its place there. Where the schema asks
 * for a string, a value is compared by its spelling.
 */
export function applyOperations(
  located: LocatedValue,
  operations: readonly Operation[],
  schema: JsonSchema,
): { readonly located: LocatedValue; readonly diagnostics: readonly Diagnostic[] } {
  // Changed in place: a copy for each of many operations would take a minute.
  const root = { located: draftOf(located) }
  for (const operation of operations) {
    const failure = carryOut(root, operation, schema)
    if (failure) return { located, diagnostics: [at(operation.place, failure)] }
  }
  return { located: root.located, diagnostics: [] }
}

/** A located value that may be changed. */
type Draft = Scalar | DraftArray | DraftObject

interface DraftArray extends Omit<LocatedArray, 'items'> {
  readonly items: Draft[]
}

interface DraftObject extends Omit<LocatedObject, 'entries'> {
  readonly entries: Map<string, { readonly key: Origin; readonly value: Draft }>
}

function draftOf(located: LocatedValue): Draft {
  if (located.kind === 'array') return { ...located, items: located.items.map(draftOf) }
  if (located.kind === 'scalar') return located
  const entries = [...located.entries].map(([key, entry]) => [key, { ...entry, value: draftOf(entry.value) }] as const)
  return { ...located, entries: new Map(entries) }
}

interface Failure {
  readonly code: string
  readonly summary: string
  readonly hint: string
}

function carryOut(root: { located: Draft }, operation: Operation, schema: JsonSchema): Failure | undefined {
  const { op, path, from = [], value } = operation
  if (op === 'test') {
    const found = find(root.located, path)
    return found && sameValue(found, value as LocatedValue, schemaAt(schema, path)) ? undefined : differs(path, found)
  }
  if (path.length === 0) {
    root.located = draftOf(value as LocatedValue)
    return undefined
  }
  if (op === 'remove') return take(root.located, path) ? undefined : missing(path)
  if (op === 'add' || op === 'replace') {
    return put(root.located, draftOf(value as LocatedValue), operation) ? undefined : missing(path)
  }
  const moved = op === 'move' ? take(root.located, from) : find(root.located, from)
  if (moved === undefined) return missing(from)
  return put(root.located, op === 'move' ? moved : draftOf(moved), operation) ? undefined : missing(path)
}

const missing = (path: readonly string[]): Failure => ({
  code: 'load/patch-path',
  summary: `there is no ${shown(pathText(path))} in the config as it is when this operation comes`,
  hint: 'check the path; a missing object or array must be added before what lies in it',
})

const differs = (path: readonly string[], found: LocatedValue | undefined): Failure => ({
  code: 'load/patch-test',
  summary: found ? `${shown(pathText(path))} has another value` : `there is no ${shown(pathText(path))} to test`,
  hint: 'the patch was written for another config: nothing of it is applied',
})

/** Takes a part out; undefined when there is none. */
function take(located: Draft, path: readonly string[]): Draft | undefined {
  const { holder, step } = holderOf(located, path)
  const part = holder && childAt(holder, step)
  if (part === undefined) return undefined
  if (holder?.kind === 'array') holder.items.splice(Number(step), 1)
  if (holder?.kind === 'object') holder.entries.delete(step)
  return part
}

/** Puts a part where the operation points, in the place of another if it replaces; false when there is no such place. */
function put(located: Draft, part: Draft, { op, path, place }: Operation): boolean {
  const { holder, step } = holderOf(located, path)
  if (holder === undefined || (op === 'replace' && childAt(holder, step) === undefined)) return false
  if (holder.kind === 'object') {
    holder.entries.set(step, { key: holder.entries.get(step)?.key ?? place, value: part })
    return true
  }
  if (holder.kind === 'scalar') return false
  const n = step === '-' ? holder.items.length : indexOf(step)
  if (n === undefined || n > holder.items.length) return false
  holder.items.splice(n, op === 'replace' ? 1 : 0, part)
  return true
}

const holderOf = (located: Draft, path: readonly string[]) => ({
  holder: find(located, path.slice(0, -1)),
  step: path.at(-1) as string,
})

const find = (located: Draft, path: readonly string[]): Draft | undefined =>
  path.reduce<Draft | undefined>((part, step) => part && childAt(part, step), located)

function childAt(located: Draft, step: string): Draft | undefined {
  if (located.kind === 'object') return located.entries.get(step)?.value
  const n = located.kind === 'array' ? indexOf(step) : undefined
  return located.kind === 'array' && n !== undefined ? located.items[n] : undefined
}

const indexOf = (step: string): number | undefined => (/^(0|[1-9]\d*)$/.test(step) ? Number(step) : undefined)

/** A number and a string are never the same, but `22` and `"22"` are where the config asks for a string. */
function sameValue(a: LocatedValue, b: LocatedValue, schema: JsonSchema | undefined): boolean {
  if (a.kind === 'array' && b.kind === 'array') {
    const items = b.items
    return (
      a.items.length === items.length &&
      a.items.every((item, n) => sameValue(item, items[n] as LocatedValue, schema?.items))
    )
  }
  if (a.kind === 'object' && b.kind === 'object') {
    const other = b.entries
    const same = ([key, { value }]: [string, Entry]) =>
      other.has(key) && sameValue(value, (other.get(key) as Entry).value, schema && childSchema(schema, key))
    return a.entries.size === other.size && [...a.entries].every(same)
  }
  if (a.kind !== 'scalar' || b.kind !== 'scalar') return false
  return a.value === b.value || (schema?.type === 'string' && a.text === b.text)
}
