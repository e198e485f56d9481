import type { Diagnostic } from '../../model/diagnostic.ts'
import { stepsOf } from '../../model/json-pointer.ts'
import { shown } from '../../schema/values/shown.ts'
import { nearest } from '../document/nearest.ts'
import { at } from '../document/report.ts'
import { type LocatedArray, type LocatedValue, partAt, textAt } from '../yaml/located-value.ts'
import type { Origin } from '../yaml/source.ts'

const ops = ['add', 'remove', 'replace', 'move', 'copy', 'test'] as const

/** One operation of a JSON Patch (RFC 6902). */
export interface Operation {
  readonly op: (typeof ops)[number]
  /** The keys and indices of its `path`; none for the whole document, which only `add`, `replace` and `test` can mean. */
  readonly path: readonly string[]
  /** Those of its `from`: given for `move` and `copy`. */
  readonly from?: readonly string[]
  /** Given for `add`, `replace` and `test`. */
  readonly value?: LocatedValue
  /** Where its path is written. */
  readonly place: Origin
}

export const pathText = (path: readonly string[]): string => path.map((step) => `/${step}`).join('')

/** Reads the list of operations that a JSON Patch is, written in JSON or in YAML. */
export function readOperations(list: LocatedArray): {
  operations: readonly Operation[]
  diagnostics: readonly Diagnostic[]
} {
  const diagnostics: Diagnostic[] = []
  const operations = list.items.flatMap((item) => {
    const read = readOperation(item)
    if ('op' in read) return [read]
    diagnostics.push(read)
    return []
  })
  return { operations, diagnostics }
}

function readOperation(item: LocatedValue): Operation | Diagnostic {
  const wrong = (summary: string, hint: string, part: LocatedValue = item) =>
    at(part.kind === 'scalar' ? part.origin : start(part.origin), { code: 'load/patch-operation', summary, hint })
  const word = textAt(item, 'op')
  const op = ops.find((one) => one === word)
  if (op === undefined) {
    if (word === undefined) return wrong('the operation has no `op`', `write one of ${ops.join(', ')}`)
    const meant = nearest(word, ops)
    const hint = meant ? `did you mean \`${meant}\`?` : `write one of ${ops.join(', ')}`
    return wrong(`${shown(word)} is no operation`, hint, partAt(item, ['op']))
  }
  const fields = op === 'move' || op === 'copy' ? ['path', 'from'] : ['path']
  const [path, from] = fields.map((field) => steps(textAt(item, field)))
  const least = op === 'add' || op === 'replace' || op === 'test' ? 0 : 1
  const bad = fields.find((field) => (steps(textAt(item, field))?.length ?? -1) < least)
  if (bad !== undefined || path === undefined) {
    const hint = 'start it with a slash; `~1` stands for a slash in a key, `~0` for a tilde'
    return wrong(`${op} needs a \`${bad}\` such as \`/machine/network/hostname\``, hint, partAt(item, [bad as string]))
  }
  const value = partAt(item, ['value'])
  if (value === undefined && (op === 'add' || op === 'replace' || op === 'test')) {
    return wrong(`${op} needs a \`value\``, op === 'test' ? 'write what must be there' : 'write what shall be there')
  }
  const place = partAt(item, ['path'])?.origin ?? item.origin
  return { op, path, place, ...(from ? { from } : {}), ...(value ? { value } : {}) }
}

const start = (origin: Origin): Origin => ({ ...origin, end: origin.start })

/** The steps of a JSON Pointer; undefined for what is none. */
const steps = (pointer = 'none'): readonly string[] | undefined =>
  /^(\/|$)/.test(pointer) && !/~(?![01])/.test(pointer) ? stepsOf(pointer) : undefined
