import { hasLabel } from '../../model/config/inventory.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { LayerConfig, NodeEntry, Selector } from '../../schema/cluster/index.ts'
import { at } from '../document/report.ts'
import { duplicates, type SourceDocument } from '../document/stream.ts'
import { applyPatch, type Patch } from '../patch/read-patch.ts'
import type { Origin } from '../yaml/source.ts'
import type { Environment } from '../yaml/substitute.ts'
import { missingFile, outside, unreadableFile } from './faults.ts'
import type { Configs, Reading } from './files.ts'
import { ownName } from './node-values.ts'
import { inside } from './paths.ts'
import type { Written } from './written.ts'

/** One file that takes part in the config of nodes. */
export interface Layer {
  readonly path: string
  /** Operations only in a patch. */
  readonly reading: Reading
  readonly how: 'file' | 'patch'
}

/** The same as it is for one node. */
export interface NodeLayer extends Pick<Layer, 'path' | 'how'> {
  readonly stream: Patch
  /** The names of the node's values that are in it. */
  readonly asks: readonly string[]
}

/** A layer with the values of a node put in. */
export const layerFor = ({ reading, ...layer }: Layer, ofNode: Environment): NodeLayer => ({
  ...layer,
  stream: reading.read(ofNode),
  asks: reading.asks,
})

/** An entry of the cluster's `config` with the file it names, if that could be read. */
export interface ReadLayer {
  readonly layer?: Layer
  readonly selector: Selector
  /** Why it could not be read. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the files that entries for many nodes name. */
export async function readLayers(
  entries: readonly Written<LayerConfig>[],
  root: string,
  configs: Configs,
): Promise<readonly ReadLayer[]> {
  return Promise.all(
    entries.map(async ({ entry, folder, place }) => {
      const diagnostics: Diagnostic[] = []
      const how = entry.file === undefined ? 'patch' : 'file'
      const layer = await loader(root, configs, diagnostics)(entry[how], how, folder, place(how))
      return { ...(layer ? { layer } : {}), selector: entry.for ?? {}, diagnostics }
    }),
  )
}

/** Reads the files that a node names itself; undefined stands for one that could not be read. */
export async function readOwnLayers(
  { entry, folder, place }: Written<NodeEntry>,
  root: string,
  configs: Configs,
): Promise<Pick<ReadLayer, 'diagnostics'> & { readonly layers: readonly (Layer | undefined)[] }> {
  const diagnostics: Diagnostic[] = []
  const load = loader(root, configs, diagnostics)
  const layers = await Promise.all([
    ...(entry.config ?? []).map((path, n) => load(path, 'file', folder, place('config', n))),
    ...(entry.patches ?? []).map((path, n) => load(path, 'patch', folder, place('patches', n))),
  ])
  return { layers, diagnostics }
}

const loader =
  (root: string, configs: Configs, diagnostics: Diagnostic[]) =>
  async (
    written: string | undefined,
    how: Layer['how'],
    folder: string,
    origin: Origin,
  ): Promise<Layer | undefined> => {
    if (written === undefined) return undefined
    const path = inside(root, folder, written)
    try {
      const reading = path === undefined ? undefined : await configs[how === 'file' ? 'config' : 'patch'](path, origin)
      if (path !== undefined && reading) return { path, reading, how }
      diagnostics.push(path === undefined ? outside(origin, written) : missingFile(origin, path))
    } catch (error) {
      diagnostics.push(unreadableFile(origin, error))
    }
    return undefined
  }

/** Whether a node is meant. */
export const selects = ({ role, group, label, node }: Selector, entry: NodeEntry): boolean =>
  (role === undefined || role === entry.role) &&
  (group === undefined || (entry.groups ?? []).includes(group)) &&
  (node === undefined || node === entry.name) &&
  (label === undefined || hasLabel(entry.labels ?? {}, label))

export interface Composed {
  readonly documents: readonly SourceDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Puts layers together: first every file, then every patch. Nodes with the same beginnings share the work. */
export function composer(env: Environment): (layers: readonly NodeLayer[], ofNode: Environment) => Composed {
  const known = new Map<string, Composed>([['', { documents: [], diagnostics: [] }]])
  return (layers, ofNode) => {
    const ordered = [...layers.filter(({ how }) => how === 'file'), ...layers.filter(({ how }) => how === 'patch')]
    let key = ''
    let result = known.get('') as Composed
    const node = ofNode[ownName]
    for (const layer of ordered) {
      key += `${layer.how} ${layer.path} ${layer.asks.length > 0 ? node : ''}\n`
      const next = known.get(key) ?? over(result, layer, { ...env, ...ofNode })
      known.set(key, next)
      result = next
    }
    return result
  }
}

function over({ documents, diagnostics }: Composed, { stream, how }: NodeLayer, env: Environment): Composed {
  if (how === 'file') {
    const all = [...documents, ...stream.documents]
    return { documents: all, diagnostics: [...diagnostics, ...duplicates(all)] }
  }
  const patched = applyPatch(documents, stream, env)
  return { documents: patched.documents, diagnostics: [...diagnostics, ...patched.diagnostics] }
}

/** An entry that chooses no node is most likely misspelled. */
export const idle = (
  { entry, place }: Written<{ readonly for?: Selector }>,
  nodes: readonly NodeEntry[],
): Diagnostic[] =>
  entry.for === undefined || nodes.some((node) => selects(entry.for as Selector, node))
    ? []
    : [
        at(place('for'), {
          severity: 'warning',
          code: 'config/selects-nothing',
          summary: 'no node is chosen by this',
          hint: 'check the spelling of the role, group, label or node',
        }),
      ]
