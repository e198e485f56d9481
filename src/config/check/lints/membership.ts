import type { Diagnostic } from '../../../model/diagnostic.ts'
import { linkSources } from '../../../resources/network/links/types/index.ts'
import { HCloudVIPConfig } from '../../../schema/documents/hcloud-vip-config.ts'
import { Layer2VIPConfig } from '../../../schema/documents/layer2-vip-config.ts'
import { LegacyConfig } from '../../../schema/legacy/index.ts'
import { shown } from '../../../schema/values/shown.ts'
import { type ConfigDocument, ofKind } from '../../document/config-document.ts'
import { type Links, lint } from './links.ts'

/** Links that belong to others: to one only, and ports of bonds and bridges without addresses of their own. */
export function membershipLints(links: Links, documents: readonly ConfigDocument[]): readonly Diagnostic[] {
  const shared = [...ofKind(documents, Layer2VIPConfig), ...ofKind(documents, HCloudVIPConfig)]
  const masters = new Map<string, { readonly name: string; readonly document: ConfigDocument }>()
  return documents.flatMap((document) => {
    const members = membersOf.get(document.type.kind)
    if (members === undefined) return []
    const { name } = document.content as { name: string }
    return members.of(document.content).flatMap((member, n) => {
      const before = masters.get(member)
      masters.set(member, { name, document })
      const twice = before?.document === document && !document.legacy
      return [
        ...(twice
          ? [
              lint(
                document,
                ['links', n],
                'listed-twice',
                `${shown(member)} is listed twice in ${shown(name)}`,
                'remove one of the two',
              ),
            ]
          : []),
        ...(members.keepAddresses ? [] : addressed(links, shared, member, name, document)),
      ]
    })
  })
}

const membersOf = new Map(linkSources.map(({ document, members }) => [document.kind, members]))

/** Its own addresses, asking for some by DHCP, and holding a shared one. */
const addressed = (
  links: Links,
  shared: readonly ConfigDocument<Layer2VIPConfig>[],
  member: string,
  master: string,
  by: ConfigDocument,
): readonly Diagnostic[] =>
  [
    ...(links.setups.get(member) ?? []).flatMap(({ document, link, path }) =>
      (link.addresses ?? []).length > 0 ? [{ document, path: [...path, 'addresses'] }] : [],
    ),
    ...(links.dhcp.get(member) ?? []),
    ...shared.filter(({ content }) => content.link === member).map((document) => ({ document, path: ['link'] })),
  ]
    .filter(({ document }) => !(by.legacy && (document.legacy || document.type.kind === LegacyConfig.kind)))
    .map(({ document, path }) =>
      lint(
        document,
        path,
        'member-addressed',
        `${shown(member)} is part of ${shown(master)}: addresses of its own do not work`,
        `move them to ${shown(master)}`,
      ),
    )
