import { type Family, familyOf } from '../../model/ip.ts'
import type { Around } from '../../model/plan/kind.ts'
import type { Ref } from '../../model/ref.ts'
import { type Address, addressId } from './address/spec.ts'
import { type Route, routeId } from './route/spec.ts'

/** The links a route leaves by. */
export const linksOf = ({ link, nextHops = [] }: Route): string[] => [
  ...new Set([{ link }, ...nextHops].flatMap((hop) => (hop.link === undefined ? [] : [hop.link]))),
]

/** The addresses of one family on these links. */
export const addressesOn = (links: ReadonlySet<string>, around: Around, family: Family): Ref[] =>
  around<Address>('Address')
    .filter(({ link, address }) => links.has(link) && familyOf(address) === family)
    .map((address) => ({ kind: 'Address', id: addressId(address) }))

/** The routes of one family by these links. */
export const routesBy = (links: ReadonlySet<string>, around: Around, family: Family): Ref[] =>
  around<Route>('Route')
    .filter((route) => familyOf(route.destination) === family && linksOf(route).some((link) => links.has(link)))
    .map((route) => ({ kind: 'Route', id: routeId(route) }))

/** Of links that are named, those that are not there: `a link eth9`. A name that ends with `*` means many. */
export function absentLinks(names: readonly (string | undefined)[], around: Around): string[] {
  const there = new Set(around<{ readonly name: string }>('Link').map(({ name }) => name))
  return [...new Set(names)].flatMap((name) =>
    name === undefined || name.endsWith('*') || there.has(name) ? [] : [`a link ${name}`],
  )
}
