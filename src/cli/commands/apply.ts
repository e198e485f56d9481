import { exitCode } from '../../model/exit-code.ts'
import type { ApplyOptions } from '../fleet/apply-options.ts'
import { freshPlans, keptPlans } from '../fleet/apply-plans.ts'
import { openNodes } from '../fleet/ask-nodes.ts'
import { carryOut } from '../fleet/carry-out.ts'
import type { Run } from '../process.ts'
import { reportDiagnostics, usage } from '../report.ts'

export const run: Run<ApplyOptions> = async (cli, { arguments: [file], options }) => {
  if (file === undefined && options.commit !== undefined) {
    reportDiagnostics(cli, [
      usage('--commit is about a kept plan, and none is named', 'Name the file: netloom apply FILE.'),
    ])
    return exitCode.error
  }
  await using transports = openNodes(cli, options)
  const prepared =
    file === undefined ? await freshPlans(cli, transports, options) : await keptPlans(cli, transports, file, options)
  if ('code' in prepared) return prepared.code

  return await carryOut(cli, transports, prepared, options, {
    isAgreed: file !== undefined || options.approvedHash !== undefined,
    question: (nodes, risk) => `Apply this to ${nodes}${risk}?`,
  })
}
