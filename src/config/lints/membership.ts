import type { Diagnostic } from '../../model/diagnostic.ts'
import { BondConfig } from '../../schema/documents/bond-config.ts'
import { BridgeConfig } from '../../schema/documents/bridge-config.ts'
import { HCloudVIPConfig } from '../../schema/documents/hcloud-vip-config.ts'
import { Layer2VIPConfig } from '../../schema/documents/layer2-vip-config.ts'
import { VRFConfig } from '../../schema/documents/vrf-config.ts'
import { LegacyConfig } from '../../schema/legacy/index.ts'
import { shown } from '../../schema/shown.ts'
import { type ConfigDocument, ofKind } from '../config-document.ts'
import { type Links, lint } from './links.ts'

/** Links that belong to others: to one only, and ports of bonds and bridges without addresses of their own. */
export function membershipLints(links: Links, documents: readonly ConfigDocument[]): readonly Diagnostic[] {
  const shared = [...ofKind(documents, Layer2VIPConfig), ...ofKind(documents, HCloudVIPConfig)]
  const masters = new Map<string, { readonly name: string; readonly document: ConfigDocument }>()
  return documents.flatMap((document) => {
    if (!masterKinds.includes(document.type.kind)) return []
    const { name, links: members = [] } = document.content as { name: string; links?: readonly string[] }
    return members.flatMap((member, n) => {
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
        ...(document.type.kind === VRFConfig.kind ? [] : addressed(links, shared, member, name, document)),
      ]
    })
  })
}

const masterKinds: readonly string[] = [BondConfig.kind, BridgeConfig.kind, VRFConfig.kind]

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
