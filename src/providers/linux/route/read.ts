import { hostPrefix } from '../../../model/ip.ts'
import { protocolName } from '../protocol.ts'
import { anywhere, leadsSomewhere, localTable, mainTable, type NextHop, type Route, routeTypes } from './spec.ts'

/** A route as `ip -N -d -j route show table all` prints it (iproute2 6.1): numbers for every word, as texts. */
export interface RouteRow {
  readonly type: string
  readonly dst: string
  readonly from?: string
  readonly tos?: string
  readonly gateway?: string
  readonly via?: { readonly family: string; readonly host: string }
  readonly dev?: string
  readonly table?: string
  readonly protocol?: string
  readonly scope?: string
  readonly prefsrc?: string
  readonly metric?: number
  readonly pref?: string
  readonly flags?: readonly string[]
  readonly metrics?: readonly { readonly mtu?: number | string }[]
  readonly nexthops?: readonly {
    readonly gateway?: string
    readonly via?: { readonly family: string; readonly host: string }
    readonly dev?: string
    readonly weight: number
  }[]
}

/** One look serves all who ask for routes. */
export const everyRoute = { argv: ['ip', '-N', '-d', '-j', 'route', 'show', 'table', 'all'] } as const

/** What the kernel keeps in its own table for its own addresses: as many rows again, and no news. */
export const isInner = ({ table, protocol }: RouteRow): boolean =>
  table === String(localTable) && protocolName(protocol) === 'kernel'

/** A route as it was seen. */
export function readRoute(row: RouteRow): Route {
  const type = routeTypes[Number(row.type)] ?? 'unspec'
  return {
    destination: destinationOf(row),
    table: Number(row.table ?? mainTable),
    metric: row.metric ?? 0,
    type,
    protocol: protocolName(row.protocol),
    ...(row.scope !== undefined && { scope: scopes[row.scope] ?? row.scope }),
    // IPv6 hangs routes that lead nowhere on the loopback link.
    ...(leadsSomewhere({ type }) && readWay(row)),
    ...(row.tos !== undefined && { tos: row.tos }),
    ...(row.from !== undefined && { from: prefixOf(row.from) }),
  }
}

function readWay(row: RouteRow): Partial<Route> {
  const mtu = row.metrics?.map((metrics) => Number(metrics.mtu)).find((value) => Number.isInteger(value))
  return {
    ...(row.dev !== undefined && { link: row.dev, gateway: gatewayOf(row) ?? null }),
    nextHops: (row.nexthops ?? []).map(readHop),
    source: row.prefsrc ?? null,
    mtu: mtu ?? null,
    onlink: row.flags?.includes('onlink') ?? false,
  }
}

function readHop(hop: NonNullable<RouteRow['nexthops']>[number]): NextHop {
  const gateway = gatewayOf(hop)
  return {
    ...(gateway !== undefined && { gateway }),
    ...(hop.dev !== undefined && { link: hop.dev }),
    weight: hop.weight,
  }
}

const gatewayOf = ({ gateway, via }: Pick<RouteRow, 'gateway' | 'via'>): string | undefined => gateway ?? via?.host

const scopes: Readonly<Record<string, string>> = { 0: 'global', 200: 'site', 253: 'link', 254: 'host', 255: 'nowhere' }

/** The kernel's number of a scope, as a word for `ip`. */
export const scopeNumber = (scope: string): string =>
  Object.entries(scopes).find(([, name]) => name === scope)?.[0] ?? scope

/** Only IPv6 rows show a preference (`pref`). */
const destinationOf = (row: RouteRow): string =>
  row.dst === 'default' ? anywhere(row.pref === undefined ? 4 : 6) : prefixOf(row.dst)

const prefixOf = (text: string): string => (text.includes('/') ? text : hostPrefix(text))

/** Numbers those that share a name, so that every name is one thing. */
export function numberTwins(routes: readonly Route[], nameOf: (route: Route) => string): Route[] {
  const count = new Map<string, number>()
  return routes.map((route) => {
    const name = nameOf(route)
    const twin = (count.get(name) ?? 0) + 1
    count.set(name, twin)
    return twin === 1 ? route : { ...route, twin }
  })
}
