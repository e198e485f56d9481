import { posix } from 'node:path'
import type { FileSort } from '../../model/config/file-sort.ts'
import type { InventoryNode } from '../../model/config/inventory.ts'
import type { MachineConfig, Mode } from '../../model/config/machine-config.ts'
import type { Policy } from '../../model/config/policy.ts'
import type { Rollout } from '../../model/config/rollout.ts'
import type { Secret } from '../../model/config/secret.ts'
import type { Ask, Trusts } from '../../model/config/trust.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Protection } from '../../model/plan/protection.ts'
import type { NodeEntry } from '../../schema/cluster/index.ts'
import { refuseOnNodes } from '../check/refused.ts'
import { assemble } from '../document/node.ts'
import { onceForAll } from '../document/once-for-all.ts'
import { at, tidy } from '../document/report.ts'
import type { SourceDocument } from '../document/stream.ts'
import { keyless, openKeyring } from '../secrets/keyring.ts'
import { openValues } from '../secrets/named-values.ts'
import { redactAll, redactError } from '../secrets/redact.ts'
import { isHidden, secretsOf } from '../secrets/spellings.ts'
import { connectionAsks, distinctAsks } from '../trust/asks.ts'
import { gateAsks } from '../trust/gate-asks.ts'
import { openGround } from '../trust/ground.ts'
import { openConfigs, openFiles, type Read } from './files.ts'
import { composer, idle, type Layer, layerFor, type NodeLayer, readLayers, readOwnLayers, selects } from './layers.ts'
import { type Asked, unusedValues, valuesOf } from './node-values.ts'
import { folderOf } from './paths.ts'
import { readPolicy } from './policy.ts'
import { protectionsFor, unknownKinds } from './protections.ts'
import { reach } from './reach.ts'
import { readClusterFiles } from './read.ts'
import { rolloutFaults, rolloutOf } from './rollout.ts'
import { withNodes } from './with-nodes.ts'
import type { Written } from './written.ts'

/** A machine and all that is written about it. */
export interface ClusterNode {
  readonly node: InventoryNode
  /** What is written about it, checked. */
  readonly machine: MachineConfig
  /** Path to how it comes to the node, of every file of its config. */
  readonly files: ReadonlyMap<string, FileSort>
  /** What no plan may remove from it. */
  readonly protect: readonly Protection[]
  /** As written, after patches; only if the load was asked to keep them. */
  readonly documents?: readonly SourceDocument[]
}

export interface Cluster {
  readonly name: string
  readonly nodes: readonly ClusterNode[]
  /** What netloom looks after on a node: only what somebody wrote about, or all of it. */
  readonly scope: 'listed' | 'whole'
  /** Every fault of every file. */
  readonly diagnostics: readonly Diagnostic[]
  /** What is wrong with the cluster itself. With an error among it, nothing of the cluster may be acted upon. */
  readonly common: readonly Diagnostic[]
  /** That, and what is wrong with the files that these nodes use: with an error, none of them may be. */
  faultsOf(names: readonly string[]): readonly Diagnostic[]
  /** Path to text of every file read, so that faults can be shown where they are. */
  readonly sources: ReadonlyMap<string, string>
  /** Values that are never shown, of four letters or more. */
  readonly secrets: ReadonlySet<string>
  /** The same values with the names they have in the config. */
  readonly named: readonly Secret[]
  /** What it asks of this machine beyond its folder, trusted or not: no node may be reached before what is asked for it is. */
  readonly asks: readonly Ask[]
  /** What every plan must keep; absent where nothing is asked. */
  readonly policy?: Policy
  /** Which nodes are changed after which, how many at once, and when to stop. */
  readonly rollout: Rollout
}

export interface LoadOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** What `~` stands for. */
  readonly home: string
  /** The cluster's folder as the user typed it; `.` by default. Paths handed to `read` begin with it. */
  readonly folder?: string
  /** `cluster.yaml` by default. */
  readonly file?: string
  /** What cannot be opened for want of a key is reported, and is no error. */
  readonly keyless?: boolean
  /** What can be protected, by kind. By default whatever is written. */
  readonly kinds?: readonly string[]
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
  const keys = openKeyring(readOwn, { env, home })
  const keyring = options.keyless ? keyless(keys) : keys
  const named = new Map<string, Secret>()
  const learn = (secret: Secret) => {
    if (!isHidden(secret.reveal())) return
    named.set(secret.name, secret)
    secrets.add(secret.reveal())
  }

  const written = await readClusterFiles(path, files, env)
  const { main, layers, nodes, values, protections } = written
  const opened = openValues(values, { root, ground, keyring, env, learn })
  const configs = openConfigs(files, { values: opened, keyring, root, learn })
  const shared = await readLayers(layers, root, configs)
  const own = await Promise.all(nodes.map((node) => readOwnLayers(node, root, configs)))
  const reached = reach(written, root, { env, home })
  const ruled = await readPolicy(main, root, ground)
  const entries = nodes.map(({ entry }) => entry)

  const compose = composer(opened.all)
  const clusterNodes: ClusterNode[] = []
  const faults = new Map<string, NodeFaults>()
  const asked: Asked[] = []
  for (const [n, node] of nodes.entries()) {
    const chosen = shared.filter(({ selector }) => selects(selector, node.entry))
    const mine = own[n] ?? { layers: [], diagnostics: [] }
    const ofNode = valuesOf(node.entry)
    const wanted = [...chosen.map(({ layer }) => layer), ...mine.layers]
    const all = wanted.flatMap((layer) => (layer ? [layerFor(layer, ofNode)] : []))
    const composed = compose(all, ofNode)
    const assembled = assemble(composed.documents)
    // A JSON Patch is put into a document before its values are.
    if (all.some(({ stream }) => stream.operations !== undefined))
      for (const { located } of composed.documents) secretsOf(located).forEach(learn)
    const readable = !wanted.includes(undefined) && all.every(({ stream }) => stream.diagnostics.length === 0)
    const bare = composed.documents.length === 0 && readable
    const [its, common] = [all.filter(({ asks }) => asks.length > 0), all.filter(({ asks }) => asks.length === 0)]
    asked.push({ node, asks: wanted.includes(undefined) ? undefined : its.flatMap(({ asks }) => asks) })
    faults.set(node.entry.name, {
      composing: [
        ...composed.diagnostics,
        ...its.flatMap(({ stream }) => stream.diagnostics),
        ...(its.length > 0 ? assembled.diagnostics : []),
      ],
      others: [
        ...mine.diagnostics,
        ...[...chosen, ...common.map(({ stream }) => stream)].flatMap(({ diagnostics }) => diagnostics),
        ...(its.length > 0 ? [] : assembled.diagnostics),
        ...(bare ? [withoutConfig(node, all)] : []),
      ],
    })
    const reachable = reached.nodeOf(node.entry)
    if (!reachable) continue
    const kept = keepDocuments ? { documents: composed.documents } : {}
    clusterNodes.push({
      node: reachable,
      machine: { mode, documents: assembled.documents },
      files: sortsOf(
        chosen.map(({ layer }) => layer),
        mine.layers,
      ),
      protect: protectionsFor(node.entry, protections),
      ...kept,
    })
  }

  const common = [
    ...[...written.diagnostics, ...reached.diagnostics, ...ruled.diagnostics],
    ...[...layers, ...protections].flatMap((one) => idle(one, entries)),
    ...unknownKinds(protections, options.kinds),
    ...rolloutFaults(main, entries),
    ...unusedValues(asked),
  ]
  const rollout = rolloutOf(main, home)
  const reported = (found: readonly Diagnostic[]) =>
    redactAll(tidy(onceForAll(refuseOnNodes([...new Set(found)]))), secrets)
  const unused = shared
    .filter(({ selector }) => !entries.some((entry) => selects(selector, entry)))
    .flatMap(({ diagnostics, layer }) => [...diagnostics, ...(layer?.reading.read().diagnostics ?? [])])
  return {
    name: main?.entry.name ?? posix.basename(posix.resolve('/', root)),
    nodes: clusterNodes,
    scope: main?.entry.scope ?? 'listed',
    diagnostics: reported([...common, ...together(faults), ...unused]),
    common: reported(common),
    faultsOf: (names) =>
      reported([...common, ...together(new Map([...faults].filter(([name]) => names.includes(name))))]),
    sources: files.texts,
    secrets,
    named: [...named.values()],
    asks: distinctAsks([
      ...ground.asks,
      ...(await connectionAsks(reached.ways, { env, home, ...ground })),
      ...(await gateAsks(main, rollout, [...faults.keys()], { root, read, end: ground.end })),
    ]),
    ...(ruled.policy && { policy: ruled.policy }),
    rollout,
  }
}

const sortsOf = (shared: readonly (Layer | undefined)[], own: readonly (Layer | undefined)[]) =>
  new Map<string, FileSort>([
    ...shared.flatMap((one) => (one ? [[one.path, one.how === 'file' ? 'layer' : 'patch'] as const] : [])),
    ...own.flatMap((one) => (one ? [[one.path, one.how === 'file' ? 'node file' : 'node patch'] as const] : [])),
  ])

/** What is wrong with one node's config: found in putting it together, and otherwise. */
interface NodeFaults {
  readonly composing: readonly Diagnostic[]
  readonly others: readonly Diagnostic[]
}

const together = (faults: ReadonlyMap<string, NodeFaults>): readonly Diagnostic[] => [
  ...[...faults.values()].flatMap(({ others }) => others),
  ...withNodes(new Map([...faults].map(([name, { composing }]) => [name, composing]))),
]

const withoutConfig = ({ place, entry }: Written<NodeEntry>, layers: readonly NodeLayer[]): Diagnostic =>
  at(place('name'), {
    code: 'config/node-without-config',
    summary: `nothing is written about the node ${entry.name}`,
    hint: layers.length === 0 ? 'name its files under `config`' : 'the files it uses hold no document',
  })
