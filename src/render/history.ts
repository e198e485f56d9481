import type { PastChange } from '../model/node/past-change.ts'
import type { Style } from './text/style.ts'
import { tableText } from './text/table.ts'

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
