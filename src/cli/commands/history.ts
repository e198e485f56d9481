import { type HistoryReport, historyText, type NodeChange } from '../../render/history.ts'
import { asked } from '../fleet/asked.ts'
import { historyOfNodes } from '../fleet/transactions.ts'
import { widthOf } from '../report.ts'

export const run = asked({
  ask: historyOfNodes,
  report: (answers, unread, diagnostics): HistoryReport => ({
    ...{ format: 'netloom.history', version: 1, changes: newestFirst(answers), unread, diagnostics },
  }),
  text: (answers, _, { stdout, style }) =>
    answers.flat().length === 0
      ? 'No change has ended on the nodes that were read.\n'
      : historyText(newestFirst(answers), style, widthOf(stdout)),
})

const newestFirst = (answers: readonly (readonly NodeChange[])[]): readonly NodeChange[] =>
  answers.flat().sort((a, b) => (a.ended < b.ended ? 1 : -1))
