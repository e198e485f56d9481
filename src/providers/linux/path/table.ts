import { contains, familyOf, networkOf, splitPrefix } from '../../../model/ip.ts'
import type { ManagementFlow } from '../../../model/node/snapshot.ts'
import type { Around } from '../../../model/plan/kind.ts'
import type { Address } from '../address/spec.ts'
import type { Link } from '../link/spec.ts'
import type { Route } from '../route/spec.ts'
import { tableOfLink } from './vrf.ts'

export interface Hop {
  readonly link: string | undefined
}

/** What a routing table does with a destination. */
export interface Found {
  readonly type: Route['type']
  /** Length of the prefix that matched. */
  readonly length: number
  readonly hops: readonly Hop[]
  /** By which gateway and link, for people; empty where neither is named. */
  readonly way: string
  /** Where it is a single one. */
  readonly gateway?: string
  /** In bytes, where the route has its own. */
  readonly mtu?: number
  /** The route, for people. */
  readonly words: string
}

/**
 * The route a table offers to the client: the longest prefix, of those the lowest metric. Undefined when it has none,
 * `unknown` when equal ones lead to different links. Connected routes are worked out from addresses, not taken from what
 * was seen: they come and go with them.
 */
export function lookUp(
  around: Around,
  table: number,
  { clientAddress, nodeAddress }: ManagementFlow,
): Found | undefined | 'unknown' {
  const links = new Map(around<Link>('Link').map((link) => [link.name, link]))
  const usable = (name: string | undefined): boolean => name === undefined || links.get(name)?.up !== false
  const written = around<Route>('Route').filter(
    (route) => route.table === table && !isConnected(route) && familyOf(route.destination) === familyOf(clientAddress),
  )
  const candidates = [...written, ...connected(around, clientAddress, table)]
    .filter(({ destination, from }) => contains(destination, clientAddress) && (!from || contains(from, nodeAddress)))
    .filter(({ link, nextHops }) => usable(link) && (!nextHops?.length || nextHops.some((hop) => usable(hop.link))))
  const best = candidates.reduce<Route | undefined>(
    (best, route) => (best && !beats(route, best) ? best : route),
    undefined,
  )
  if (!best) return undefined
  const rivals = candidates.filter((route) => route !== best && !beats(best, route) && route.link !== best.link)
  if (rivals.length > 0 || best.tos !== undefined) return 'unknown'
  return found(best, usable)
}

const beats = (a: Route, b: Route): boolean =>
  lengthOf(a) !== lengthOf(b) ? lengthOf(a) > lengthOf(b) : a.metric < b.metric

const lengthOf = ({ destination }: Route): number => splitPrefix(destination)[1]

const isConnected = ({ protocol, gateway, nextHops }: Route): boolean =>
  protocol === 'kernel' && !gateway && !nextHops?.length

/** The routes that the kernel makes for the networks of a node’s addresses, on links that are switched on. */
const connected = (around: Around, client: string, table: number): Route[] =>
  around<Address>('Address')
    .filter(({ link, address }) => familyOf(address) === familyOf(client) && tableOfLink(around, link) === table)
    .map(({ link, address, peer, priority }) => ({
      ...{ destination: networkOf(peer ?? address), table, type: 'unicast', protocol: 'kernel', link },
      metric: priority ?? (familyOf(address) === 4 ? 0 : 256),
    }))

function found(route: Route, usable: (link: string | undefined) => boolean): Found {
  const { type, destination, gateway, link, nextHops, mtu } = route
  const hops = nextHops?.length
    ? nextHops.filter((hop) => usable(hop.link)).map((hop) => ({ link: hop.link }))
    : [{ link }]
  const way = [...(gateway ? [`via ${gateway}`] : []), ...(link ? [`dev ${link}`] : [])].join(' ')
  const words = `${destination} ${way}`.trim()
  return {
    type,
    length: lengthOf(route),
    hops: type === 'unicast' ? hops : [],
    way,
    words,
    ...(gateway && { gateway }),
    ...(mtu && { mtu }),
  }
}
