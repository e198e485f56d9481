import { Optional, type Static, Unsafe } from 'typebox'
import { array, boolean, formatted, integer, object, oneOf, string, stringOrNull } from '../../../schema/vocabulary.ts'

/** What becomes of packets that take a route, by the kernel's number. */
export const routeTypes = [
  'unspec',
  'unicast',
  'local',
  'broadcast',
  'anycast',
  'multicast',
  'blackhole',
  'unreachable',
  'prohibit',
  'throw',
  'nat',
  'xresolve',
] as const

const nextHop = object({
  gateway: Optional(formatted('address', 'The next hop.')),
  link: Optional(string('The link it is reached by.')),
  weight: integer('Its share of the traffic.'),
})
export type NextHop = Static<typeof nextHop>

/** A route: wholly what is written of it, with null for what it has not. What leads nowhere has neither link nor gateway. */
export const Route = object({
  destination: formatted('prefix', 'A network; 0.0.0.0/0 or ::/0 for a default route.'),
  table: integer('Number of the routing table; 254 is main.'),
  metric: integer('The lower of two wins.'),
  type: oneOf(routeTypes, 'What becomes of packets.'),
  protocol: string('Who made it.'),
  link: Optional(string('The link it leaves by.')),
  gateway: Optional(stringOrNull('The next hop; null: the network is on the link.')),
  source: Optional(stringOrNull('Preferred source address.')),
  mtu: Optional(Unsafe<number | null>({ type: ['integer', 'null'], description: 'Bytes.' })),
  scope: Optional(string('global, site, link, host, nowhere, or the kernel’s number.')),
  onlink: Optional(boolean('The gateway is taken to be on the link, whatever addresses say.')),
  nextHops: Optional(array(nextHop, 'Several next hops at once; empty for a route by one link.')),
  tos: Optional(string('Only packets with this type of service.')),
  from: Optional(formatted('prefix', 'Only packets from here (IPv6).')),
  twin: Optional(integer('The kernel has more than one of this name: 2 for the second, and so on.')),
})
export type Route = Static<typeof Route>

/** Routes of these types end here: they have neither gateway nor link. */
export const leadsSomewhere = ({ type }: Pick<Route, 'type'>): boolean =>
  !['blackhole', 'unreachable', 'prohibit', 'throw'].includes(type)

export const mainTable = 254
export const localTable = 255

export const anywhere = (family: 4 | 6): string => (family === 4 ? '0.0.0.0/0' : '::/0')

/**
 * The kernel takes two routes of one table, destination and metric for the same one, whatever link or gateway they name.
 * Only those it makes itself, one for each link, stand side by side.
 */
export function routeId({ table, destination, metric, protocol, link, tos, from, twin }: Route): string {
  const rest = [
    ...(tos === undefined ? [] : [`tos ${tos}`]),
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(protocol === 'kernel' && link !== undefined ? [`dev ${link}`] : []),
    ...(twin === undefined ? [] : [`#${twin}`]),
  ]
  return [`${tableName(table)}/${destination}/${metric}`, ...rest].join(' ')
}

export const tableNames: Readonly<Record<number, string>> = { 253: 'default', 254: 'main', 255: 'local' }
export const tableName = (table: number): string => tableNames[table] ?? String(table)
