import { familyOf } from '../../../model/ip.ts'
import type { Around } from '../../../model/kind.ts'
import type { Pair } from '../../../model/pair.ts'
import type { Ref } from '../../../model/ref.ts'
import { type Address, addressId } from '../address/spec.ts'
import { linksOf } from '../carried-by.ts'
import { isLasting } from '../protocol.ts'
import { type Route, routeId } from '../route/spec.ts'
import { isMute } from './mute.ts'
import type { Link } from './spec.ts'

/** The addresses and routes of a link that becomes a port of a bridge or bond. */
export function disabledOnPort({ before, after }: Pair<Link>, target: Around): Ref[] {
  if (!before || !after || isMute(before) || !isMute(after)) return []
  const addresses = target<Address>('Address').filter((address) => address.link === after.name && stays(address))
  const routes = target<Route>('Route').filter(
    (route) => linksOf(route).includes(after.name) && isLasting(route.protocol),
  )
  return [
    ...addresses.map((address) => ({ kind: 'Address', id: addressId(address) })),
    ...routes.map((route) => ({ kind: 'Route', id: routeId(route) })),
  ]
}

/** What a router announces comes and goes by itself; a lease is how others know the node. */
const stays = ({ address, dynamic, generated }: Address): boolean => !generated && (!dynamic || familyOf(address) === 4)
