import type { Parsed } from '../yaml/parse.ts'
import type { Entry, Mapping, Scalar, Tree } from '../yaml/tree.ts'

type Rule = (path: readonly string[]) => boolean

/**
 * The documents of a file that SOPS encrypted and nobody can open here: what is encrypted in them has no value. Documents
 * that do not even say what they are, are left out.
 */
export const lockedDocuments = ({ documents }: Parsed, isEncrypted: Rule): readonly Tree[] =>
  documents.flatMap((document): Tree[] => {
    if (document.kind !== 'mapping') return [document]
    const saysKind = ['apiVersion', 'kind'].every((key) => !document.entries.has(key) || !isEncrypted([key]))
    return saysKind ? [closedMapping(document, [], isEncrypted)] : []
  })

function closed(tree: Tree, path: readonly string[], isEncrypted: Rule): Tree {
  if (tree.kind === 'mapping') return closedMapping(tree, path, isEncrypted)
  if (tree.kind === 'list') return { ...tree, items: tree.items.map((item) => closed(item, path, isEncrypted)) }
  return isEncrypted(path) && tree.value !== null && tree.text !== '' ? unknown(tree) : tree
}

function closedMapping(tree: Mapping, path: readonly string[], isEncrypted: Rule): Mapping {
  const entries = [...tree.entries]
    .filter(([name]) => path.length > 0 || name !== 'sops')
    .map(([name, entry]): [string, Entry] => [
      name,
      { ...entry, value: closed(entry.value, [...path, name], isEncrypted) },
    ])
  return { ...tree, entries: new Map(entries) }
}

const unknown = (scalar: Scalar): Scalar => ({ ...scalar, written: scalar.text, unset: true })
