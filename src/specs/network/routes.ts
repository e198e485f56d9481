import { canonicalAddress, canonicalPrefix } from '../../model/ip.ts'
import { documentsOf } from '../../model/machine-config.ts'
import { vlanName } from '../../model/vlan-name.ts'
import { BlackholeRouteConfig } from '../../schema/documents/blackhole-route-config.ts'
import type { LegacyRoute } from '../../schema/legacy/addressing.ts'
import type { CommonLink } from '../../schema/link.ts'
import type { Given } from '../given.ts'
import { layered } from '../layer.ts'
import { mergeOf, strongest } from '../merge.ts'
import type { Part } from '../part.ts'
import { devicesOf } from './devices.ts'
import { lastById } from './last-by-id.ts'
import { commonLinks } from './link-documents.ts'
import { familyText, placed, type RouteSpec, routeId } from './route-spec.ts'
import { tableName } from './table-name.ts'

const type = 'RouteSpecs.net.talos.dev'

export const routes: Part = {
  produce: (given) =>
    lastById([...legacy(given), ...written(given), ...blackholes(given)], routeId).map((spec) =>
      layered(type, routeId(spec), spec),
    ),
  merges: { [type]: mergeOf<RouteSpec>(strongest) },
  ids: { [type]: (spec) => routeId(spec as RouteSpec) },
}

const legacy = (given: Given): RouteSpec[] =>
  devicesOf(given)
    .filter(({ ignore }) => ignore !== true)
    .flatMap(({ interface: name, routes: own = [], vlans = [] }) => [
      ...own.map((route) => routeOf(documentRoute(route), name)),
      ...vlans.flatMap(({ vlanId = 0, routes: all = [] }) =>
        all.map((route) => routeOf(documentRoute(route), vlanName(name, vlanId))),
      ),
    ])

const written = ({ config }: Given): RouteSpec[] =>
  commonLinks(config).flatMap(({ name, routes: all = [] }) => all.map((route) => routeOf(route, name)))

type Route = NonNullable<CommonLink['routes']>[number]

const documentRoute = ({ network = '', ...route }: LegacyRoute): Route => ({ ...route, destination: network })

function routeOf({ destination = '', gateway = '', source = '', metric, mtu, table }: Route, link: string): RouteSpec {
  const way = placed({
    dst: canonicalPrefix(destination) ?? '',
    src: canonicalAddress(source) ?? '',
    gateway: canonicalAddress(gateway) ?? '',
  })
  return {
    family: way.family,
    dst: way.dst,
    src: way.src,
    gateway: way.gateway,
    outLinkName: link,
    table: named(table),
    priority: metric || 1024,
    scope: way.scope,
    type: way.multicast ? 'multicast' : 'unicast',
    flags: '',
    protocol: 'static',
    layer: 'configuration',
    ...(mtu ? { mtu } : {}),
  }
}

function named(table = 'main'): string {
  const name = tableName(table)
  return name === 'unspec' ? 'main' : name
}

const blackholes = ({ config }: Given): RouteSpec[] =>
  documentsOf(config, BlackholeRouteConfig).map(({ name, metric }) => {
    const dst = canonicalPrefix(name) ?? name
    const family = familyText(dst)
    return {
      family,
      dst,
      src: '',
      gateway: '',
      // The kernel puts such a route of IPv6, and only of IPv6, on the loopback link.
      ...(family === 'inet6' ? { outLinkName: 'lo' } : {}),
      table: 'main',
      priority: metric || 1024,
      scope: 'global',
      type: 'blackhole',
      flags: '',
      protocol: 'static',
      layer: 'configuration',
    }
  })
