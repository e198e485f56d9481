import {
  canonicalAddress,
  canonicalPrefix,
  contains,
  type Family,
  familyOf,
  networkOf,
  splitPrefix,
} from '../../../model/ip.ts'
import type { NodeConfig } from '../../../model/node-config.ts'
import { BlackholeRouteConfig } from '../../../schema/documents/blackhole-route-config.ts'
import type { CommonLink } from '../../../schema/link.ts'
import { tableNumber } from '../../../schema/values.ts'
import { ours } from '../protocol.ts'
import { writtenLinks } from '../written.ts'
import { anywhere, mainTable, type RouteSpec } from './spec.ts'

/** The routes a config asks for. One with neither destination nor gateway leads nowhere and is none. */
export const wantedRoutes = (config: NodeConfig): RouteSpec[] => [
  ...writtenLinks(config).flatMap(({ name, routes = [] }) => routes.flatMap((route) => linkRoute(name, route))),
  ...config.all(BlackholeRouteConfig).map(({ name, metric }): RouteSpec => {
    const destination = networkOf(canonicalPrefix(name) ?? name)
    return { ...common(destination, metric), type: 'blackhole', scope: 'global' }
  }),
]

type Written = NonNullable<CommonLink['routes']>[number]

function linkRoute(link: string, { destination, gateway, source, metric, mtu, table = 'main' }: Written): RouteSpec[] {
  const next = gateway ? canonicalAddress(gateway) : undefined
  const prefix = destination ? canonicalPrefix(destination) : undefined
  const from = source ? canonicalAddress(source) : undefined
  if (next === undefined && prefix === undefined) return []
  const target = prefix === undefined ? anywhere(familyOf(next as string)) : networkOf(prefix)
  return [
    {
      ...common(target, metric),
      table: tableNumber(table) || mainTable,
      link,
      gateway: next ?? null,
      nextHops: [],
      scope: scopeOf(target, next),
      source: from ?? null,
      mtu: mtu || null,
    },
  ]
}

/** IPv6 knows no other scope than global. */
function scopeOf(destination: string, gateway: string | undefined): string {
  if (familyOf(destination) === 6 || gateway !== undefined) return 'global'
  return contains('127.0.0.0/8', splitPrefix(destination)[0]) ? 'host' : 'link'
}

const common = (destination: string, metric = defaultMetric): RouteSpec => ({
  destination,
  table: mainTable,
  metric: metric === 0 && familyOf(destination) === 6 ? defaultMetric : metric,
  type: contains(multicast[familyOf(destination)], splitPrefix(destination)[0]) ? 'multicast' : 'unicast',
  protocol: ours,
})

/** What the config language says where nothing is written, and the kernel's own reading of an IPv6 metric of 0. */
const defaultMetric = 1024

const multicast: Readonly<Record<Family, string>> = { 4: '224.0.0.0/4', 6: 'ff00::/8' }
