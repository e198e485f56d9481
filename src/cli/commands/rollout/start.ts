import { randomBytes } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { exitCode } from '../../../model/exit-code.ts'
import type { RunHeader } from '../../../state/runs/entries.ts'
import { createRun, runsFolder } from '../../../state/runs/runs.ts'
import { commitAt } from '../../../transport/git-revision.ts'
import type { ApplyOptions } from '../../fleet/apply-nodes.ts'
import { freshPlans, keptPlans, type Prepared } from '../../fleet/apply-plans.ts'
import { openNodes } from '../../fleet/ask-nodes.ts'
import { carryOut } from '../../fleet/carry-out.ts'
import type { Staged } from '../../fleet/waves.ts'
import type { CliProcess, Run } from '../../process.ts'
import { reportDiagnostics } from '../../report.ts'
import { keeping } from '../../rollout/keep.ts'
import { busy, heldBy, unreadRun } from '../../rollout/words.ts'
import { packageVersion } from '../../version.ts'

interface StartOptions extends ApplyOptions {
  readonly reason?: string
}

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

async function headerOf(
  cli: CliProcess,
  { plans, unread, hash, cluster, kept }: Prepared,
  { waves }: Staged,
  {
    reason,
    concurrency,
    allowDisconnect,
    moveUnmanaged: typed,
    deadline,
    strict,
    skipCheck,
    cluster: written,
  }: StartOptions,
): Promise<RunHeader> {
  const now = cli.now().toISOString()
  // The same cluster by two paths would be two clusters.
  const place = await realpath(resolve(cli.cwd, written))
  const moveUnmanaged = kept ? kept.envelope.moveUnmanaged : typed
  const commit = await commitAt(place, cli.env)
  return {
    ...{ type: 'run', format: 'netloom.run', version: 1 },
    id: `${now.slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}-${randomBytes(3).toString('hex')}`,
    ...{ created: now, author: cli.author(), netloom: await packageVersion() },
    ...(reason !== undefined && { reason }),
    ...{ cluster: place, clusterName: cluster.name, hash, waves, strategy: cluster.rollout },
    ...(commit !== undefined && { commit }),
    plans: Object.fromEntries(plans.flatMap((one) => (one.plan.steps.length > 0 ? [[one.plan.node, one.hash]] : []))),
    down: unread.map(({ node, outcome }) => ({ node, outcome })),
    words: {
      concurrency,
      ...(allowDisconnect && { allowDisconnect }),
      ...(moveUnmanaged && { moveUnmanaged }),
      ...(strict && { strict }),
      ...(skipCheck && { skipCheck }),
      ...(deadline !== undefined && { deadline }),
    },
  }
}
