import { contains, familyOf, splitPrefix } from '../../../model/ip.ts'
import type { ProbeOutput } from '../../../model/plan/command.ts'
import { type Around, defineKind, type Surroundings } from '../../../model/plan/kind.ts'
import type { Pair } from '../../../model/plan/pair.ts'
import type { Ref } from '../../../model/ref.ts'
import { type Address, addressId } from '../address/spec.ts'
import { linksOf } from '../carried-by.ts'
import { rows } from '../iproute.ts'
import { needsIpv6 } from '../ipv6.ts'
import { isLasting, ours } from '../protocol.ts'
import { routesFrom } from '../route/from-resources.ts'
import { everyRoute, isInner, numberTwins, type RouteRow, readRoute } from '../route/read.ts'
import { leadsSomewhere, mainTable, Route, routeId, tableName } from '../route/spec.ts'
import { routeStatus } from '../route/status.ts'
import { putRoute, removeRoute } from '../route/write.ts'
import type { RoutingRule } from '../rule/spec.ts'

const example = { destination: '10.20.0.0/16', table: mainTable, metric: 1024, protocol: ours } as const

/** Routes of every table. We touch only those with our own protocol number, and what the config names. */
export const route = defineKind<Route>({
  kind: 'Route',
  plural: 'routes',
  order: 'route',
  spec: Route,
  namesLinks: true,
  id: routeId,
  requires: (spec, around) => [
    ...linksOf(spec).flatMap((link) => [
      { kind: 'Link', id: link },
      ...(familyOf(spec.destination) === 6 ? needsIpv6(link, around) : []),
    ]),
    ...dependency(spec, around),
    ...sourceOf(spec, around),
  ],
  disrupts: ({ before, after }) =>
    before && splitPrefix(before.destination)[1] === 0
      ? [after ? 'a default route changes' : 'a default route is removed']
      : [],
  lastOf: lastDefault,
  automatic: ({ protocol }) => ['kernel', 'ra', 'redirect'].includes(protocol),
  fleeting: ({ protocol }) => !isLasting(protocol),
  ours: ({ protocol }) => protocol === ours,
  denies: (spec) => (leadsSomewhere(spec) || spec.type === 'throw' ? [] : [`packets to ${spec.destination}`]),
  dormant: unasked,
  mark: 'protocol',

  fromResources: routesFrom,

  probes: () => [everyRoute],
  observe: ([output]) =>
    numberTwins(
      rows<RouteRow>(output as ProbeOutput, 'ip route show')
        .filter((row) => !isInner(row))
        .map(readRoute),
      routeId,
    ),

  statuses: (observed) => observed.map(routeStatus),

  commands: ({ before, after }) => (after ? putRoute(after) : removeRoute(before)),

  defaults: {
    destination: [],
    table: [],
    metric: [],
    type: ['unicast'],
    protocol: ['netloom'],
    scope: ['global'],
    onlink: [false],
  },
  columns: {
    DESTINATION: ({ destination }) => destination,
    GATEWAY: ({ gateway, nextHops = [] }) => gateway ?? nextHops.map((next) => next.gateway ?? '').join(' '),
    LINK: ({ link, nextHops = [] }) => link ?? nextHops.map((next) => next.link ?? '').join(' '),
    METRIC: ({ metric }) => String(metric),
    TABLE: ({ table }) => tableName(table),
    TYPE: ({ type }) => type,
    PROTOCOL: ({ protocol }) => protocol,
  },
  examples: [
    { ...example, type: 'unicast', link: 'lo', gateway: null, scope: 'link', source: null, mtu: null },
    { ...example, type: 'unicast', link: 'lo', gateway: null, scope: 'link', source: '127.0.0.1', mtu: 1400 },
    { ...example, type: 'blackhole', scope: 'global' },
  ],
})

/** Of its table and family; one that a lease or a router brings counts too. */
function lastDefault({ before }: Pair<Route>, { target }: Surroundings): readonly string[] {
  if (before === null || !isDefault(before)) return []
  const family = familyOf(before.destination)
  const isSame = (one: Route) => isDefault(one) && one.table === before.table && familyOf(one.destination) === family
  if (target<Route>('Route').some(isSame)) return []
  return [`default route of IPv${family}${before.table === mainTable ? '' : ` in table ${tableName(before.table)}`}`]
}

/** A table is asked by a rule of its own, or as that of links that have one. */
function unasked({ table, destination }: Route, around: Around): readonly string[] {
  if (table === mainTable || table > 252 || table === 0) return []
  const family = `inet${familyOf(destination)}`
  const asks = (rule: RoutingRule) => rule.family === family && (rule.table === table || rule.l3mdev === true)
  return around<RoutingRule>('RoutingRule').some(asks) ? [] : [`a rule that asks table ${tableName(table)}`]
}

const isDefault = (spec: Route): boolean => splitPrefix(spec.destination)[1] === 0 && leadsSomewhere(spec)

const named = (spec: Address): Ref => ({ kind: 'Address', id: addressId(spec) })

/**
 * What makes the gateway reachable: an address in its network, or else a route to it that is directly on the link.
 * IPv4 also drops all routes of a link with its last address, so there even a route without gateway depends on one.
 */
function dependency(spec: Route, around: Around): Ref[] {
  const { gateway, link, destination, onlink = false } = spec
  if (link === undefined) return []
  const addresses = around<Address>('Address').filter((address) => address.link === link)
  if (gateway && !onlink) {
    const near = addresses.find(({ address, peer }) => contains(peer ?? address, gateway))
    if (near) return [named(near)]
    const onLink = around<Route>('Route').find(
      (other) =>
        other.link === link &&
        [spec.table, mainTable].includes(other.table) &&
        !other.gateway &&
        other !== spec &&
        contains(other.destination, gateway),
    )
    if (onLink) return [{ kind: 'Route', id: routeId(onLink) }]
  }
  const any = familyOf(destination) === 4 ? addresses.find(({ address }) => familyOf(address) === 4) : undefined
  return any ? [named(any)] : []
}

function sourceOf({ source, link }: Route, around: Around): Ref[] {
  if (!source) return []
  const holders = around<Address>('Address').filter(({ address }) => splitPrefix(address)[0] === source)
  const holder = holders.find((address) => address.link === link) ?? holders[0]
  return holder ? [named(holder)] : []
}
