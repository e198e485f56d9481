import type { Connection } from '../../model/config/inventory.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { canonicalAddress } from '../../model/ip.ts'
import type { ClusterConfig, NodeEntry } from '../../schema/cluster/index.ts'
import { at } from '../document/report.ts'
import type { Way } from './way.ts'
import type { Written } from './written.ts'

/** What is wrong with the list of nodes as a whole. */
export const nodeFaults = (
  nodes: readonly Written<NodeEntry>[],
  reached: ReadonlyMap<string, Way>,
  main: Written<ClusterConfig> | undefined,
): readonly Diagnostic[] => [
  ...(main && nodes.length === 0 ? [noNodes(main)] : []),
  ...twice(nodes, ({ entry }) => entry.name, 'name', 'config/two-nodes-one-name', 'give one of them another name'),
  ...twice(
    nodes,
    ({ entry }) => wayTo(reached.get(entry.name)?.connection),
    'address',
    'config/two-nodes-one-address',
    'every node is another machine',
  ),
]

const noNodes = (main: Written<ClusterConfig>): Diagnostic =>
  at(main.place('nodes'), {
    code: 'config/no-nodes',
    summary: 'the cluster has no nodes',
    hint: 'list them under `nodes`, each with `name` and `address`',
  })

/** Ports and jump hosts lead to different machines behind one address. */
function wayTo(connection: Connection | undefined): string | undefined {
  if (!connection || connection.transport === 'local') return undefined
  const { host, port, jump } = connection
  return `${canonicalAddress(host) ?? host.toLowerCase()} ${port} ${jump ? wayTo(jump) : ''}`
}

function twice(
  nodes: readonly Written<NodeEntry>[],
  key: (node: Written<NodeEntry>) => string | undefined,
  field: 'name' | 'address',
  code: string,
  hint: string,
): Diagnostic[] {
  const first = new Map<string, Written<NodeEntry>>()
  return nodes.flatMap((node) => {
    const value = key(node)
    const earlier = value === undefined ? undefined : first.get(value)
    if (value !== undefined && !earlier) first.set(value, node)
    if (!earlier || (field === 'address' && earlier.entry.name === node.entry.name)) return []
    const { source, start } = earlier.place(field)
    return at(node.place(field), {
      code,
      summary: `the ${field} ${node.entry[field] ?? ''} is that of two nodes: ${earlier.entry.name} and ${node.entry.name}`,
      detail: `The first is in ${source.file} on line ${source.lines.linePos(start).line}.`,
      hint,
    })
  })
}
