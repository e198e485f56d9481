import type { MachineConfig } from '../../model/machine-config.ts'
import { BondConfig } from '../../schema/documents/bond-config.ts'
import { BridgeConfig } from '../../schema/documents/bridge-config.ts'
import { DHCPv4Config } from '../../schema/documents/dhcpv4-config.ts'
import { DHCPv6Config } from '../../schema/documents/dhcpv6-config.ts'
import { DummyLinkConfig } from '../../schema/documents/dummy-link-config.ts'
import { LinkConfig } from '../../schema/documents/link-config.ts'
import { MacVLANConfig } from '../../schema/documents/mac-vlan-config.ts'
import { VethConfig } from '../../schema/documents/veth-config.ts'
import { VLANConfig } from '../../schema/documents/vlan-config.ts'
import { VRFConfig } from '../../schema/documents/vrf-config.ts'
import { WireguardConfig } from '../../schema/documents/wireguard-config.ts'
import type { CommonLink } from '../../schema/link.ts'

const linkKinds: readonly string[] = [
  ...[LinkConfig, VLANConfig, BondConfig, BridgeConfig, DummyLinkConfig, VethConfig, VRFConfig].map(({ kind }) => kind),
  ...[WireguardConfig, MacVLANConfig].map(({ kind }) => kind),
]

const dhcpKinds: readonly string[] = [DHCPv4Config.kind, DHCPv6Config.kind]

/** The common part of every link document, in stream order, under the name as written; both ends of a pair. */
export const commonLinks = (config: MachineConfig): readonly (CommonLink & { readonly name: string })[] =>
  config.documents.flatMap(({ type: { kind }, content }) => {
    if (kind === VethConfig.kind) return [content as VethConfig, (content as VethConfig).peer]
    return linkKinds.includes(kind) ? [content as LinkConfig] : []
  })

/** Links that are asked for by DHCP documents, in stream order. */
export const dhcpLinks = (config: MachineConfig): readonly string[] =>
  config.documents.flatMap(({ type: { kind }, content }) =>
    dhcpKinds.includes(kind) ? [(content as DHCPv4Config).name] : [],
  )

/** A single link or DHCP document, of whatever link, ends all DHCP that nobody asked for. */
export const runsDefaultDhcp = (config: MachineConfig): boolean =>
  !config.documents.some(({ type: { kind } }) => linkKinds.includes(kind) || dhcpKinds.includes(kind))
