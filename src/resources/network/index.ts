import type { Part } from '../part.ts'
import { addresses } from './addresses.ts'
import { bgp } from './bgp.ts'
import { ethernet } from './ethernet.ts'
import { hardwareAddresses } from './hardware-addresses.ts'
import { deviceConfigs } from './links/devices.ts'
import { linkAliases } from './links/link-aliases.ts'
import { links } from './links/links.ts'
import { operators } from './operators/operators.ts'
import { routes } from './routes.ts'
import { routingRules } from './routing-rules.ts'

/** Links, and what depends on them: addresses, routes, rules, operators. */
export const network: readonly Part[] = [
  linkAliases,
  deviceConfigs,
  links,
  addresses,
  routes,
  routingRules,
  operators,
  ethernet,
  hardwareAddresses,
  bgp,
]
