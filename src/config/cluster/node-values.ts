import type { Diagnostic } from '../../model/diagnostic.ts'
import type { NodeEntry } from '../../schema/cluster/index.ts'
import { at } from '../document/report.ts'
import { type Environment, ofNode } from '../yaml/substitute.ts'
import type { Written } from './written.ts'

/** The name of the node itself, which is always there. */
export const ownName = `${ofNode}name`

/** What `${node.NAME}` stands for on a node. */
export const valuesOf = ({ name, values = {} }: NodeEntry): Environment =>
  Object.fromEntries([...Object.entries(values).map(([key, text]) => [ofNode + key, text]), [ownName, name]])

/** A node, and the values of it that its files ask for; undefined when one of them could not be read. */
export interface Asked {
  readonly node: Written<NodeEntry>
  readonly asks: readonly string[] | undefined
}

/** A value that no node uses that has it is most likely misspelled: reported where it is written first. */
export function unusedValues(asked: readonly Asked[]): readonly Diagnostic[] {
  const used = new Set<string>()
  const first = new Map<string, Written<NodeEntry>>()
  for (const { node, asks } of asked) {
    for (const name of Object.keys(node.entry.values ?? {})) {
      if (asks === undefined || asks.includes(ofNode + name)) used.add(name)
      if (!first.has(name)) first.set(name, node)
    }
  }
  return [...first]
    .filter(([name]) => !used.has(name))
    .map(([name, { place }]) =>
      at(place('values', name), {
        severity: 'warning',
        code: 'config/unused-value',
        summary: `no file of a node that has the value \`${name}\` asks for it`,
        hint: `write \${node.${name}} where it is meant, or remove it`,
      }),
    )
}
