import Table from 'cli-table3'
import { visible } from '../model/visible.ts'
import type { Style } from './style.ts'

const edges = ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left']
const lines = ['left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle']

/** Columns without borders, two spaces apart, a heading above. Cells are foreign text and are made visible. */
export function tableText(heading: readonly string[], rows: readonly (readonly string[])[], style: Style): string {
  const table = new Table({
    chars: Object.fromEntries([...edges, ...lines].map((name) => [name, ''])),
    style: { 'padding-left': 0, 'padding-right': 2, head: [], border: [] },
  })
  table.push(heading.map((cell) => style.bold(visible(cell))))
  table.push(...rows.map((row) => row.map(visible)))
  return `${table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`
}
