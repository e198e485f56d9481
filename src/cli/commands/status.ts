import { type StatusReport, statusText } from '../../render/status.ts'
import { asked } from '../fleet/asked.ts'
import { statusOfNodes } from '../fleet/transactions.ts'
import { widthOf } from '../report.ts'

export const run = asked({
  ask: (cli, transports, nodes, options) => {
    const checks = cli.provider.checks.filter(({ shares }) => shares)
    return statusOfNodes(cli, transports, nodes, options, checks)
  },
  report: (answers, unread, diagnostics): StatusReport => ({
    ...{ format: 'netloom.status', version: 1, nodes: answers.map(({ status }) => status), unread, diagnostics },
  }),
  text: (answers, unread, { stdout, style }) =>
    statusText(
      answers.map(({ status }) => status),
      unread,
      style,
      widthOf(stdout),
    ),
})
