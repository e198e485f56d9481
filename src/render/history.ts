import type { PastChange } from '../model/past-change.ts'
import type { Style } from './style.ts'
import { tableText } from './table.ts'

export interface NodeChange extends PastChange {
  readonly node: string
}

/** Changes that have ended, one a line: when, how, by whom, and why they were rolled back. */
export const historyText = (changes: readonly NodeChange[], style: Style, width?: number): string =>
  tableText(
    ['NODE', 'ENDED', 'OUTCOME', 'BY', 'TRANSACTION', 'WHY'],
    changes.map(({ node, ended, outcome, holder, transaction, why = '' }) => [
      ...[node, ended, outcome, holder, transaction, why],
    ]),
    style,
    width,
  )
