import { type Resource, resourceOf } from '../../../src/model/node/resource.ts'
import type { Kind } from '../../../src/model/plan/kind.ts'
import { address } from '../../../src/providers/linux/kinds/address.ts'
import { kernelParam } from '../../../src/providers/linux/kinds/kernel-param.ts'
import { link as linkKind } from '../../../src/providers/linux/kinds/link.ts'
import { nfTablesChain } from '../../../src/providers/linux/kinds/nf-tables-chain.ts'
import { route as routeKind } from '../../../src/providers/linux/kinds/route.ts'
import { routingRule } from '../../../src/providers/linux/kinds/routing-rule.ts'
import type { Wall } from './walls.ts'

/** All kinds that decide whether a packet comes and goes. */
export const kinds: readonly Kind[] = [linkKind, address, routingRule, routeKind, nfTablesChain, kernelParam]

export const link = (name: string, more: object): Resource => resourceOf(linkKind, { name, ...more })
export const has = (name: string, prefix: string): Resource =>
  resourceOf(address, { link: name, address: prefix, dynamic: false })
export const route = (destination: string, more: object): Resource =>
  resourceOf(routeKind, { destination, table: 254, metric: 100, type: 'unicast', protocol: 'netloom', ...more })
export const rule = (priority: number, more: object): Resource =>
  resourceOf(routingRule, { family: 'inet4', priority, action: 'unicast', protocol: 'netloom', ...more })
export const param = (key: string, value: string): Resource => resourceOf(kernelParam, { key, value })

/** The same rule for a family. */
export const at = (family: 'inet4' | 'inet6', { spec }: Resource): Resource =>
  resourceOf(routingRule, { ...(spec as Parameters<typeof routingRule.id>[0]), family })

/** A chain as it is written for IPv4, for one of the families. */
export function chain(
  { name = 'ingress', hook = 'input', type = 'filter', priority = -140, policy, rules }: Wall,
  six: boolean,
) {
  const written = six
    ? rules.map((line) =>
        line
          .replaceAll(/[\w.]+\.\d+(?:\/\d+)?/g, (text) => sixOf[text] ?? text)
          .replaceAll(/\bip (?=[sd]addr|to)/g, 'ip6 '),
      )
    : rules
  return resourceOf(nfTablesChain, { name, type, hook, priority, policy, rules: [...written] })
}

const sixOf: Readonly<Record<string, string>> = {
  '192.0.2.0/24': '2001:db8:9::/64',
  '10.0.0.0/24': '2001:db8::/64',
  '10.0.0.5': '2001:db8::5',
  '10.0.0.6': '2001:db8::6',
  '10.0.0.1': '2001:db8::1',
  '10.9.9.9': '2001:db8:99::9',
}
