import { posix } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { InventoryNode } from '../../model/inventory.ts'
import type { MachineConfig, Mode } from '../../model/machine-config.ts'
import type { Ask, Trusts } from '../../model/trust.ts'
import type { NodeEntry } from '../../schema/cluster/index.ts'
import { refuseOnNodes } from '../check/refused.ts'
import { assemble } from '../document/node.ts'
import { at, tidy } from '../document/report.ts'
import type { SourceDocument } from '../document/stream.ts'
import { openKeyring } from '../secrets/keyring.ts'
import { readValues } from '../secrets/named-values.ts'
import { redactAll, redactError } from '../secrets/redact.ts'
import { connectionAsks, distinctAsks } from '../trust/asks.ts'
import { openGround } from '../trust/ground.ts'
import { openConfigs, openFiles, type Read } from './files.ts'
import { composer, idle, type Layer, readLayers, readOwnLayers, selects } from './layers.ts'
import { folderOf } from './paths.ts'
import { reach } from './reach.ts'
import { readClusterFiles, type Written } from './read.ts'
import { withNodes } from './with-nodes.ts'

/** A machine and all that is written about it. */
export interface ClusterNode {
  readonly node: InventoryNode
  /** What is written about it, checked. */
  readonly machine: MachineConfig
  /** As written, after patches; only if the load was asked to keep them. */
  readonly documents?: readonly SourceDocument[]
}

export interface Cluster {
  readonly name: string
  readonly nodes: readonly ClusterNode[]
  /** What netloom looks after on a node: only what somebody wrote about, or all of it. */
  readonly scope: 'listed' | 'whole'
  /** Every fault of every file. With an error among them, nothing of the cluster may be acted upon. */
  readonly diagnostics: readonly Diagnostic[]
  /** Path to text of every file read, so that faults can be shown where they are. */
  readonly sources: ReadonlyMap<string, string>
  /** Values that are never shown, of four letters or more. */
  readonly secrets: ReadonlySet<string>
  /** What it asks of this machine beyond its folder, trusted or not: no node may be reached before what is asked for it is. */
  readonly asks: readonly Ask[]
}

export interface LoadOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** What `~` stands for. */
  readonly home: string
  /** The cluster's folder as the user typed it; `.` by default. Paths handed to `read` begin with it. */
  readonly folder?: string
  /** `cluster.yaml` by default. */
  readonly file?: string
  /** Keep each node’s documents, with the place of every value. */
  readonly keepDocuments?: boolean
  /** Where a path leads, absolute, once every link on it was followed. By default there are no links. */
  readonly follow?: (path: string) => Promise<string>
  /** Whether a file that a link leads to outside of the folder may be read. By default none may. */
  readonly trusts?: Trusts
  /** The text of a file of the user’s own, such as one of age keys; by default as `read`. */
  readonly readOwn?: Read
}

/** The nodes of a cluster are machines of their own. */
const mode: Mode = 'metal'

/** Loads a cluster: its machines, how to reach them, and one config for each. `read` gives the text of a file. */
export async function loadCluster(read: Read, options: LoadOptions): Promise<Cluster> {
  const secrets = new Set<string>()
  try {
    return await loadWith(secrets, read, options)
  } catch (error) {
    // Nobody knows yet what is secret in it.
    throw redactError(error, secrets)
  }
}

async function loadWith(secrets: Set<string>, read: Read, options: LoadOptions): Promise<Cluster> {
  const { env, home, folder = '.', file = 'cluster.yaml', keepDocuments = false, readOwn = read } = options
  const path = posix.join(folder, file)
  const root = folderOf(path)
  const ground = openGround({ ...options, read }, root)
  const files = openFiles(ground)
  const keyring = openKeyring(readOwn, { env, home })

  const written = await readClusterFiles(path, files, env)
  const { main, layers, nodes, values } = written
  const named = await readValues(values, root, ground, keyring)
  const everyValue = { ...env, ...named.values }
  const configs = openConfigs(files, everyValue, keyring, secrets)
  const diagnostics = [...written.diagnostics, ...named.diagnostics]
  const shared = await readLayers(layers, root, configs, diagnostics)
  const own = await Promise.all(nodes.map((node) => readOwnLayers(node, root, configs, diagnostics)))
  const reached = reach(written, root, { env, home })
  const entries = nodes.map(({ entry }) => entry)

  const compose = composer(everyValue)
  const clusterNodes: ClusterNode[] = []
  const composing = new Map<string, readonly Diagnostic[]>()
  const streams = new Set<Layer['stream']>()
  for (const [n, node] of nodes.entries()) {
    const chosen = shared.flatMap(({ layer, selector }) => (selects(selector, node.entry) ? [layer] : []))
    const wanted = [...chosen, ...(own[n] ?? [])]
    const all = wanted.filter((layer) => layer !== undefined)
    for (const { stream } of all) streams.add(stream)
    const composed = compose(all)
    const assembled = assemble(composed.documents)
    composing.set(node.entry.name, composed.diagnostics)
    diagnostics.push(...assembled.diagnostics)
    const readable = wanted.every((layer) => layer?.stream.diagnostics.length === 0)
    if (composed.documents.length === 0 && readable) diagnostics.push(withoutConfig(node, all))
    const reachable = reached.nodeOf(node.entry)
    if (!reachable) continue
    const kept = keepDocuments ? { documents: composed.documents } : {}
    clusterNodes.push({
      node: reachable,
      machine: { mode, documents: assembled.documents },
      ...kept,
    })
  }
  diagnostics.push(...withNodes(composing))
  for (const { layer } of shared) if (layer) streams.add(layer.stream)
  for (const stream of streams) diagnostics.push(...stream.diagnostics)

  const others = [...reached.diagnostics, ...layers.flatMap((layer) => idle(layer, entries))]
  return {
    name: main?.entry.name ?? posix.basename(posix.resolve('/', root)),
    nodes: clusterNodes,
    scope: main?.entry.scope ?? 'listed',
    diagnostics: redactAll(tidy(refuseOnNodes([...diagnostics, ...others])), secrets),
    sources: files.texts,
    secrets,
    asks: distinctAsks([...ground.asks, ...(await connectionAsks(reached.ways, { env, home, ...ground }))]),
  }
}

const withoutConfig = ({ place, entry }: Written<NodeEntry>, layers: readonly Layer[]): Diagnostic =>
  at(place('name'), {
    code: 'config/node-without-config',
    summary: `nothing is written about the node ${entry.name}`,
    hint: layers.length === 0 ? 'name its files under `config`' : 'the files it uses hold no document',
  })
