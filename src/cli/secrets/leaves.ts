import { isRecord } from '../../model/record.ts'

/** A field of a spec by its dotted path; a list is one field. */
type Leaf = readonly [path: string, value: unknown]

export const leavesOf = (value: unknown, path = ''): readonly Leaf[] =>
  isRecord(value)
    ? Object.entries(value).flatMap(([field, of]) => leavesOf(of, path === '' ? field : `${path}.${field}`))
    : [[path, value]]

/** The texts that a field is made of: the items of a list, the lines of a file. True, false and nothing are none. */
export function piecesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(piecesOf)
  if (isRecord(value)) return Object.values(value).flatMap(piecesOf)
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'string') return []
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Whether a field lies in one of these, or holds one of them. */
export const liesIn = (path: string, fields: Iterable<string>): boolean =>
  [...fields].some((field) => field === path || path.startsWith(`${field}.`) || field.startsWith(`${path}.`))
