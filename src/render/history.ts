import type { Diagnostic } from '../model/diagnostic.ts'
import type { PastChange } from '../model/node/past-change.ts'
import type { Style } from './text/style.ts'
import { tableText } from './text/table.ts'

export interface NodeChange extends PastChange {
  readonly node: string
}

/** What `history -o json` prints. */
export interface HistoryReport {
  readonly format: 'netloom.history'
  readonly version: 1
  /** Newest first. */
  readonly changes: readonly NodeChange[]
  readonly unread: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
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
