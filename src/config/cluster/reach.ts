import type { InventoryNode } from '../../model/config/inventory.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { NodeEntry } from '../../schema/cluster/index.ts'
import { connections, type Machine } from './connection.ts'
import { nodeFaults } from './node-faults.ts'
import type { ClusterFiles } from './read.ts'
import type { Way } from './way.ts'

export interface Reach {
  /** Undefined for a node whose connection is at fault. */
  nodeOf(entry: NodeEntry): InventoryNode | undefined
  /** The way to each node, by its name, in the order of the nodes. */
  readonly ways: ReadonlyMap<string, Way>
  /** What is wrong with connections, and with the list of nodes as a whole. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The nodes of a cluster with how to reach them; paths start from the folder `root`. */
export function reach({ main, nodes }: ClusterFiles, root: string, machine: Machine): Reach {
  const place = (...path: (string | number)[]) => {
    if (!main) throw new Error('a place in a cluster file that was not read')
    return main.place('connection', ...path)
  }
  const defaults = { entry: main?.entry.connection, folder: root, place }
  const { byNode, diagnostics } = connections(nodes, defaults, machine)
  const wayTo = (name: string): [string, Way][] => {
    const way = byNode.get(name)
    return way ? [[name, way]] : []
  }
  return {
    nodeOf: ({ name, role = '', labels = {}, groups = [] }) => {
      const connection = byNode.get(name)?.connection
      return connection && { name, role, labels, groups, connection }
    },
    ways: new Map(nodes.flatMap(({ entry: { name } }) => wayTo(name))),
    diagnostics: [...diagnostics, ...nodeFaults(nodes, byNode, main)],
  }
}
