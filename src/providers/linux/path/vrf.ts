import type { ManagementFlow } from '../../../model/node/snapshot.ts'
import type { Around } from '../../../model/plan/kind.ts'
import type { Link } from '../link/spec.ts'
import { mainTable } from '../route/spec.ts'
import type { RoutingRule } from '../rule/spec.ts'
import { holdersOf } from './holders.ts'

/** The VRF that a link belongs to, and whose table its routes are in. */
export function vrfOfLink(around: Around, name: string | undefined): Link | undefined {
  const all = around<Link>('Link')
  const link = all.find((one) => one.name === name)
  return link?.portOf === 'vrf' ? all.find((one) => one.name === link.master) : undefined
}

/** The VRF that a session to the called address is in; undefined in none. */
export function vrfOfFlow(around: Around, flow: Pick<ManagementFlow, 'nodeAddress'>): Link | undefined {
  const [holder] = holdersOf(around, flow)
  return vrfOfLink(around, holder?.link)
}

/** In which table the kernel makes the routes of the addresses of a link. */
export const tableOfLink = (around: Around, name: string): number => vrfOfLink(around, name)?.vrf?.table ?? mainTable

/** The kernel makes the rule that asks the tables of VRFs with the first of them. */
export function rulesWithVrf(rules: readonly RoutingRule[], family: RoutingRule['family']): readonly RoutingRule[] {
  return rules.some(({ l3mdev }) => l3mdev)
    ? rules
    : [...rules, { family, priority: 1000, action: 'unicast', protocol: 'kernel', l3mdev: true }]
}
