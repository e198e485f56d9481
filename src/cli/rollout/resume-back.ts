import { type ExitCode, exitCode } from '../../model/exit-code.ts'
import type { NodeRun } from '../../model/plan/event.ts'
import { limitsOf, mostInAny } from '../../planner/waves/limits.ts'
import { count } from '../../render/text/names.ts'
import type { RunRecord } from '../../state/runs/entries.ts'
import type { Transports } from '../../transport/transport.ts'
import type { ApplyOptions } from '../fleet/apply-options.ts'
import type { Prepared } from '../fleet/apply-plans.ts'
import { carryOut, type KeptRunning } from '../fleet/carry-out.ts'
import { dependentsIn } from '../fleet/dependents.ts'
import { chooseNodes } from '../fleet/load.ts'
import type { CliProcess } from '../process.ts'

/** Goes on with a run that failed and is taken back: nothing of it is changed any more, so no plan, gate or window matters. */
export async function goOnBack(
  cli: CliProcess,
  transports: Transports,
  { header, back }: RunRecord,
  options: ApplyOptions,
  open: () => Promise<KeptRunning>,
): Promise<ExitCode> {
  cli.stderr.write(`It failed, and is taken back on ${count(back?.left.length ?? 0, 'node')} more.\n`)
  const all = header.waves.flatMap(({ nodes }) => nodes.map(({ node }) => node))
  const { cluster, refused } = await chooseNodes(cli, { ...options, node: all, changing: true })
  if (refused !== undefined && refused !== exitCode.done) return refused
  const machines = cluster.nodes.map(({ node }) => node)
  const limits = limitsOf(header.strategy, machines, header.words.concurrency)
  const unread = header.down.map(({ node, outcome }): NodeRun => ({ node, outcome, stepsDone: 0, diagnostics: [] }))
  const prepared: Prepared = {
    cluster: { ...cluster, rollout: { ...header.strategy, windows: [] } },
    ...{ plans: [], unread, hash: header.hash, places: new Map(), seconds: {} },
    dependentsOf: dependentsIn(cluster.nodes),
  }
  return await carryOut(cli, transports, prepared, options, {
    ...{ isAgreed: true, agreesToRemovals: true, isOnItsWayBack: true, question: () => '' },
    stages: { waves: header.waves, limits, atOnce: mostInAny(header.waves, limits), diagnostics: [] },
    open,
  })
}
