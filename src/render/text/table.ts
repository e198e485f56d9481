import Table from 'cli-table3'
import { visible } from '../../model/visible.ts'
import { foldLine } from './fold.ts'
import type { Style } from './style.ts'

const edges = ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left']
const lines = ['left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle']

/** A last column with less room than this is none. */
const narrowest = 20

/**
 * Columns without borders, two spaces apart, a heading above. Cells are text of others and are made visible. In a terminal
 * the last column goes on below where it is too wide; where there is no room for it, rows are lines that do.
 */
export function tableText(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  style: Style,
  width = Number.POSITIVE_INFINITY,
): string {
  const cells = [heading, ...rows].map((row) => row.map(visible))
  const widths = heading.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)))
  const left = width - widths.slice(0, -1).reduce((sum, cell) => sum + cell + 2, 0)
  const isTight = left < Math.min(narrowest, widths.at(-1) ?? 0)
  if (isTight) return cells.map((row) => `${foldLine(row.join('  '), width, 4).join('\n')}\n`).join('')

  const [head = [], ...body] = cells
  const table = new Table({
    chars: Object.fromEntries([...edges, ...lines].map((name) => [name, ''])),
    style: { 'padding-left': 0, 'padding-right': 2, head: [], border: [] },
  })
  table.push(head.map((cell) => style.bold(cell)))
  table.push(...body.map((row) => row.with(-1, foldLine(row.at(-1) ?? '', left, 0).join('\n'))))
  return `${table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`
}
