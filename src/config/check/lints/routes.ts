import type { Diagnostic } from '../../../model/diagnostic.ts'
import { canonicalAddress, canonicalPrefix, contains, type Family, familyOf, splitZone } from '../../../model/ip.ts'
import { RoutingRuleConfig } from '../../../schema/documents/routing-rule-config.ts'
import { WireguardConfig } from '../../../schema/documents/wireguard-config.ts'
import type { CommonLink } from '../../../schema/fields/link.ts'
import { networks } from '../../../schema/values/prefixes.ts'
import { shown } from '../../../schema/values/shown.ts'
import { type ConfigDocument, ofKind } from '../../document/config-document.ts'
import { type Links, lint, type Setup } from './links.ts'

/** Routes and rules whose parts are of different families, and gateways that the link cannot reach. */
export const routeLints = (links: Links, documents: readonly ConfigDocument[]): readonly Diagnostic[] => [
  ...[...links.setups].flatMap(([name, setups]) => {
    if (!setups.some(({ link }) => link.routes)) return []
    const reaches = reach(links, name, setups)
    return setups.flatMap((setup) =>
      (setup.link.routes ?? []).flatMap((route, n) => {
        const mixed = familyLint(setup, route, n)
        return mixed.length > 0 ? mixed : gatewayLint(name, setup, route, n, reaches)
      }),
    )
  }),
  ...ofKind(documents, RoutingRuleConfig).flatMap(ruleLint),
]

type Route = NonNullable<CommonLink['routes']>[number]

const hint = 'use IPv4 or IPv6 throughout'

/** IPv4 may leave by way of an IPv6 gateway; everything else of a route is of one family. */
function familyLint({ document, path }: Setup, { destination, gateway, source }: Route, n: number): Diagnostic[] {
  const given = Object.entries({ gateway, destination, source }).filter((part): part is [string, string] => !!part[1])
  const over = gateway && destination && familyOf(gateway) === 6 && familyOf(destination) === 4
  const [[field, first] = ['', ''], ...rest] = over ? given.slice(1) : given
  const other = rest.find(([, text]) => familyOf(text) !== familyOf(first))
  if (other === undefined) return []
  const summary = `${field} ${first} and ${other[0]} ${other[1]} are of different families`
  return [lint(document, [...path, 'routes', n, other[0]], 'family', summary, hint)]
}

function ruleLint(document: ConfigDocument<RoutingRuleConfig>): Diagnostic[] {
  const { src, dst } = document.content
  return src !== undefined && dst !== undefined && familyOf(src) !== familyOf(dst)
    ? [lint(document, ['dst'], 'family', `src ${src} and dst ${dst} are of different families`, hint)]
    : []
}

/** A gateway is reached over a network of the link’s own addresses, or over a route that has no gateway itself. */
function reach(links: Links, name: string, setups: readonly Setup[]): (address: string) => boolean {
  const near = setups.flatMap(({ link }) => [
    ...(link.addresses ?? []).map((one) => one.address),
    ...(link.routes ?? []).flatMap((route) => (route.gateway === undefined ? (route.destination ?? []) : [])),
  ])
  const known: Partial<Record<Family, (address: string) => boolean>> = {}
  const of = (family: Family) =>
    networks(near.filter((text) => familyOf(text) === family).flatMap((text) => canonicalPrefix(text) ?? []))
  const lies = (address: string): boolean => {
    const family = familyOf(address)
    known[family] ??= of(family)
    return known[family](address)
  }
  const asked = new Set(links.dhcp.get(name)?.map(({ family }) => family))
  return (address) => isLinkLocal(address) || asked.has(familyOf(address)) || lies(address)
}

function gatewayLint(
  name: string,
  { document, path }: Setup,
  { gateway }: Route,
  n: number,
  reaches: (address: string) => boolean,
): Diagnostic[] {
  const address = gateway === undefined ? undefined : canonicalAddress(splitZone(gateway)[0])
  if (address === undefined || address === '0.0.0.0' || address === '::') return []
  if (document.type.kind === WireguardConfig.kind || reaches(address)) return []
  const summary = `${shown(name)} has no network in which the gateway ${gateway} lies`
  const mend = 'mend the gateway, or add an address of its network'
  return [lint(document, [...path, 'routes', n, 'gateway'], 'gateway-off-net', summary, mend)]
}

const isLinkLocal = (address: string): boolean => contains('fe80::/10', address)
