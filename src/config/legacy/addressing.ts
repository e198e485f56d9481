import { canonicalAddress, hostPrefix } from '../../model/ip.ts'
import type { CommonLink } from '../../schema/fields/link.ts'
import type { LegacyAddressing, LegacyRoute } from '../../schema/legacy/addressing.ts'

/** The common part of a link document. In the legacy form a zero and an empty text are as good as nothing. */
export function commonOf({ cidr = '', addresses = [], routes = [], mtu = 0 }: LegacyAddressing): CommonLink {
  const all = [...(cidr === '' ? [] : [cidr]), ...addresses]
  return {
    ...(mtu === 0 ? {} : { mtu }),
    ...(all.length === 0 ? {} : { addresses: all.map((text) => ({ address: asPrefix(text) })) }),
    ...(routes.length === 0 ? {} : { routes: routes.map(routeOf) }),
  }
}

const asPrefix = (text: string): string => (text.includes('/') ? text : hostPrefix(canonicalAddress(text) ?? text))

const defaultRoutes = /^(0\.0\.0\.0|[0:]*::[0:]*)\/0$/

function routeOf({ network = '', gateway = '', source = '', metric = 0, mtu = 0 }: LegacyRoute) {
  return {
    ...(network === '' || defaultRoutes.test(network) ? {} : { destination: network }),
    ...(gateway === '' ? {} : { gateway }),
    ...(source === '' ? {} : { source }),
    ...(metric === 0 ? {} : { metric }),
    ...(mtu === 0 ? {} : { mtu }),
  }
}
