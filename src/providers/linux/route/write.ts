import { familyOf } from '../../../model/ip.ts'
import { awaitAddress, type Command } from '../../../model/plan/command.ts'
import { given, ip } from '../iproute.ts'
import { protocolNumber } from '../protocol.ts'
import { scopeNumber } from './read.ts'
import { leadsSomewhere, type Route } from './spec.ts'

/** `replace` swaps the route in one message, so that a change never leaves a moment without one. */
export const putRoute = (route: Route): Command[] =>
  leadsSomewhere(route)
    ? [...untilUsable(route.source), ip('route', 'replace', ...key(route), ...settings(route), ...hops(route))]
    : [ip('route', 'replace', ...key(route))]

/** Names the route so closely that a stranger in the same place is left alone. */
export const removeRoute = (route: Route): Command[] => [
  ip('route', 'del', ...key(route), ...(leadsSomewhere(route) ? hop(route, route.destination) : [])),
]

const key = ({ type, destination, from, tos, table, metric, protocol }: Route): (string | number)[] => [
  ...(type === 'unicast' ? [] : [type]),
  destination,
  ...given('from', from),
  ...given('tos', tos),
  ...['table', table, 'metric', metric, 'proto', protocolNumber(protocol)],
]

/** By several next hops, or by one link; beside next hops, a link is left over from what was there before. */
function hops(route: Route): (string | number)[] {
  const { nextHops = [], destination, onlink } = route
  const flags = onlink ? ['onlink'] : []
  if (nextHops.length === 0) return [...hop(route, destination), ...flags]
  return nextHops.flatMap((next) => ['nexthop', ...hop(next, destination), 'weight', next.weight, ...flags])
}

const hop = ({ gateway, link }: Hop, destination: string): string[] => [
  ...(gateway ? ['via', ...(familyOf(gateway) === familyOf(destination) ? [] : ['inet6']), gateway] : []),
  ...(link === undefined ? [] : ['dev', link]),
]
type Hop = { readonly gateway?: string | null; readonly link?: string }

const settings = ({ destination, source, mtu, scope }: Route): (string | number)[] => [
  ...given('src', source ?? undefined),
  ...given('mtu', mtu ?? undefined),
  ...given('scope', familyOf(destination) === 6 || scope === undefined ? undefined : scopeNumber(scope)),
]

/**
 * The kernel refuses an IPv6 source address while it still asks around whether another machine has it, which takes a
 * second or two.
 */
function untilUsable(source: string | null | undefined): Command[] {
  if (!source || familyOf(source) === 4) return []
  return [awaitAddress(source)]
}
