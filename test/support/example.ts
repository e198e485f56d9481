import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { Lab } from './lab.ts'

const clusters = new URL('../../examples/clusters/', import.meta.url).pathname

/**
 * A copy of an example cluster whose nodes are those of the lab, by name; everything else in it is as a user finds it.
 * Returns the copy's folder, which lives as long as the lab.
 */
export async function bindExample(example: string, lab: Lab): Promise<string> {
  const folder = join(lab.folder, 'clusters', example)
  await cp(join(clusters, example), folder, { recursive: true })
  const file = join(folder, 'cluster.yaml')
  const cluster = parseDocument(await readFile(file, 'utf8'))
  const { nodes } = cluster.toJS() as { nodes: readonly { name: string }[] }
  for (const [n, { name }] of nodes.entries()) {
    const node = lab.nodes.find((candidate) => candidate.name === name)
    if (!node) throw new Error(`the lab has no node ${name}`)
    const { host, port, user, identityFiles, knownHostsFiles } = node.connection
    cluster.setIn(['nodes', n, 'address'], host)
    cluster.setIn(
      ['nodes', n, 'connection'],
      cluster.createNode({ user, port, identityFiles, knownHostsFiles, agent: 'none' }),
    )
  }
  await writeFile(file, cluster.toString())
  return folder
}

/** The names of an example's nodes, for a lab to be started with. */
export async function nodesOf(example: string): Promise<readonly string[]> {
  const cluster = parseDocument(await readFile(join(clusters, example, 'cluster.yaml'), 'utf8')).toJS()
  return cluster.nodes.map((node: { name: string }) => node.name)
}
