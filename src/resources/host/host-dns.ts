import type { MachineConfig } from '../../model/config/machine-config.ts'
import { familyOf, hostPrefix } from '../../model/ip.ts'
import { type Layered, layered, merged } from '../layer.ts'
import type { Part } from '../part.ts'
import { hostDNS, kubeNetwork } from './configured.ts'

/** Where pods reach the resolver on the machine. */
export const serviceAddress = { 4: '169.254.116.108', 6: 'fd54:616c:6f73:0:204f:5320:444e:531' } as const

/** A caching resolver on the machine: what it listens on, and the addresses it needs for that. */
export const hostDns: Part = {
  produce: ({ config }) =>
    Object.values(served(config)).map((address) =>
      layered<Layered & { [field: string]: string }>('AddressSpecs.net.talos.dev', `lo/${hostPrefix(address)}`, {
        address: hostPrefix(address),
        linkName: 'lo',
        family: familyOf(address) === 4 ? 'inet4' : 'inet6',
        scope: familyOf(address) === 4 ? 'host' : 'global',
        flags: 'permanent',
        layer: 'operator',
      }),
    ),
  follow: ({ config }) => {
    const { enabled, resolveMemberNames } = hostDNS(config)
    const { 4: v4, 6: v6 } = served(config)
    return [
      merged('HostDNSConfigs.net.talos.dev', 'config', {
        enabled,
        listenAddresses: ['127.0.0.53:53', ...(v4 ? [`${v4}:53`] : []), ...(v6 ? [`[${v6}]:53`] : [])],
        ...(v4 ? { serviceHostDNSAddress: v4 } : {}),
        ...(v6 ? { serviceHostDNSAddressV6: v6 } : {}),
        ...(resolveMemberNames ? { resolveMemberNames } : {}),
      }),
    ]
  },
}

/** Pods reach it in the families that they have addresses of. */
function served(config: MachineConfig): { 4?: string; 6?: string } {
  if (!hostDNS(config).forwardKubeDNSToHost) return {}
  const families = (kubeNetwork(config)?.pods ?? []).map(familyOf)
  return {
    ...(families.includes(4) ? { 4: serviceAddress[4] } : {}),
    ...(families.includes(6) ? { 6: serviceAddress[6] } : {}),
  }
}
