import { hostPrefix } from '../../src/model/ip.ts'
import { nfTablesChain } from '../../src/providers/linux/kinds/nf-tables-chain.ts'
import { wantedResources } from '../../src/resources/wanted.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { NetworkDefaultActionConfig } from '../../src/schema/documents/network-default-action-config.ts'
import { NetworkRuleConfig } from '../../src/schema/documents/network-rule-config.ts'

/** The lines of each chain that a config of these rules asks for, on a node with these addresses. */
export function chainLines(
  action: 'accept' | 'block',
  rules: readonly object[],
  own: readonly string[] = [],
): Record<string, string[]> {
  const addresses = own.map((address) => ({ address: hostPrefix(address) }))
  const documents = [
    { type: NetworkDefaultActionConfig, content: { ingress: action } },
    ...rules.map((content) => ({ type: NetworkRuleConfig, content })),
    ...(own.length > 0 ? [{ type: LinkConfig, content: { name: 'eth0', addresses } }] : []),
  ]
  const chains = nfTablesChain.fromResources(wantedResources({ mode: 'metal', documents }))
  return Object.fromEntries(chains.map(({ name, rules: lines }) => [name, lines]))
}
