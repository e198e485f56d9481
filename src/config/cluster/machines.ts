import { posix } from 'node:path'
import type { InventoryNode } from '../../model/config/inventory.ts'
import type { Policy } from '../../model/config/policy.ts'
import type { Rollout } from '../../model/config/rollout.ts'
import type { Ask } from '../../model/config/trust.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { tidy } from '../document/report.ts'
import { askForFiles, connectionAsks, distinctAsks } from '../trust/asks.ts'
import { gateAsks } from '../trust/gate-asks.ts'
import { openGround } from '../trust/ground.ts'
import { openFiles, type Read } from './files.ts'
import type { LoadOptions } from './load.ts'
import { folderOf } from './paths.ts'
import { readPolicy } from './policy.ts'
import { reach } from './reach.ts'
import { readClusterFiles } from './read.ts'
import { rolloutOf } from './rollout.ts'

export interface ClusterMachine {
  readonly node: InventoryNode
}

/** The machines of a cluster and how to reach them, whatever is wrong with their configs. */
export interface Machines {
  /** Of the cluster: without one in its file, that of its folder. */
  readonly name: string
  readonly nodes: readonly ClusterMachine[]
  /** Every fault of the files that list machines. */
  readonly diagnostics: readonly Diagnostic[]
  /** Path to text of every file read. */
  readonly sources: ReadonlyMap<string, string>
  /** What the cluster asks of this machine beyond its folder; of its configs only if that was wanted. */
  readonly asks: readonly Ask[]
  /** What every plan must keep; only if that was wanted. */
  readonly policy?: Policy
  readonly rollout: Rollout
}

export interface MachinesOptions extends Omit<LoadOptions, 'keepDocuments' | 'readOwn'> {
  /** Whether to look also where the links among its configs and values lead. */
  readonly everyFile?: boolean
  /** Whether to read also the policy, and report what is wrong with its files. */
  readonly withPolicy?: boolean
}

/** Reads the cluster file and what it includes, and no config: whoever wants back to where he was needs none. */
export async function loadMachines(read: Read, options: MachinesOptions): Promise<Machines> {
  const { env, home, folder = '.', file = 'cluster.yaml' } = options
  const path = posix.join(folder, file)
  const root = folderOf(path)
  const ground = openGround({ ...options, read }, root)
  const files = openFiles(ground)
  const written = await readClusterFiles(path, files, env)
  const { nodeOf, ways, diagnostics } = reach(written, root, { env, home })
  if (options.everyFile) await askForFiles(written, root, ground)
  const ruled = options.withPolicy ? await readPolicy(written.main, root, ground) : { diagnostics: [] }
  const { main } = written
  const rollout = rolloutOf(main, home)
  const names = written.nodes.map(({ entry }) => entry.name)
  return {
    name: main?.entry.name ?? posix.basename(posix.resolve('/', root)),
    nodes: written.nodes.flatMap(({ entry }) => {
      const node = nodeOf(entry)
      return node ? [{ node }] : []
    }),
    diagnostics: tidy([...written.diagnostics, ...diagnostics, ...ruled.diagnostics]),
    sources: files.texts,
    asks: distinctAsks([
      ...ground.asks,
      ...(await connectionAsks(ways, { env, home, ...ground })),
      ...(await gateAsks(main, rollout, names, { root, read, end: ground.end })),
    ]),
    ...('policy' in ruled && { policy: ruled.policy }),
    rollout,
  }
}
