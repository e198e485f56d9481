import { familyOf } from '../../../model/ip.ts'
import type { Around, Disabled } from '../../../model/plan/kind.ts'
import type { Pair } from '../../../model/plan/pair.ts'
import { type Address, addressId } from '../address/spec.ts'
import { linksOf } from '../carried-by.ts'
import { isLasting } from '../protocol.ts'
import { type Route, routeId } from '../route/spec.ts'
import { isMute } from './mute.ts'
import type { Link } from './spec.ts'

/** The addresses and routes of a link that becomes a port of a bridge or bond, and the same on that. */
export function disabledOnPort({ before, after }: Pair<Link>, around: Around): Disabled[] {
  if (!before || !after?.master || isMute(before) || !isMute(after)) return []
  const { name, master } = after
  const because = takesPackets(after)
  const addresses = around<Address>('Address').filter((address) => address.link === name && stays(address))
  const routes = around<Route>('Route').filter((route) => linksOf(route).includes(name) && isLasting(route.protocol))
  return [
    ...addresses.map((address) => ({
      kind: 'Address',
      id: addressId(address),
      because,
      ...addressOn(master, address),
    })),
    ...routes.map((route) => ({ kind: 'Route', id: routeId(route), because, instead: routeBy(name, master, route) })),
  ]
}

/** A new address of a link that is a port already, or becomes one. */
export function addressOnPort({ before, after }: Pair<Address>, around: Around): Disabled[] {
  const link = !before && after && around<Link>('Link').find(({ name }) => name === after.link)
  return link && isMute(link) ? [{ kind: 'Address', id: addressId(after), because: takesPackets(link) }] : []
}

const takesPackets = ({ name, master }: Link): string => `${master} takes the packets of ${name}`

/** Whoever gave a lease goes on at the port. What depends on the link that holds it does not go along. */
function addressOn(link: string, address: Address): Pick<Disabled, 'instead'> {
  const { secondary: _, promotes: __, duplicate: ___, ...rest } = address
  return address.dynamic ? {} : { instead: { ...rest, link } }
}

function routeBy(port: string, master: string, { twin: _, ...route }: Route): Route {
  const by = <H extends { readonly link?: string }>(hop: H): H => (hop.link === port ? { ...hop, link: master } : hop)
  return { ...by(route), ...(route.nextHops && { nextHops: route.nextHops.map(by) }) }
}

/** What a router announces comes and goes by itself; a lease is how others know the node. */
const stays = ({ address, dynamic, generated }: Address): boolean => !generated && (!dynamic || familyOf(address) === 4)
