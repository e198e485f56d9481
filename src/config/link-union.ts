import { LinkConfig } from '../schema/documents/link-config.ts'
import type { CommonLink } from '../schema/link.ts'
import type { ConfigDocument } from './config-document.ts'

/**
 * One document for each link. An old config and a document may speak of the same link: the document wins field by
 * field, and addresses and routes of both are kept.
 */
export function oneLinkEach(documents: readonly ConfigDocument[]): readonly ConfigDocument[] {
  const legacy = new Map(documents.filter((one) => one.legacy).flatMap((one) => linkNames(one).map((n) => [n, one])))
  if (legacy.size === 0) return documents
  const replaced = new Map<ConfigDocument, ConfigDocument | undefined>()
  for (const document of documents) {
    const [name] = document.legacy ? [] : linkNames(document)
    const old = name === undefined ? undefined : legacy.get(name)
    if (!old) continue
    replaced.set(old, undefined)
    replaced.set(document, union(old, document))
  }
  return documents.flatMap((document) => (replaced.has(document) ? (replaced.get(document) ?? []) : document))
}

const linkNames = ({ type, content }: ConfigDocument): readonly string[] => type.links?.(content) ?? []

function union(old: ConfigDocument, document: ConfigDocument): ConfigDocument {
  const [a, b] = [old.content as CommonLink, document.content as CommonLink]
  const content = {
    ...a,
    ...b,
    ...(a.addresses || b.addresses ? { addresses: [...(a.addresses ?? []), ...(b.addresses ?? [])] } : {}),
    ...(a.routes || b.routes ? { routes: [...(a.routes ?? []), ...(b.routes ?? [])] } : {}),
  }
  const plain = document.type.kind === LinkConfig.kind
  return { ...document, type: plain ? old.type : document.type, content }
}
