import type { Diagnostic } from '../model/diagnostic.ts'
import { HostnameConfig } from '../schema/documents/hostname-config.ts'
import { ResolverConfig } from '../schema/documents/resolver-config.ts'
import { shown } from '../schema/shown.ts'
import type { ConfigDocument } from './config-document.ts'
import { at } from './report.ts'

/** What cannot stand together in one config though each document is right by itself. */
export const conflicts = (documents: readonly ConfigDocument[]): readonly Diagnostic[] => [
  ...sameLinkTwice(documents),
  ...againstOldConfig(documents),
]

/** Two documents that set up one link. An old config may name a link that a document names too: they are merged. */
function sameLinkTwice(documents: readonly ConfigDocument[]): Diagnostic[] {
  const owners = new Map<string, ConfigDocument>()
  return documents.flatMap((document) =>
    document.legacy
      ? []
      : (document.type.links?.(document.content) ?? []).flatMap((name) => {
          const first = owners.get(name)
          if (first === undefined || first === document || sameDocument(first, document)) {
            owners.set(name, document)
            return []
          }
          const { source, start } = first.place(['name'])
          return at(document.place(['name']), {
            code: 'config/same-link-twice',
            summary: `the link ${shown(name)} is set up by ${first.type.kind} and again by ${document.type.kind}`,
            detail: `The first is in ${source.file} on line ${source.lines.linePos(start).line}.`,
            hint: 'keep one of the two documents; every kind of link document has addresses and routes',
          })
        }),
  )
}

/** The same document twice is told as that, once. */
const sameDocument = (a: ConfigDocument, b: ConfigDocument): boolean =>
  a.type === b.type && (a.content as { name?: string }).name === (b.content as { name?: string }).name

const exclusive = [HostnameConfig, ResolverConfig]

/** The machine's name and its resolver are written in the old form or as a document, never in both. */
const againstOldConfig = (documents: readonly ConfigDocument[]): Diagnostic[] =>
  exclusive.flatMap(({ kind }) => {
    const old = documents.find((document) => document.legacy && document.type.kind === kind)
    const own = documents.find((document) => !document.legacy && document.type.kind === kind)
    if (!old || !own) return []
    const { source, start } = old.place([])
    return at(own.place([]), {
      code: 'conflict/old-config',
      summary: `${kind} says what the old config in ${source.file} says already`,
      detail: `It is said there on line ${source.lines.linePos(start).line}.`,
      hint: 'remove it from the old config',
    })
  })
