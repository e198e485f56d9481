import { cp, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse, parseDocument } from 'yaml'
import { reachFrom } from './lab/reach.ts'
import type { Lab } from './lab.ts'

const clusters = new URL('../../examples/clusters/', import.meta.url).pathname

/** The example's own files that list machines, and what they list. */
async function machineFiles(
  folder: string,
): Promise<readonly (readonly [file: string, machines: readonly Machine[]])[]> {
  const { include = [] } = parse(await readFile(join(folder, 'cluster.yaml'), 'utf8')) as { include?: string[] }
  return Promise.all(
    ['cluster.yaml', ...include].map(async (name) => {
      const { nodes = [] } = parse(await readFile(join(folder, name), 'utf8')) as { nodes?: Machine[] }
      return [name, nodes] as const
    }),
  )
}

interface Machine {
  readonly name: string
}

/**
 * A copy of an example cluster whose nodes are those of the lab, by name; nodes that the lab has not are left out, all
 * else is as a user finds it. Returns the copy's folder, which lives as long as the lab.
 */
export async function bindExample(example: string, lab: Lab): Promise<string> {
  const folder = join(lab.folder, 'clusters', example)
  await cp(join(clusters, example), folder, { recursive: true })
  const bound = new Set<string>()
  for (const [name, machines] of await machineFiles(folder)) {
    if (machines.length === 0) continue
    const document = parseDocument(await readFile(join(folder, name), 'utf8'))
    const ours: (Machine & object)[] = []
    for (const machine of machines) {
      const node = lab.nodes.find((candidate) => candidate.name === machine.name)
      if (!node) continue
      bound.add(machine.name)
      const times = { connectTimeout: '120s', commandTimeout: '300s' }
      // Paths in a file start from its own folder.
      const connection = { ...(await reachFrom(dirname(join(folder, name)), node.connection)), ...times }
      ours.push({ ...machine, ...{ address: node.connection.host, connection } })
    }
    document.set('nodes', document.createNode(ours))
    await writeFile(join(folder, name), document.toString())
  }
  const strangers = lab.nodes.filter(({ name }) => !bound.has(name))
  if (strangers.length > 0) throw new Error(`the example ${example} has no node ${strangers[0]?.name}`)
  return folder
}

/** The names of an example's nodes, for a lab to be started with. */
export const nodesOf = async (example: string): Promise<readonly string[]> =>
  (await machineFiles(join(clusters, example))).flatMap(([, machines]) => machines.map(({ name }) => name))
