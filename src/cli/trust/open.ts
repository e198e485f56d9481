import { basename, dirname, join } from 'node:path'
import { loadMachines } from '../../config/cluster/machines.ts'
import { type Ask, askDigest, askKey, type Trusts } from '../../model/config/trust.ts'
import { addTrusted, forgetTrusted, readTrusted, trustFile } from '../../state/trusted.ts'
import { openRevision, type Revision } from '../../transport/git-revision.ts'
import type { CliProcess } from '../process.ts'
import { follower, followHere, linkHere } from './follow.ts'

/** A cluster file, or the folder of one, and the revision whose word is taken for what it asks. */
export interface TrustWords {
  readonly cluster: string
  readonly trusted?: string
}

/** What is trusted of one cluster. */
export interface Trust {
  readonly trusts: Trusts
  /** The cluster's file, absolute and without links: another checkout is another cluster. */
  readonly about: string
  remember(asks: readonly Ask[]): Promise<void>
  /** Returns how many asks that were. */
  forget(): Promise<number>
}

/** Opens what the user remembered, and what stood in the repository at a revision. Throws `EngineError`. */
export async function openTrust(cli: CliProcess, { cluster: place, trusted: name }: TrustWords): Promise<Trust> {
  const { folder, file } = whereabouts(cli, place)
  const about = join(await followHere()(folder), file)
  const store = trustFile(cli)
  const revision = name === undefined ? undefined : await openRevision(dirname(about), name, cli.env)
  let committed: Promise<ReadonlySet<string>> | undefined
  let remembered: Promise<ReadonlySet<string> | undefined> | undefined
  return {
    about,
    async trusts(ask) {
      if (revision) committed ??= asksAt(revision, cli, place)
      if ((await committed)?.has(askKey(ask))) return true
      remembered ??= readTrusted(store).then((trusted) => trusted.get(about))
      return (await remembered)?.has(askDigest(about, ask)) === true
    },
    async remember(asks) {
      const digests = asks.map((ask) => askDigest(about, ask))
      await addTrusted(store, about, digests)
      remembered = Promise.resolve(new Set([...((await remembered) ?? []), ...digests]))
    },
    forget: () => forgetTrusted(store, about),
  }
}

/** Where a cluster is, in the words of the loaders. */
export function whereabouts({ env, home }: CliProcess, place: string) {
  const isFile = /\.ya?ml$/.test(place)
  const [folder, file] = isFile ? [dirname(place), basename(place)] : [place, 'cluster.yaml']
  return { env, home, folder, file }
}

/** What the cluster asked for as it was committed; what lies outside of the repository is as it is now. */
async function asksAt(revision: Revision, cli: CliProcess, place: string): Promise<ReadonlySet<string>> {
  const follow = follower(async (path) =>
    path.startsWith(`${revision.top}/`) ? revision.linkAt(path) : linkHere(path),
  )
  const { asks } = await loadMachines(async (path) => revision.read(await follow(path)), {
    ...{ ...whereabouts(cli, place), follow, everyFile: true },
    trusts: async () => true,
  })
  return new Set(asks.map(askKey))
}
