import { randomBytes } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { digest } from '../../model/canonical.ts'
import type { RunHeader } from '../../state/runs/entries.ts'
import { commitAt } from '../../transport/git-revision.ts'
import type { ApplyOptions } from '../fleet/apply-options.ts'
import type { Prepared } from '../fleet/apply-plans.ts'
import type { Staged } from '../fleet/waves.ts'
import type { CliProcess } from '../process.ts'
import { packageVersion } from '../version.ts'

export interface StartOptions extends ApplyOptions {
  readonly reason?: string
}

/** What a run begins with: all that whoever goes on with it has to know. */
export async function headerOf(
  cli: Pick<CliProcess, 'now' | 'cwd' | 'env' | 'author'>,
  {
    plans,
    unread,
    hash,
    cluster,
    kept,
  }: Pick<Prepared, 'plans' | 'unread' | 'hash' | 'kept'> & {
    readonly cluster: Pick<Prepared['cluster'], 'name' | 'rollout'>
  },
  { waves }: Pick<Staged, 'waves'>,
  {
    reason,
    concurrency,
    allowDisconnect,
    moveUnmanaged: typed,
    allowRemovals = kept?.envelope.allowRemovals,
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
  const { gates, ...strategy } = cluster.rollout
  return {
    ...{ type: 'run', format: 'netloom.run', version: 1 },
    id: `${now.slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}-${randomBytes(3).toString('hex')}`,
    ...{ created: now, author: cli.author(), netloom: await packageVersion() },
    ...(reason !== undefined && { reason }),
    ...{ cluster: place, clusterName: cluster.name, hash, waves, strategy },
    ...(gates && { gates: digest(gates) }),
    ...(commit !== undefined && { commit }),
    plans: Object.fromEntries(plans.flatMap((one) => (one.plan.steps.length > 0 ? [[one.plan.node, one.hash]] : []))),
    down: unread.map(({ node, outcome }) => ({ node, outcome })),
    words: {
      concurrency,
      ...(allowDisconnect && { allowDisconnect }),
      ...(moveUnmanaged && { moveUnmanaged }),
      ...(allowRemovals !== undefined && { allowRemovals }),
      ...(strict && { strict }),
      ...(skipCheck && { skipCheck }),
      ...(deadline !== undefined && { deadline }),
    },
  }
}
