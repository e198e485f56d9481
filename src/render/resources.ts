import { Document } from 'yaml'
import type { Resource } from '../model/node/resource.ts'
import type { Kind } from '../model/plan/kind.ts'
import { groupBy } from './text/group.ts'
import type { Style } from './text/style.ts'
import { tableText } from './text/table.ts'

/** One resource that was seen on a node. */
export interface NodeResource extends Resource {
  readonly node: string
}

export interface ResourceDocument {
  readonly node: string
  readonly metadata: { readonly namespace: string; readonly type: string; readonly id: string }
  readonly spec: object
}

/** The resource in the form that people know from `talosctl get -o yaml`. */
export const resourceDocument = ({ node, kind, id, spec, status }: NodeResource): ResourceDocument => ({
  node,
  metadata: { namespace: 'network', type: `${kind}Statuses.net.talos.dev`, id },
  spec: status ?? spec,
})

/** One YAML document for each resource. */
export const resourcesYaml = (documents: readonly ResourceDocument[]): string =>
  documents.map((document) => `---\n${new Document(document).toString({ lineWidth: 0 })}`).join('')

/** A table for each kind, headed by its plural when there are several. */
export function resourcesTable(
  kinds: readonly Kind[],
  resources: readonly NodeResource[],
  style: Style,
  width?: number,
): string {
  const byKind = groupBy(resources, ({ kind }) => kind)
  const shown = kinds.filter(({ kind }) => byKind.has(kind))
  return shown
    .map((kind) => {
      const columns = Object.entries(kind.columns)
      const rows = (byKind.get(kind.kind) ?? []).map(({ node, id, spec, status = {} }) => [
        node,
        id,
        ...columns.map(([, cell]) => cell(spec, status)),
      ])
      const table = tableText(['NODE', 'ID', ...columns.map(([header]) => header.toUpperCase())], rows, style, width)
      return shown.length > 1 ? `${style.cyan(kind.plural)}\n${table}` : table
    })
    .join('\n')
}
