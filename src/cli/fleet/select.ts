import { nearest } from '../../config/document/nearest.ts'
import { hasLabel, type InventoryNode } from '../../model/config/inventory.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { isGlob, matches } from '../../model/glob.ts'
import { visible } from '../../model/visible.ts'
import { usage } from '../report.ts'
import { near } from './near-names.ts'

/** Which nodes a command is about. All of them when nothing is given; different sorts of words narrow each other. */
export interface Selection {
  /** Names, or patterns for them. */
  readonly node?: readonly string[]
  readonly group?: readonly string[]
  readonly label?: readonly string[]
}

type Selected<N> = { readonly chosen: readonly N[]; readonly diagnostics: readonly Diagnostic[] }

/** The chosen nodes in the order of the cluster. Unknown words and an empty choice are errors. */
export function select<N extends Pick<InventoryNode, 'name' | 'groups' | 'labels'>>(
  all: readonly N[],
  { node = [], group = [], label = [] }: Selection,
): Selected<N> {
  const names = all.map(({ name }) => name)
  const groups = [...new Set(all.flatMap((one) => one.groups))]
  const labels = [...new Set(all.flatMap((one) => labelWords(one.labels)))]
  const unknown = [
    ...unknownWords(
      'node',
      node.filter((word) => !isGlob(word)),
      names,
    ),
    ...node
      .filter((word) => isGlob(word) && !names.some((name) => matches(word, name)))
      .map((word) => unmatched(word, names)),
    ...unknownWords('group', group, groups),
    ...unknownWords('label', label, labels),
  ]
  if (unknown.length > 0) return { chosen: [], diagnostics: unknown }

  const chosen = all.filter(
    (one) =>
      (node.length === 0 || node.some((word) => matches(word, one.name))) &&
      (group.length === 0 || group.some((name) => one.groups.includes(name))) &&
      label.every((wanted) => hasLabel(one.labels, wanted)),
  )
  if (chosen.length > 0) return { chosen, diagnostics: [] }
  const summary = all.length === 0 ? 'the cluster has no nodes' : 'no node is in all of what was chosen'
  const hint = 'Every node must match one --node, one --group and each --label. Say less to choose more.'
  return { chosen, diagnostics: [{ ...usage(summary, hint), code: 'usage/no-nodes' }] }
}

/** Every word that names one of these labels. */
export const labelWords = (labels: InventoryNode['labels']): readonly string[] =>
  Object.entries(labels).flatMap(([key, value]) => [`${key}=${value}`, key])

function unknownWords(sort: string, words: readonly string[], known: readonly string[]): Diagnostic[] {
  return words
    .filter((word) => word === '' || !known.includes(word))
    .map((word) => {
      if (word === '') return { ...usage(`an empty ${sort} chooses nothing`, unset), code: `usage/unknown-${sort}` }
      const meant = nearest(word, known)
      const there = known.length === 0 ? `The cluster has no ${sort}s.` : `There are: ${some(known)}.`
      const hint = meant === undefined ? there : `Did you mean ${visible(meant)}?`
      return { ...usage(`there is no ${sort} ${visible(word)}`, hint), code: `usage/unknown-${sort}` }
    })
}

const unmatched = (glob: string, names: readonly string[]): Diagnostic => {
  const alike = near(glob, names)
  const hint = alike.length > 0 ? `Near it are: ${some(alike)}.` : `There are: ${some(names)}.`
  return {
    ...usage(`no node has a name like ${visible(glob)}`, names.length === 0 ? 'The cluster has no nodes.' : hint),
    code: 'usage/unknown-node',
  }
}

const unset = 'Look whether a variable of your shell is unset. To choose every node, leave the option out.'

const some = (words: readonly string[]): string =>
  words.length > 12
    ? `${words.slice(0, 12).map(visible).join(', ')} and ${words.length - 12} more`
    : words.map(visible).join(', ')
