import { resolve } from 'node:path'
import type { Envelope } from '../../state/saved-plan.ts'
import { authorsAt } from '../../transport/git-revision.ts'
import type { CliProcess } from '../process.ts'
import { whereabouts } from '../trust/open.ts'
import type { PolicySource } from './source.ts'

/**
 * Everybody who made a plan: whoever planned, and whoever wrote the commit it was made from, or the commits that the
 * trusted revision does not have yet. A plan that nobody kept is made here and now.
 */
export async function authorsOf(
  cli: CliProcess,
  { from }: Pick<PolicySource, 'from'>,
  cluster: string,
  made?: Pick<Envelope, 'author' | 'commit'>,
): Promise<readonly string[]> {
  const folder = resolve(cli.cwd, whereabouts(cli, cluster).folder)
  const since = from?.commit
  const commits = [...new Set([...(made?.commit === undefined ? [] : [made.commit]), 'HEAD'])]
  const written = await Promise.all(commits.map((commit) => authorsAt(folder, { commit, since }, cli.env)))
  return [...new Set([made?.author ?? cli.author(), ...written.flat()])]
}
