import type { Entry, LocatedObject, LocatedValue, Scalar } from '../yaml/located-value.ts'
import type { Parsed } from '../yaml/parse.ts'

type Rule = (path: readonly string[]) => boolean

/**
 * The documents of a file that SOPS encrypted and nobody can open here: what is encrypted in them has no value. Documents
 * that do not even show their kind, are left out.
 */
export const lockedDocuments = ({ documents }: Parsed, isEncrypted: Rule): readonly LocatedValue[] =>
  documents.flatMap((document): LocatedValue[] => {
    if (document.kind !== 'object') return [document]
    const showsKind = ['apiVersion', 'kind'].every((key) => !document.entries.has(key) || !isEncrypted([key]))
    return showsKind ? [closedObject(document, [], isEncrypted)] : []
  })

function closed(located: LocatedValue, path: readonly string[], isEncrypted: Rule): LocatedValue {
  if (located.kind === 'object') return closedObject(located, path, isEncrypted)
  if (located.kind === 'array')
    return { ...located, items: located.items.map((item) => closed(item, path, isEncrypted)) }
  return isEncrypted(path) && located.value !== null && located.text !== '' ? unknown(located) : located
}

function closedObject(located: LocatedObject, path: readonly string[], isEncrypted: Rule): LocatedObject {
  const entries = [...located.entries]
    .filter(([name]) => path.length > 0 || name !== 'sops')
    .map(([name, entry]): [string, Entry] => [
      name,
      { ...entry, value: closed(entry.value, [...path, name], isEncrypted) },
    ])
  return { ...located, entries: new Map(entries) }
}

const unknown = (scalar: Scalar): Scalar => ({ ...scalar, written: scalar.text, unset: true })
