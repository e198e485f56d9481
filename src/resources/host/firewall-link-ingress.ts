import { writtenOf } from '../../model/config/machine-config.ts'
import { canonicalPrefix, familyOf } from '../../model/ip.ts'
import { NetworkLinkIngressConfig } from '../../schema/documents/network-link-ingress-config.ts'
import { merged } from '../layer.ts'
import { resolverOf } from '../network/links/link-names.ts'
import type { Part } from '../part.ts'
import { type NfTablesChainSpec, nfTablesChains, rulesWritten } from './firewall-chains.ts'
import { accept, drop, type Rule } from './firewall-rule.ts'

/** What packets that come by a link may be for; looked at before they are tracked, translated or routed. */
export const firewallLinkIngress: Part = {
  follow: (all) => {
    const documents = writtenOf(all.config, NetworkLinkIngressConfig)
    if (documents.length === 0) return []
    const resolve = resolverOf(all)
    const ruled = documents.map((document) => ({ document, rules: rulesOf(document.content, resolve) }))
    const spec: NfTablesChainSpec = {
      type: 'filter',
      hook: 'prerouting',
      priority: -300 - 10,
      policy: 'accept',
      rules: ruled.flatMap(({ rules }) => rules),
    }
    const places = ruled.flatMap(({ document, rules }) => rules.map(() => document))
    return [merged(nfTablesChains, 'link-ingress', spec, rulesWritten(places, 0))]
  },
}

function rulesOf({ name, destinationAddresses }: NetworkLinkIngressConfig, resolve: (name: string) => string): Rule[] {
  const link: Rule = { matchIIfName: { interfaceName: [resolve(name)], operator: '==' } }
  if (destinationAddresses === undefined) return [drop({ ...link, matchDestinationType: { types: own, invert: true } })]
  const listed = destinationAddresses.flatMap((prefix) => canonicalPrefix(prefix) ?? [])
  // Who asks for the hardware address of a listed one asks a group that no list names.
  const asked = listed.some((prefix) => familyOf(prefix) === 6)
    ? [accept({ ...link, matchLayer4: { protocol: 'icmpv6', matchICMPType: { types: discovery } } })]
    : []
  const elsewhere = { ...(listed.length > 0 ? { includeSubnets: listed } : {}), invert: true } as const
  return [...asked, drop({ ...link, matchDestinationAddress: elsewhere })]
}

/** The kernel's own table of them: addresses that come and go by leases, or move between machines, are among them at once. */
const own = ['local', 'broadcast', 'anycast', 'multicast']

const discovery = ['nd-router-solicit', 'nd-router-advert', 'nd-neighbor-solicit', 'nd-neighbor-advert']
