import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { type Gate, openGate } from './gate.ts'
import { reachFrom } from './lab/reach.ts'
import type { LabNode } from './lab.ts'

/** The folder of a cluster with one node, which lets in the first connections; all later ones wait until it opens. */
export async function gatedCluster(
  folder: string,
  { name, connection }: LabNode,
  config: string,
  passing: number,
): Promise<Gate & { readonly place: string }> {
  const { host, port } = connection
  const gate = await openGate({ host, port }, passing)
  const place = await mkdtemp(join(folder, 'gated-'))
  const reach = await reachFrom(place, connection)
  const known = join(place, 'known_hosts')
  await writeFile(known, (await readFile(known, 'utf8')).replaceAll(`${host},`, `[127.0.0.1]:${gate.port},`))
  await writeFile(join(place, `${name}.yaml`), config)
  const node = {
    ...{ name, address: '127.0.0.1', patches: [`${name}.yaml`] },
    connection: { ...reach, port: gate.port, connectTimeout: '600s' },
  }
  await writeFile(join(place, 'cluster.yaml'), stringify({ name: 'gated', nodes: [node] }))
  return { ...gate, place }
}
