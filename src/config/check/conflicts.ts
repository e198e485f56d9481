import type { Diagnostic } from '../../model/diagnostic.ts'
import { shown } from '../../schema/values/shown.ts'
import type { ConfigDocument } from '../document/config-document.ts'
import { at } from '../document/report.ts'

/** Documents that cannot stand side by side though each is right by itself. */
export const conflicts = (documents: readonly ConfigDocument[]): readonly Diagnostic[] => [
  ...sameThingTwice(documents, linksOf, (name, a, b) => ({
    code: 'config/same-link-twice',
    summary: `the link ${shown(name)} is set up by ${a} and again by ${b}`,
    hint: 'keep one of the two documents; every kind of link document has addresses and routes',
  })),
  ...sameThingTwice(documents, sharedAddressOf, (name, a, b) => ({
    code: 'config/same-address-twice',
    summary: `the shared address ${shown(name)} is held by ${a} and again by ${b}`,
    hint: 'keep one of the two documents: one way of moving the address',
  })),
]

const linksOf = ({ type, content }: ConfigDocument): readonly string[] =>
  (type.links?.(content) ?? []).map(({ name }) => name)

const sharedAddressOf = ({ type, content }: ConfigDocument): readonly string[] => {
  const address = type.sharedAddress?.(content)
  return address === undefined ? [] : [address]
}

/** A legacy config may name what a document names too: they are merged, or reported elsewhere. */
function sameThingTwice(
  documents: readonly ConfigDocument[],
  namesOf: (document: ConfigDocument) => readonly string[],
  finding: (name: string, first: string, second: string) => { code: string; summary: string; hint: string },
): Diagnostic[] {
  const owners = new Map<string, ConfigDocument>()
  return documents.flatMap((document) =>
    document.legacy
      ? []
      : namesOf(document).flatMap((name) => {
          const first = owners.get(name)
          if (first === undefined || first === document || sameDocument(first, document)) {
            owners.set(name, document)
            return []
          }
          const { source, start } = first.place(['name'])
          return at(document.place(['name']), {
            ...finding(name, first.type.kind, document.type.kind),
            detail: `The first is in ${source.file} on line ${source.lines.linePos(start).line}.`,
          })
        }),
  )
}

/** The same document twice is reported as that, once. */
const sameDocument = (a: ConfigDocument, b: ConfigDocument): boolean =>
  a.type === b.type && (a.content as { name?: string }).name === (b.content as { name?: string }).name
