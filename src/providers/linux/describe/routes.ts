import type { Omitted, PlainDocument } from '../../../model/config/description.ts'
import { familyOf } from '../../../model/ip.ts'
import { isLasting } from '../protocol.ts'
import { anywhere, mainTable, type Route, tableName } from '../route/spec.ts'

/** The routes by a link as its document says them. */
export const writtenRoutes = (link: string, all: readonly Route[]) =>
  all
    .filter((route) => route.link === link && isLasting(route.protocol) && whyNot(route) === undefined)
    .map(({ destination, gateway, source, metric, mtu, table }) => ({
      ...(destination !== anywhere(familyOf(destination)) && { destination }),
      ...(gateway && { gateway }),
      ...(source && { source }),
      ...(metric !== usualMetric && { metric }),
      ...(mtu && { mtu }),
      ...(table !== mainTable && { table: tableName(table) }),
    }))

/** Routes that lead nowhere have documents of their own. */
export const blackholes = (all: readonly Route[]): PlainDocument[] =>
  all
    .filter((route) => route.type === 'blackhole' && isLasting(route.protocol) && whyNot(route) === undefined)
    .map(({ destination, metric }) => ({
      ...{ kind: 'BlackholeRouteConfig', name: destination },
      ...(metric !== usualMetric && { metric }),
    }))

/** Those of people and of scripts that no document says; `isWritten` tells which links have one. */
export const omittedRoutes = (all: readonly Route[], isWritten: (link: string) => boolean): Omitted[] =>
  all.flatMap((route) => {
    if (!isLasting(route.protocol)) return []
    const why =
      whyNot(route) ?? (route.link && !isWritten(route.link) ? `nor is its link ${route.link} written` : undefined)
    return why === undefined ? [] : [{ what: `route ${titleOf(route)}`, why }]
  })

const titleOf = ({ destination, gateway, link, table }: Route): string =>
  [
    destination,
    ...(gateway ? [`via ${gateway}`] : []),
    ...(link ? [`dev ${link}`] : []),
    ...(table === mainTable ? [] : [`table ${tableName(table)}`]),
  ].join(' ')

/** What a route without a metric gets, in documents. */
const usualMetric = 1024

function whyNot(route: Route): string | undefined {
  const { type, metric, table, gateway, scope, nextHops = [], onlink, tos, from, twin, destination } = route
  if (metric === 0) return `its metric is 0, and a document that says so means ${usualMetric}`
  if (type !== 'unicast' && (type !== 'blackhole' || table !== mainTable)) return `no document says type ${type} there`
  if (table > 254) return `no document says table ${table}`
  if (nextHops.length > 0) return 'no document says several next hops'
  if (onlink) return 'no document says onlink'
  if (tos !== undefined || from !== undefined) return 'no document says which packets it is for'
  if (twin !== undefined) return 'another route has its name'
  const near = type === 'unicast' && !gateway && familyOf(destination) === 4
  const isDefault = destination === anywhere(4)
  return scope === (near && !isDefault ? 'link' : 'global') ? undefined : `no document says scope ${scope}`
}
