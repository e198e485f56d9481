import type { Description } from '../../../model/config/description.ts'
import { type Snapshot, seen } from '../../../model/node/snapshot.ts'
import type { Address } from '../address/spec.ts'
import type { Hostname } from '../kinds/hostname.ts'
import type { Resolver } from '../kinds/resolver.ts'
import type { Link } from '../link/spec.ts'
import type { Route } from '../route/spec.ts'
import type { RoutingRule } from '../rule/spec.ts'
import { omittedAddresses } from './addresses.ts'
import { describeHostname, describeResolver } from './files.ts'
import { describeLinks } from './links.ts'
import { blackholes, omittedRoutes } from './routes.ts'
import { describeRules } from './rules.ts'

/** The kinds whose things are described. */
export const describedKinds = ['Link', 'Address', 'RoutingRule', 'Route', 'Hostname', 'Resolver'] as const

/** What a node holds of lasting things as documents, and what it holds besides; what comes and goes by itself is in neither. */
export function describe(snapshot: Snapshot): Description {
  const of = <S>(kind: (typeof describedKinds)[number]) => seen(snapshot, kind).map(({ spec }) => spec as S)
  const addresses = of<Address>('Address')
  const routes = of<Route>('Route')
  const links = describeLinks(of<Link>('Link'), addresses, routes)
  const rules = describeRules(of<RoutingRule>('RoutingRule'))
  const leased = addresses.some(({ dynamic, address }) => dynamic && !address.includes(':'))
  const files = [
    ...of<Hostname>('Hostname').map(describeHostname),
    ...of<Resolver>('Resolver').map((one) => describeResolver(one, leased)),
  ]
  return {
    documents: [
      ...files.flatMap(({ documents }) => documents),
      ...links.documents,
      ...blackholes(routes),
      ...rules.documents,
    ],
    omitted: [
      ...links.omitted,
      ...omittedAddresses(addresses.filter(({ link }) => links.isWritten(link))),
      ...omittedRoutes(routes, links.isWritten),
      ...rules.omitted,
      ...files.flatMap(({ omitted }) => omitted),
    ],
  }
}
