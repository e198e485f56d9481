import type { Part } from '../part.ts'
import { discovery } from './discovery.ts'
import { etcFiles } from './etc-files.ts'
import { firewallChains } from './firewall-chains.ts'
import { firewallLinkIngress } from './firewall-link-ingress.ts'
import { firewallNAT } from './firewall-nat.ts'
import { hostDns } from './host-dns.ts'
import { hostname } from './hostname.ts'
import { kernelModules } from './kernel-modules.ts'
import { kernelParams } from './kernel-params.ts'
import { kubeSpan } from './kubespan.ts'
import { networkStatus } from './network-status.ts'
import { nodeAddressFilters } from './node-address-filters.ts'
import { nodeAddresses } from './node-addresses.ts'
import { nodeIp } from './node-ip.ts'
import { probes } from './probes.ts'
import { resolver } from './resolver.ts'
import { staticHosts } from './static-hosts.ts'
import { time } from './time.ts'

/** The machine's name and resolver, its clock, its files, its firewall, the settings of the kernel, and how machines find each other. */
export const host: readonly Part[] = [
  hostname,
  resolver,
  time,
  probes,
  hostDns,
  kernelParams,
  kernelModules,
  nodeAddressFilters,
  nodeAddresses,
  nodeIp,
  staticHosts,
  etcFiles,
  firewallChains,
  firewallNAT,
  firewallLinkIngress,
  discovery,
  kubeSpan,
  networkStatus,
]
