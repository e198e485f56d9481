import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { type Gate, openGate } from './gate.ts'
import type { LabNode } from './lab.ts'

/** The folder of a cluster with one node, which lets in the first connections; all later ones wait until it opens. */
export async function gatedCluster(
  folder: string,
  { name, connection: { host, port, user, identityFiles, knownHostsFiles } }: LabNode,
  config: string,
  passing: number,
): Promise<Gate & { readonly place: string }> {
  const gate = await openGate({ host, port }, passing)
  const place = await mkdtemp(join(folder, 'gated-'))
  const known = join(place, 'known_hosts')
  const keys = await readFile(knownHostsFiles[0] as string, 'utf8')
  await writeFile(known, keys.replaceAll(`${host},`, `[127.0.0.1]:${gate.port},`))
  await writeFile(join(place, `${name}.yaml`), config)
  const connection = { user, port: gate.port, identityFiles, knownHostsFiles: [known], agent: 'none' }
  const node = {
    ...{ name, address: '127.0.0.1', patches: [`${name}.yaml`] },
    connection: { ...connection, connectTimeout: '600s' },
  }
  await writeFile(join(place, 'cluster.yaml'), stringify({ name: 'gated', nodes: [node] }))
  return { ...gate, place }
}
