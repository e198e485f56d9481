import type { WrittenDocument } from '../../model/config/machine-config.ts'
import { writtenOf } from '../../model/config/machine-config.ts'
import { canonicalAddress, canonicalPrefix } from '../../model/ip.ts'
import { NetworkNATRuleConfig } from '../../schema/documents/network-nat-rule-config.ts'
import { merged } from '../layer.ts'
import { resolverOf } from '../network/links/link-names.ts'
import type { Part } from '../part.ts'
import { type NfTablesChainSpec, nfTablesChains, rulesWritten } from './firewall-chains.ts'
import type { AddressMatch, Rule, Translation } from './firewall-rule.ts'

type NAT = NetworkNATRuleConfig

/** Translation of sources after routing, of destinations before it: a rule for each document, in their order. */
export const firewallNAT: Part = {
  follow: (all) => {
    const documents = writtenOf(all.config, NetworkNATRuleConfig)
    const resolve = resolverOf(all)
    const chain = (id: string, base: Omit<NfTablesChainSpec, 'rules'>, of: readonly WrittenDocument<NAT>[]) =>
      of.length === 0
        ? []
        : [
            merged<NfTablesChainSpec>(
              nfTablesChains,
              id,
              { ...base, rules: of.map(({ content }) => rule(content, resolve)) },
              rulesWritten(of, 0),
            ),
          ]
    const isDestination = ({ content }: WrittenDocument<NAT>): boolean => content.type === 'dnat'
    return [
      ...chain(
        'prerouting-nat',
        { type: 'nat', hook: 'prerouting', priority: -100, policy: 'accept' },
        documents.filter(isDestination),
      ),
      ...chain(
        'postrouting-nat',
        { type: 'nat', hook: 'postrouting', priority: 100, policy: 'accept' },
        documents.filter((one) => !isDestination(one)),
      ),
    ]
  },
}

/** What has no effect for the type of a rule is left out; validation has warned of it. */
function rule(document: NAT, resolve: (name: string) => string): Rule {
  const links = (document.type === 'dnat' ? document.inputInterface : document.outputInterface)?.interfaceNames
  const names = links && { interfaceName: links.map(resolve), operator: '==' as const }
  return {
    ...(names && (document.type === 'dnat' ? { matchIIfName: names } : { matchOIfName: names })),
    ...(document.sourceAddress && { matchSourceAddress: networks(document.sourceAddress) }),
    ...(document.destinationAddress && { matchDestinationAddress: networks(document.destinationAddress) }),
    anonymousCounter: true,
    nat: translation(document),
  }
}

const networks = ({ includeSubnets }: NonNullable<NAT['sourceAddress']>): AddressMatch => ({
  includeSubnets: includeSubnets.flatMap((prefix) => canonicalPrefix(prefix) ?? []),
})

function translation({ type = 'masquerade', snatAddress, snatPort, dnatAddress, dnatPort }: NAT): Translation {
  if (type === 'masquerade') return { type }
  const [written = '', port] = type === 'snat' ? [snatAddress, snatPort] : [dnatAddress, dnatPort]
  return { type, address: canonicalAddress(written) ?? written, ...(port !== undefined && { port }) }
}
