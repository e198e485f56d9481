import type { Diagnostic } from '../../model/diagnostic.ts'
import { shown } from '../../schema/values/shown.ts'

/** Faults of putting layers together, each once, with the nodes that have it if others do not. */
export function withNodes(found: ReadonlyMap<string, readonly Diagnostic[]>): readonly Diagnostic[] {
  const faults = new Map<string, { readonly diagnostic: Diagnostic; readonly nodes: string[] }>()
  for (const [node, diagnostics] of found) {
    for (const diagnostic of diagnostics) {
      const key = JSON.stringify(diagnostic)
      const known = faults.get(key)
      if (known?.nodes.at(-1) === node) continue
      if (known) known.nodes.push(node)
      else faults.set(key, { diagnostic, nodes: [node] })
    }
  }
  return [...faults.values()].map(({ diagnostic, nodes }) =>
    nodes.length === found.size && diagnostic.code !== 'decode/unset-node-value'
      ? diagnostic
      : { ...diagnostic, detail: [diagnostic.detail ?? [], `This is so for ${some(nodes)}.`].flat().join(' ') },
  )
}

function some(nodes: readonly string[]): string {
  const [first = '', ...others] = nodes.map(shown)
  const named = nodes.length > 4 ? [...others.slice(0, 2), `${nodes.length - 3} more nodes`] : others
  return named.length === 0 ? first : `${[first, ...named.slice(0, -1)].join(', ')} and ${named.at(-1)}`
}
