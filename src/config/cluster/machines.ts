import { posix } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { InventoryNode } from '../../model/inventory.ts'
import { tidy } from '../report.ts'
import { connections } from './connection.ts'
import { openFiles, type Read } from './files.ts'
import type { LoadOptions } from './load.ts'
import { nodeFaults } from './node-faults.ts'
import { folderOf } from './paths.ts'
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
  const { main, nodes, diagnostics } = await readClusterFiles(path, files, env)
  const { byNode, diagnostics: unreachable } = connections(
    nodes,
    {
      entry: main?.entry.connection,
      folder: root,
      place: (...at) => {
        if (!main) throw new Error('a place in a cluster file that was not read')
        return main.place('connection', ...at)
      },
    },
    { env, home },
  )
  return {
    nodes: nodes.flatMap(({ entry: { name, role = '', labels = {}, groups = [] } }) => {
      const connection = byNode.get(name)
      return connection ? [{ node: { name, role, labels, groups, connection } }] : []
    }),
    diagnostics: tidy([...diagnostics, ...unreachable, ...nodeFaults(nodes, byNode, main)]),
    sources: files.texts,
  }
}
