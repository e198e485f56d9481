import type { FieldChange } from '../../model/plan/partial.ts'
import { isLedgerOnly } from '../../model/plan/plan.ts'
import { visible, visibleLines } from '../../model/visible.ts'
import { lineDiff } from '../text/lines.ts'
import type { Style } from '../text/style.ts'
import type { Turn } from './changes.ts'
import { inline, isBlock, leaves } from './values.ts'

const longList = 60

/** By kind: what its things need not spell out, as `Kind.defaults` has it. */
export type Defaults = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>

/** The fields of a change, one below the other with their values aligned; nothing where nothing runs. */
export function fieldLines(turn: Turn, style: Style, defaults: Defaults = {}): string[] {
  const [first] = turn
  if (isLedgerOnly(first)) return []
  const before = first.before
  const after = (turn.at(-1) ?? first).after
  const known = defaults[first.kind] ?? {}
  const fields = leaves({ path: '', before: before ?? undefined, after: after ?? undefined }).filter((field) => {
    const usual = known[field.path]
    if (usual?.length === 0) return false
    if (before && after) return true
    const value = field.before ?? field.after ?? []
    // What a thing does not have is worth a line only where that changes.
    return inline(value) !== '[]' && !usual?.includes(value)
  })
  const width = Math.max(0, ...fields.map(({ path }) => path.length))
  return fields.flatMap((field) => {
    const name = visible(field.path).padEnd(width)
    if (isLong(field)) return [name.trimEnd(), ...longLines(field, style).map((line) => `  ${line}`)]
    return [`${name}  ${before && after ? arrow(field, style) : inline(after ? field.after : field.before)}`]
  })
}

const arrow = ({ before, after }: FieldChange, style: Style): string =>
  `${style.red(inline(before))} ${style.dim('->')} ${style.green(inline(after))}`

/** Files, and lists that would not be read in one line. */
const isLong = ({ before, after }: FieldChange): boolean =>
  isBlock(before) ||
  isBlock(after) ||
  ((Array.isArray(before) || Array.isArray(after)) && inline(before).length + inline(after).length > longList)

function longLines({ before, after }: FieldChange, style: Style): string[] {
  const was = linesOf(before)
  const becomes = linesOf(after)
  const lines = lineDiff(was, becomes, style)
  return was.join('\n') === becomes.join('\n') ? [style.dim('(differs only in how the last line ends)')] : lines
}

function linesOf(value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? visible(item) : inline(item)))
  return typeof value === 'string' ? (value === '' ? [] : visibleLines(value)) : [inline(value)]
}
