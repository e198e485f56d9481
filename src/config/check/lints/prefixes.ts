import type { Diagnostic } from '../../../model/diagnostic.ts'
import { broadcastOf, canonicalPrefix, familyOf, networkOf, splitPrefix } from '../../../model/ip.ts'
import { BlackholeRouteConfig } from '../../../schema/documents/blackhole-route-config.ts'
import { NetworkNATRuleConfig } from '../../../schema/documents/network-nat-rule-config.ts'
import { NetworkRuleConfig } from '../../../schema/documents/network-rule-config.ts'
import { RoutingRuleConfig } from '../../../schema/documents/routing-rule-config.ts'
import { type ConfigDocument, ofKind } from '../../document/config-document.ts'
import type { Path } from '../../yaml/located-value.ts'
import { type Links, lint } from './links.ts'

/** Networks that are written with bits of a host, and addresses that are those of a whole network. */
export const prefixLints = (links: Links, documents: readonly ConfigDocument[]): readonly Diagnostic[] => [
  ...networksOf(links, documents).flatMap(hostBits),
  ...[...links.setups.values()]
    .flat()
    .flatMap(({ document, link, path }) =>
      (link.addresses ?? []).flatMap(({ address }, n) =>
        ofWholeNetwork({ document, path: [...path, 'addresses', n, 'address'], text: address }),
      ),
    ),
]

interface Written {
  readonly document: ConfigDocument
  readonly path: Path
  readonly text: string | undefined
}

/** Wherever a network belongs, not an address in one. */
function networksOf(links: Links, documents: readonly ConfigDocument[]): readonly Written[] {
  return [
    ...[...links.setups.values()].flat().flatMap(({ document, link, path }) =>
      (link.routes ?? []).map(({ destination: text }, n) => ({
        ...{ document, path: [...path, 'routes', n, 'destination'], text },
      })),
    ),
    ...ofKind(documents, BlackholeRouteConfig).map((document) => ({
      ...{ document, path: ['name'], text: document.content.name },
    })),
    ...ofKind(documents, RoutingRuleConfig).flatMap((document) =>
      (['src', 'dst'] as const).map((field) => ({ document, path: [field], text: document.content[field] })),
    ),
    ...ofKind(documents, NetworkNATRuleConfig).flatMap((document) =>
      (['sourceAddress', 'destinationAddress'] as const).flatMap((field) =>
        (document.content[field]?.includeSubnets ?? []).map((text, n) => ({
          ...{ document, path: [field, 'includeSubnets', n], text },
        })),
      ),
    ),
    ...ofKind(documents, NetworkRuleConfig).flatMap((document) =>
      (document.content.ingress ?? []).flatMap((entry, n) =>
        (['subnet', 'except'] as const).map((field) => ({ document, path: ['ingress', n, field], text: entry[field] })),
      ),
    ),
  ]
}

/** A network that is written as an address in it. */
export function hostBits({ document, path, text = '' }: Written): Diagnostic[] {
  const prefix = canonicalPrefix(text)
  if (prefix === undefined || networkOf(prefix) === prefix) return []
  const single = splitPrefix(prefix)[0]
  const summary = `${text} has bits of a host: it stands for the whole of ${networkOf(prefix)}`
  const mend = `write \`${networkOf(prefix)}\`, or \`${single}/${familyOf(prefix) === 4 ? 32 : 128}\` for that host`
  return [lint(document, path, 'host-bits', summary, mend)]
}

/** Of IPv6 the first address of a network is for any router there, which a node may be. */
function ofWholeNetwork({ document, path, text = '' }: Written): Diagnostic[] {
  const prefix = canonicalPrefix(text)
  const broadcast = prefix === undefined ? undefined : broadcastOf(prefix)
  if (prefix === undefined || broadcast === undefined) return []
  const network = networkOf(prefix)
  const [address] = splitPrefix(prefix)
  if (network !== prefix && broadcast !== address) return []
  const what =
    network === prefix ? `the address of the network ${network} itself` : `the broadcast address of ${network}`
  const summary = `${address} is ${what}: other hosts do not take it for that of a node`
  return [lint(document, path, 'network-address', summary, 'give the node another address, or mend the length')]
}
