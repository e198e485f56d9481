import { type Cluster, loadCluster } from '../../src/config/cluster/load.ts'
import { documentsOf as writtenIn } from '../../src/model/config/machine-config.ts'
import { documentTypes } from '../../src/schema/documents/index.ts'
import { LegacyConfig } from '../../src/schema/legacy/index.ts'
import { otherKinds } from '../../src/schema/other-kinds.ts'

export const clusterOf = (files: Record<string, string>, env: Record<string, string> = {}): Promise<Cluster> =>
  loadCluster(async (path) => (Object.hasOwn(files, path) ? files[path] : undefined), { env, home: '/home/me' })

/** Kind to documents of the one node of a cluster with one config, after its patches. */
export async function documentsOf(config: string, ...patches: string[]) {
  const paths = patches.map((_, n) => `p${n}.yaml`)
  const cluster = await clusterOf({
    'cluster.yaml': `nodes: [{name: n, config: [c.yaml], patches: [${paths.join(', ')}]}]`,
    'c.yaml': config,
    ...Object.fromEntries(patches.map((patch, n) => [`p${n}.yaml`, patch])),
  })
  const found = [...documentTypes, LegacyConfig, ...otherKinds.values()].flatMap((type) => {
    const all = cluster.nodes[0] ? writtenIn(cluster.nodes[0].machine, type) : []
    return all.length > 0 ? [[type.kind, all]] : []
  })
  return { diagnostics: cluster.diagnostics, documents: Object.fromEntries(found) as Record<string, unknown[]> }
}
