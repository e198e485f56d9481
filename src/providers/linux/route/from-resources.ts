import type { Resources } from '../../../model/config/derived.ts'
import { type Family, familyOf, networkOf, splitZone } from '../../../model/ip.ts'
import type { RouteSpec } from '../../../resources/network/route-spec.ts'
import { routeSpecs } from '../../../resources/network/routes.ts'
import { tableNumber } from '../../../schema/values/values.ts'
import { linkCarriedOut } from '../carried-out.ts'
import { ours } from '../protocol.ts'
import { anywhere, leadsSomewhere, mainTable, type Route } from './spec.ts'

/** The routes a config asks for, by links that we set up or that are there. */
export function routesFrom(resources: Resources): readonly Route[] {
  const linkOf = linkCarriedOut(resources)
  return resources.of<RouteSpec>(routeSpecs).flatMap(({ spec }): Route[] => {
    if (!leadsSomewhere({ type: spec.type as Route['type'] })) return [{ ...common(spec), scope: 'global' }]
    const link = linkOf(spec.outLinkName ?? '')
    const route = common(spec)
    return link === undefined ? [] : [{ ...route, link, ...way(spec, familyOf(route.destination)) }]
  })
}

const familyOfSpec = ({ family }: RouteSpec): 4 | 6 => (family === 'inet6' ? 6 : 4)

const common = (spec: RouteSpec): Route => ({
  destination: spec.dst === '' ? anywhere(familyOfSpec(spec)) : networkOf(spec.dst),
  table: tableNumber(spec.table) ?? mainTable,
  metric: spec.priority,
  type: spec.type as Route['type'],
  protocol: ours,
})

/** A route has by itself the link it leaves by, so zones add nothing. IPv6 knows no other scope than global. */
const way = (spec: RouteSpec, family: Family): Partial<Route> => ({
  gateway: spec.gateway === '' ? null : splitZone(spec.gateway)[0],
  nextHops: [],
  scope: family === 6 ? 'global' : spec.scope,
  source: spec.src === '' ? null : splitZone(spec.src)[0],
  mtu: spec.mtu || null,
})
