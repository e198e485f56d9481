import { exitCode } from '../../model/exit-code.ts'
import { bundlesText, type HistoryReport, historyText, type NodeBundle, type NodeChange } from '../../render/history.ts'
import { asked } from '../fleet/asked.ts'
import { bundlesOfNodes, historyOfNodes } from '../fleet/transactions.ts'
import type { NodeOptions, TextOrJson } from '../options.ts'
import type { Run } from '../process.ts'
import { reportDiagnostics, usage, widthOf } from '../report.ts'

export const run: Run<NodeOptions & TextOrJson> = (cli, words) => {
  const [id] = words.arguments
  if (id === undefined) return all(cli, words)
  // A name that could lead out of the folder on the node is none of a transaction.
  if (/^[0-9a-f-]+$/.test(id)) return one(id)(cli, words)
  reportDiagnostics(cli, [usage(`${id} is no id of a transaction`, 'See which there are: netloom history.')])
  return Promise.resolve(exitCode.error)
}

const all = asked({
  ask: historyOfNodes,
  report: (answers, unread, diagnostics): HistoryReport => ({
    ...{ format: 'netloom.history', version: 1, changes: newestFirst(answers), unread, diagnostics },
  }),
  text: (answers, _, { stdout, style }) =>
    answers.flat().length === 0
      ? 'No change has ended on the nodes that were read.\n'
      : historyText(newestFirst(answers), style, widthOf(stdout)),
})

/** Whatever the chosen nodes keep of one change. */
const one = (id: string) =>
  asked({
    ask: (cli, transports, nodes, options) => bundlesOfNodes(cli, transports, nodes, { ...options, id }),
    report: (answers, unread, diagnostics): HistoryReport => ({
      ...{ format: 'netloom.history', version: 1, unread, diagnostics },
      changes: newestFirst(answers.map(({ changes }) => changes)),
      bundles: bundlesIn(answers),
    }),
    text: (answers, _, { style }) =>
      bundlesIn(answers).length === 0
        ? 'The nodes that were read keep nothing of that change: it was kept, or it is too long ago.\n'
        : bundlesText(bundlesIn(answers), style),
  })

const bundlesIn = (answers: readonly { readonly bundle?: NodeBundle }[]): readonly NodeBundle[] =>
  answers.flatMap(({ bundle }) => (bundle ? [bundle] : []))

const newestFirst = (answers: readonly (readonly NodeChange[])[]): readonly NodeChange[] =>
  answers.flat().sort((a, b) => (a.ended < b.ended ? 1 : -1))
