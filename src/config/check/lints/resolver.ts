import type { Diagnostic } from '../../../model/diagnostic.ts'
import { ResolverConfig } from '../../../schema/documents/resolver-config.ts'
import { mostNameServers } from '../../../schema/fields/name-servers.ts'
import { type ConfigDocument, ofKind } from '../../document/config-document.ts'
import { lint } from './links.ts'

/** Name servers that no program on the node would ask. */
export const resolverLints = (documents: readonly ConfigDocument[]): readonly Diagnostic[] =>
  ofKind(documents, ResolverConfig).flatMap((document) => {
    const plain = [...(document.content.nameservers ?? []).entries()].filter(
      ([, { protocol = 'Do53' }]) => protocol === 'Do53',
    )
    const [first, ...more] = plain.slice(mostNameServers)
    if (first === undefined) return []
    const [n, { address }] = first
    const others = more.length === 0 ? '' : ` and ${more.length} more`
    const summary = `Linux asks no more than ${mostNameServers} name servers: ${address}${others} will not be asked`
    return [lint(document, ['nameservers', n], 'name-servers', summary, `keep ${mostNameServers}`)]
  })
