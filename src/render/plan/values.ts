import { isDeepStrictEqual } from 'node:util'
import type { FieldChange } from '../../model/plan/partial.ts'
import { isRecord } from '../../model/record.ts'
import { visible } from '../../model/visible.ts'

const bare = /^[\p{L}_./:@%+*-][\p{L}\p{N}_./:@%+*-]*$|^\d[\p{L}\p{N}_.:%+-]*[./:][\p{L}\p{N}_./:%+-]*$/u
const looksLikeAnotherType = /^(true|false|null|none|-?\d+(\.\d+)?|-|\.)$/i

/** A value on one line: words bare, all other strings in quotes, lists and records in flow form. */
export function inline(value: unknown): string {
  if (value === undefined || value === null) return '(not set)'
  if (typeof value === 'string') return word(value)
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (isRecord(value))
    return `{${entriesOf(value)
      .map(([field, of]) => `${word(field)}: ${inline(of)}`)
      .join(', ')}}`
  return String(value)
}

const word = (text: string): string =>
  bare.test(text) && !looksLikeAnotherType.test(text) && visible(text) === text ? text : visible(JSON.stringify(text))

const entriesOf = (record: Record<string, unknown>) => Object.entries(record).filter(([, of]) => of !== undefined)

/** Text of several lines, as a file's content is. */
export const isBlock = (value: unknown): value is string => typeof value === 'string' && /\n./s.test(value)

/** The leaves of a field that comes, goes or changes, so that a nested record is read field by field. */
export function leaves({ path, before, after }: FieldChange): FieldChange[] {
  const records = [before, after].filter(isRecord)
  const other = [before, after].filter((side) => side !== undefined && side !== null && !isRecord(side))
  if (records.length === 0 || other.length > 0) return isDeepStrictEqual(before, after) ? [] : [{ path, before, after }]
  const fields = [...new Set(records.flatMap(Object.keys))]
  return fields.flatMap((field) =>
    leaves({
      path: path ? `${path}.${field}` : field,
      before: isRecord(before) ? before[field] : undefined,
      after: isRecord(after) ? after[field] : undefined,
    }),
  )
}
