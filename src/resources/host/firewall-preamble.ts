import type { MachineConfig } from '../../model/config/machine-config.ts'
import { familyOf, hostPrefix } from '../../model/ip.ts'
import { hostDNS, type KubeNetwork, kubeNetwork } from './configured.ts'
import { accept, drop, type Rule } from './firewall-rule.ts'
import { serviceAddress } from './host-dns.ts'

/** What is let through before any written rule where packets are blocked by default. */
export function blockPreamble(config: MachineConfig): readonly Rule[] {
  const network = kubeNetwork(config)
  if (!network) return controlMessages
  const cluster = { includeSubnets: [...network.pods, ...network.services] }
  return [
    ...controlMessages,
    ...(hostDNS(config).forwardKubeDNSToHost ? nameQueries(network, cluster) : []),
    accept({ matchSourceAddress: cluster, matchDestinationAddress: cluster }),
  ]
}

const controlMessages: readonly Rule[] = [
  drop({
    matchLayer4: {
      protocol: 'icmp',
      matchICMPType: {
        types: ['timestamp-request', 'timestamp-reply', 'address-mask-request', 'address-mask-reply'],
      },
    },
  }),
  ...['icmp', 'icmpv6'].map((protocol) =>
    accept({ matchLayer4: { protocol }, matchLimit: { packetRatePerSecond: 5 } }),
  ),
]

function nameQueries({ pods }: KubeNetwork, cluster: { readonly includeSubnets: readonly string[] }): Rule[] {
  const resolvers = [serviceAddress[4], ...(pods.some((prefix) => familyOf(prefix) === 6) ? [serviceAddress[6]] : [])]
  return ['udp', 'tcp'].map((protocol) =>
    accept({
      matchSourceAddress: cluster,
      matchDestinationAddress: { includeSubnets: resolvers.map(hostPrefix) },
      matchLayer4: { protocol, matchDestinationPort: { ranges: [{ lo: 53, hi: 53 }] } },
    }),
  )
}
