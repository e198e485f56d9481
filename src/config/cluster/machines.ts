import { posix } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { InventoryNode } from '../../model/inventory.ts'
import { tidy } from '../document/report.ts'
import { openFiles, type Read } from './files.ts'
import type { LoadOptions } from './load.ts'
import { folderOf } from './paths.ts'
import { reach } from './reach.ts'
import { readClusterFiles } from './read.ts'

export interface ClusterMachine {
  readonly node: InventoryNode
}

/** The machines of a cluster and how to reach them, whatever is wrong with their configs. */
export interface Machines {
  readonly nodes: readonly ClusterMachine[]
  /** Every fault of the files that list machines. */
  readonly diagnostics: readonly Diagnostic[]
  /** Path to text of every file read. */
  readonly sources: ReadonlyMap<string, string>
}

/** Reads the cluster file and what it includes, and no config: whoever wants back to where he was needs none. */
export async function loadMachines(read: Read, options: Omit<LoadOptions, 'keepDocuments'>): Promise<Machines> {
  const { env, home, folder = '.', file = 'cluster.yaml' } = options
  const path = posix.join(folder, file)
  const root = folderOf(path)
  const files = openFiles(read)
  const written = await readClusterFiles(path, files, env)
  const { nodeOf, diagnostics } = reach(written, root, { env, home })
  return {
    nodes: written.nodes.flatMap(({ entry }) => {
      const node = nodeOf(entry)
      return node ? [{ node }] : []
    }),
    diagnostics: tidy([...written.diagnostics, ...diagnostics]),
    sources: files.texts,
  }
}
