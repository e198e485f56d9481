import type { Place } from '../../model/config/derived.ts'
import { type Path, writtenOf } from '../../model/config/machine-config.ts'
import { canonicalAddress, canonicalPrefix } from '../../model/ip.ts'
import { vlanName } from '../../model/vlan-name.ts'
import { BlackholeRouteConfig } from '../../schema/documents/blackhole-route-config.ts'
import type { CommonLink } from '../../schema/fields/link.ts'
import type { LegacyRoute } from '../../schema/legacy/addressing.ts'
import type { Given } from '../given.ts'
import { layered } from '../layer.ts'
import { mergeOf, strongest } from '../merge.ts'
import type { Part } from '../part.ts'
import { within, writtenAt } from '../places.ts'
import { type Asked, lastById } from './last-by-id.ts'
import { activeDevices } from './links/devices.ts'
import { linkParts } from './links/link-documents.ts'
import { familyText, placed, type RouteSpec, routeId } from './route-spec.ts'
import { tableName } from './table-name.ts'

export const routeSpecs = 'RouteSpecs.net.talos.dev'

export const routes: Part = {
  produce: (given) =>
    lastById(routesAsked(given), routeId).map(({ spec, written }) => layered(routeSpecs, routeId(spec), spec, written)),
  merges: { [routeSpecs]: mergeOf<RouteSpec>(strongest) },
  ids: { [routeSpecs]: (spec) => routeId(spec as RouteSpec) },
}

/** Every route that is written, also one that is written twice. */
export const routesAsked = (given: Given): readonly Asked<RouteSpec>[] => [
  ...legacy(given),
  ...written(given),
  ...blackholes(given),
]

const legacy = (given: Given): Asked<RouteSpec>[] =>
  activeDevices(given).flatMap(({ device: { interface: name, routes: own = [], vlans = [] }, place }) => [
    ...own.map((route, n) => asked(documentRoute(route), name, within(place, 'routes', n), legacyFields)),
    ...vlans.flatMap(({ vlanId = 0, routes: all = [] }, m) =>
      all.map((route, n) =>
        asked(documentRoute(route), vlanName(name, vlanId), within(place, 'vlans', m, 'routes', n), legacyFields),
      ),
    ),
  ])

const written = ({ config }: Given): Asked<RouteSpec>[] =>
  linkParts(config).flatMap(({ link: { name, routes: all = [] }, place }) =>
    all.map((route, n) => asked(route, name, within(place, 'routes', n), documentFields)),
  )

type Route = NonNullable<CommonLink['routes']>[number]

const documentRoute = ({ network = '', ...route }: LegacyRoute): Route => ({ ...route, destination: network })

const sameFields: Readonly<Record<string, Path>> = {
  ...{ gateway: ['gateway'], src: ['source'], priority: ['metric'], mtu: ['mtu'], table: ['table'] },
}
const documentFields = { dst: ['destination'], ...sameFields }
const legacyFields = { dst: ['network'], ...sameFields }

/** A route stands where its entry does; `dst` has one even where nothing is written, for that means everywhere. */
const asked = (route: Route, link: string, place: Place, fields: Readonly<Record<string, Path>>): Asked<RouteSpec> => ({
  spec: routeOf(route, link),
  written: { dst: place, ...writtenAt(place, fields) },
})

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

const blackholes = ({ config }: Given): Asked<RouteSpec>[] =>
  writtenOf(config, BlackholeRouteConfig).map((document) => {
    const { name, metric } = document.content
    const dst = canonicalPrefix(name) ?? name
    const family = familyText(dst)
    const spec: RouteSpec = {
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
    return { spec, written: writtenAt({ document, path: [] }, { dst: ['name'], priority: ['metric'] }) }
  })
