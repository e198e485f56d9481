import { exitCode } from '../../../model/exit-code.ts'
import { createRun, runsFolder } from '../../../state/runs/runs.ts'
import { freshPlans, keptPlans } from '../../fleet/apply-plans.ts'
import { openNodes } from '../../fleet/ask-nodes.ts'
import { carryOut } from '../../fleet/carry-out.ts'
import type { Run } from '../../process.ts'
import { reportDiagnostics } from '../../report.ts'
import { headerOf, type StartOptions } from '../../rollout/header.ts'
import { keeping } from '../../rollout/keep.ts'
import { busy, heldBy, unreadRun } from '../../rollout/words.ts'

export const run: Run<StartOptions> = async (cli, { arguments: [file], options }) => {
  await using transports = openNodes(cli, options)
  const prepared =
    file === undefined ? await freshPlans(cli, transports, options) : await keptPlans(cli, transports, file, options)
  if ('code' in prepared) return prepared.code
  return await carryOut(cli, transports, prepared, options, {
    isAgreed: file !== undefined || options.approvedHash !== undefined,
    question: (nodes, risk) => `Begin a run over ${nodes}${risk}?`,
    open: async (stages) => {
      const header = await headerOf(cli, prepared, stages, options)
      const made = await createRun(runsFolder(cli), header, { who: cli.author(), now: cli.now() })
      if (!('journal' in made)) {
        reportDiagnostics(cli, ['busy' in made ? busy(made.busy) : heldBy(made.held)])
        return { refused: exitCode.locked }
      }
      reportDiagnostics(cli, made.unread.map(unreadRun))
      cli.stderr.write(`Run ${header.id}. Others follow it with: netloom rollout status ${header.id}\n`)
      return keeping(cli, { id: header.id, journal: made.journal })
    },
  })
}
