import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { type Cluster, type ClusterNode, loadCluster } from '../config/cluster/load.ts'
import { type ClusterMachine, loadMachines } from '../config/cluster/machines.ts'
import { strictly } from '../config/document/machine-config.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import { EngineError } from '../model/engine-error.ts'
import { complain } from './say.ts'
import { type Selection, select } from './select.ts'
import type { World } from './world.ts'

/** The text of a file; undefined when there is none. Throws `EngineError` for what cannot be read or is no text. */
export async function readText(path: string): Promise<string | undefined> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new EngineError('load/unreadable', `${path} cannot be read (${String(code ?? error)})`, {
      hint: 'Check what it is and who may read it.',
      cause: error,
    })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new EngineError('load/not-text', `${path} is not text in UTF-8`, { hint: 'Save it as UTF-8.', cause })
  }
}

/** Loads the cluster in a folder, or the one that a cluster file describes. */
export async function openCluster(world: World, place: string, keepDocuments = false): Promise<Cluster> {
  const cluster = await loadCluster(readText, { ...whereabouts(world, place), keepDocuments })
  world.hide(cluster.secrets)
  return cluster
}

function whereabouts({ env, home }: World, place: string) {
  const isFile = /\.ya?ml$/.test(place)
  return { env, home, ...(isFile ? { folder: dirname(place), file: basename(place) } : { folder: place }) }
}

export interface Chosen {
  readonly cluster: Cluster
  readonly nodes: readonly ClusterNode[]
  /** Everything there is to say so far, already said on standard error. */
  readonly diagnostics: readonly Diagnostic[]
  /** Something in it is an error: nothing may be done. */
  readonly refused: boolean
}

/**
 * The cluster and the chosen nodes of it, with every fault said on standard error; `quiet` about warnings, where the
 * question is what is on the nodes.
 */
export async function chooseNodes(
  world: World,
  { cluster: place, strict = false, ...selection }: Selection & { readonly cluster: string; readonly strict?: boolean },
  { quiet = false } = {},
): Promise<Chosen> {
  const cluster = await openCluster(world, place)
  const loaded = strict ? strictly(cluster.diagnostics) : cluster.diagnostics
  const { chosen, diagnostics } = among(cluster.nodes, loaded, selection)
  const refused = hasErrors(diagnostics)
  if (refused || !quiet) complain(world, diagnostics, cluster.sources)
  return { cluster, nodes: chosen, diagnostics, refused }
}

/** The chosen machines, for what needs no config: a config that is broken stands in nobody's way back. */
export async function chooseMachines(
  world: World,
  { cluster: place, ...selection }: Selection & { readonly cluster: string },
): Promise<Pick<Chosen, 'diagnostics' | 'refused'> & { readonly nodes: readonly ClusterMachine[] }> {
  const { nodes, diagnostics: loaded, sources } = await loadMachines(readText, whereabouts(world, place))
  const { chosen, diagnostics } = among(nodes, loaded, selection)
  complain(world, diagnostics, sources)
  return { nodes: chosen, diagnostics, refused: hasErrors(diagnostics) }
}

/** Words about nodes can only be judged against a cluster that could be read. */
function among<N extends ClusterMachine>(nodes: readonly N[], loaded: readonly Diagnostic[], selection: Selection) {
  const { chosen, diagnostics: words } = select(
    nodes.map((one) => ({ ...one.node, one })),
    selection,
  )
  return { chosen: chosen.map(({ one }) => one), diagnostics: hasErrors(loaded) ? loaded : [...loaded, ...words] }
}
