import type { Diagnostic } from '../model/diagnostic.ts'
import { shown } from '../schema/shown.ts'
import { type Operation, pathText } from './json-patch-read.ts'
import { childSchema, type JsonSchema, schemaAt } from './json-schema.ts'
import { at } from './report.ts'
import type { Entry, List, Mapping, Tree } from './tree.ts'

/**
 * Carries out a JSON Patch (RFC 6902), as far as the first operation that fails: those after it would hit other things
 * than they mean. What stays keeps its place and its spelling; what comes from the patch has its place there. Where the
 * schema asks for a text, a value is compared by its spelling.
 */
export function applyOperations(
  tree: Tree,
  operations: readonly Operation[],
  schema: JsonSchema,
): { readonly tree: Tree; readonly diagnostics: readonly Diagnostic[] } {
  let now = tree
  for (const operation of operations) {
    const next = carriedOut(now, operation, schema)
    if ('code' in next) return { tree: now, diagnostics: [at(operation.place, next)] }
    now = next
  }
  return { tree: now, diagnostics: [] }
}

interface Failure {
  readonly code: string
  readonly summary: string
  readonly hint: string
}

function carriedOut(tree: Tree, operation: Operation, schema: JsonSchema): Tree | Failure {
  const { op, path, from, value } = operation
  if (path.length === 0 && op !== 'test') return value as Tree
  if (op === 'remove') return changed(tree, path, taken) ?? missing(path)
  if (op === 'add') return changed(tree, path, put(value as Tree, operation)) ?? missing(path)
  if (op === 'replace') return changed(tree, path, swapped(value as Tree)) ?? missing(path)
  if (op === 'test') {
    const found = find(tree, path)
    return found && sameValue(found, value as Tree, schemaAt(schema, path)) ? tree : differs(path, found)
  }
  const moved = find(tree, from as readonly string[])
  if (moved === undefined) return missing(from as readonly string[])
  const rest = op === 'move' ? changed(tree, from as readonly string[], taken) : tree
  return (rest && changed(rest, path, put(moved, operation))) ?? missing(path)
}

const missing = (path: readonly string[]): Failure => ({
  code: 'load/patch-path',
  summary: `there is no ${shown(pathText(path))} in the config as it is when this operation comes`,
  hint: 'check the path; a missing mapping or list must be added before what lies in it',
})

const differs = (path: readonly string[], found: Tree | undefined): Failure => ({
  code: 'load/patch-test',
  summary: found ? `${shown(pathText(path))} has another value` : `there is no ${shown(pathText(path))} to test`,
  hint: 'the patch was written for another config: nothing of it is applied',
})

type Holder = List | Mapping
type Change = (holder: Holder, step: string) => Tree | undefined

/** The tree with something changed in what holds the last step of a path; undefined when there is no such place. */
function changed(tree: Tree, path: readonly string[], change: Change): Tree | undefined {
  const [step, ...rest] = path
  if (step === undefined || tree.kind === 'scalar') return undefined
  if (rest.length === 0) return change(tree, step)
  const child = childAt(tree, step)
  const next = child && changed(child, rest, change)
  return next && swapped(next)(tree, step)
}

const taken: Change = (holder, step) => {
  if (childAt(holder, step) === undefined) return undefined
  if (holder.kind === 'list') return { ...holder, items: holder.items.toSpliced(Number(step), 1) }
  return { ...holder, entries: new Map([...holder.entries].filter(([key]) => key !== step)) }
}

const swapped =
  (value: Tree): Change =>
  (holder, step) => {
    if (childAt(holder, step) === undefined) return undefined
    if (holder.kind === 'list') return { ...holder, items: holder.items.with(Number(step), value) }
    return { ...holder, entries: new Map(holder.entries).set(step, { ...(holder.entries.get(step) as Entry), value }) }
  }

const put =
  (value: Tree, { place }: Operation): Change =>
  (holder, step) => {
    if (holder.kind === 'mapping') {
      const key = holder.entries.get(step)?.key ?? place
      return { ...holder, entries: new Map(holder.entries).set(step, { key, value }) }
    }
    const n = step === '-' ? holder.items.length : indexOf(step)
    return n === undefined || n > holder.items.length
      ? undefined
      : { ...holder, items: holder.items.toSpliced(n, 0, value) }
  }

const find = (tree: Tree, path: readonly string[]): Tree | undefined =>
  path.reduce<Tree | undefined>((part, step) => part && childAt(part, step), tree)

function childAt(tree: Tree, step: string): Tree | undefined {
  if (tree.kind === 'mapping') return tree.entries.get(step)?.value
  const n = tree.kind === 'list' ? indexOf(step) : undefined
  return tree.kind === 'list' && n !== undefined ? tree.items[n] : undefined
}

const indexOf = (step: string): number | undefined => (/^(0|[1-9]\d*)$/.test(step) ? Number(step) : undefined)

/** A number and a text are never the same, but `22` and `"22"` are where the config asks for a text. */
function sameValue(a: Tree, b: Tree, schema: JsonSchema | undefined): boolean {
  if (a.kind === 'list' && b.kind === 'list') {
    const items = b.items
    return (
      a.items.length === items.length && a.items.every((item, n) => sameValue(item, items[n] as Tree, schema?.items))
    )
  }
  if (a.kind === 'mapping' && b.kind === 'mapping') {
    const other = b.entries
    const same = ([key, { value }]: [string, Entry]) =>
      other.has(key) && sameValue(value, (other.get(key) as Entry).value, schema && childSchema(schema, key))
    return a.entries.size === other.size && [...a.entries].every(same)
  }
  if (a.kind !== 'scalar' || b.kind !== 'scalar') return false
  return a.value === b.value || (schema?.type === 'string' && a.text === b.text)
}
