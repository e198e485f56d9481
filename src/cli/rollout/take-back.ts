import { type ExitCode, exitCode, gravestOf } from '../../model/exit-code.ts'
import type { RunRecord } from '../../state/runs/entries.ts'
import type { ApplyOptions } from '../fleet/apply-options.ts'
import { freshPlans } from '../fleet/apply-plans.ts'
import { openNodes } from '../fleet/ask-nodes.ts'
import { carryOut } from '../fleet/carry-out.ts'
import { chooseMachines } from '../fleet/load.ts'
import type { CliProcess } from '../process.ts'
import { print, reportDiagnostics } from '../report.ts'
import { toTakeBack } from './to-take-back.ts'
import { isOfRun, takingBack } from './words.ts'

export type TakeBackOptions = ApplyOptions

/** Plans, shows, asks and takes back what a run changed; with no soak, no window and no gate, as whoever asks for it is in a hurry. */
export async function takeBackRun(cli: CliProcess, { header }: RunRecord, typed: TakeBackOptions): Promise<ExitCode> {
  const all = header.waves.flatMap(({ nodes }) => nodes.map(({ node }) => node))
  const options = { ...typed, cluster: header.cluster, node: typed.node ?? all }
  await using transports = openNodes(cli, options)
  const chosen = await chooseMachines(cli, options)
  if (chosen.refused) return chosen.refused
  const found = await toTakeBack(cli, transports, chosen.nodes, { isOurs: () => isOfRun(header.id) }, options)
  reportDiagnostics(cli, found.diagnostics)
  const lacking =
    found.diagnostics.length > 0 ? [found.unread.length > 0 ? exitCode.someUnreachable : exitCode.error] : []
  if (found.changes.size === 0) {
    print(cli.stdout, `No node holds a confirmed change of the run ${header.id}.\n`)
    return gravestOf(lacking)
  }
  const prepared = await freshPlans(cli, transports, {
    ...options,
    node: [...found.changes.keys()],
    takeBack: found.changes,
  })
  if ('code' in prepared) return prepared.code
  const { gates: _, onFailure: __, ...strategy } = prepared.cluster.rollout
  const hurried = {
    ...prepared,
    cluster: { ...prepared.cluster, rollout: { ...strategy, soakSeconds: 0, windows: [] } },
  }
  const code = await carryOut(cli, transports, hurried, options, {
    isAgreed: options.approvedHash !== undefined,
    question: (nodes, risk) => `Take the run back on ${nodes}${risk}?`,
    holder: takingBack(cli.author(), header.id),
  })
  return gravestOf([code, ...lacking])
}
