import { resolve } from 'node:path'
import { type Cluster, loadCluster } from '../../config/cluster/load.ts'
import { openRevision } from '../../transport/git-revision.ts'
import { readText } from '../files.ts'
import type { CliProcess } from '../process.ts'
import { follower } from '../trust/follow.ts'
import { whereabouts } from '../trust/open.ts'

/**
 * The cluster as it was committed, opened with the keys of now; what lies outside of the repository is not there. Throws
 * `EngineError` where there is no such revision.
 */
export async function clusterAt(cli: CliProcess, place: string, name: string): Promise<Cluster> {
  const about = whereabouts(cli, place)
  const revision = await openRevision(resolve(cli.cwd, about.folder), name, cli.env)
  const follow = follower(async (path) => (path.startsWith(`${revision.top}/`) ? revision.linkAt(path) : undefined))
  const read = async (path: string) => revision.read(await follow(resolve(cli.cwd, path)))
  const cluster = await loadCluster(read, {
    ...about,
    follow: (path) => follow(resolve(cli.cwd, path)),
    readOwn: readText,
  })
  cli.hide(cluster.secrets)
  return cluster
}

/** The two sides of `BASE..HEAD`; without the second, the files as they are now. Undefined for what is no such range. */
export function rangeOf(word: string): { readonly base: string; readonly head?: string } | undefined {
  const [base = '', head, ...more] = word.split('..')
  if (base === '' || head === '' || more.length > 0) return undefined
  return { base, ...(head !== undefined && { head }) }
}
