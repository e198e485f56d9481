import { familyOf } from '../../../model/ip.ts'
import { anywhere, type Route, tableName } from './spec.ts'

/** A route in the words of RouteStatus; a default route has an empty `dst`. */
export function routeStatus(spec: Route) {
  const { destination, source, gateway, link, table, metric, scope, type, onlink, protocol, mtu, nextHops = [] } = spec
  const family = familyOf(destination)
  return {
    family: `inet${family}`,
    dst: destination === anywhere(family) ? '' : destination,
    src: source ?? '',
    gateway: gateway ?? '',
    outLinkName: link ?? '',
    table: tableName(table),
    priority: metric,
    ...(scope !== undefined && { scope }),
    type,
    flags: onlink ? 'onlink' : '',
    protocol,
    ...(mtu && { mtu }),
    ...(nextHops.length > 0 && {
      nextHops: nextHops.map(({ gateway, link, weight }) => ({
        gateway: gateway ?? '',
        outLinkName: link ?? '',
        weight,
      })),
    }),
  }
}
