import type { DocumentType } from '../../model/config/document-type.ts'
import { BGPInstanceConfig } from './bgp-instance-config.ts'
import { BlackholeRouteConfig } from './blackhole-route-config.ts'
import { BondConfig } from './bond-config.ts'
import { BridgeConfig } from './bridge-config.ts'
import { DHCPv4Config } from './dhcpv4-config.ts'
import { DHCPv6Config } from './dhcpv6-config.ts'
import { DiscoveryIdentityConfig } from './discovery-identity-config.ts'
import { DiscoveryServiceConfig } from './discovery-service-config.ts'
import { DummyLinkConfig } from './dummy-link-config.ts'
import { EthernetConfig } from './ethernet-config.ts'
import { HCloudVIPConfig } from './hcloud-vip-config.ts'
import { HostnameConfig } from './hostname-config.ts'
import { HTTPProbeConfig } from './http-probe-config.ts'
import { KernelModuleConfig } from './kernel-module-config.ts'
import { KubeFlannelCNIConfig } from './kube-flannel-cni-config.ts'
import { KubeNetworkConfig } from './kube-network-config.ts'
import { KubeNodeConfig } from './kube-node-config.ts'
import { KubeSpanConfig } from './kubespan-config.ts'
import { KubeSpanEndpointsConfig } from './kubespan-endpoints-config.ts'
import { Layer2VIPConfig } from './layer2-vip-config.ts'
import { LinkAliasConfig } from './link-alias-config.ts'
import { LinkConfig } from './link-config.ts'
import { MacVLANConfig } from './mac-vlan-config.ts'
import { NetworkDefaultActionConfig } from './network-default-action-config.ts'
import { NetworkLinkIngressConfig } from './network-link-ingress-config.ts'
import { NetworkNATRuleConfig } from './network-nat-rule-config.ts'
import { NetworkRuleConfig } from './network-rule-config.ts'
import { NetworkWifiConfig } from './network-wifi-config.ts'
import { ResolverConfig } from './resolver-config.ts'
import { RoutingRuleConfig } from './routing-rule-config.ts'
import { StaticHostConfig } from './static-host-config.ts'
import { SysctlConfig } from './sysctl-config.ts'
import { SysfsConfig } from './sysfs-config.ts'
import { TCPProbeConfig } from './tcp-probe-config.ts'
import { TimeSyncConfig } from './time-sync-config.ts'
import { VethConfig } from './veth-config.ts'
import { VLANConfig } from './vlan-config.ts'
import { VRFConfig } from './vrf-config.ts'
import { VXLANConfig } from './vxlan-config.ts'
import { WireguardConfig } from './wireguard-config.ts'

/** Every document kind people may write, in the order the reference shows them. */
export const documentTypes: readonly DocumentType[] = [
  LinkConfig,
  VLANConfig,
  BondConfig,
  BridgeConfig,
  DummyLinkConfig,
  VethConfig,
  VRFConfig,
  WireguardConfig,
  MacVLANConfig,
  VXLANConfig,
  NetworkWifiConfig,
  EthernetConfig,
  LinkAliasConfig,
  DHCPv4Config,
  DHCPv6Config,
  Layer2VIPConfig,
  HCloudVIPConfig,
  RoutingRuleConfig,
  BlackholeRouteConfig,
  BGPInstanceConfig,
  HostnameConfig,
  ResolverConfig,
  StaticHostConfig,
  TimeSyncConfig,
  NetworkDefaultActionConfig,
  NetworkRuleConfig,
  NetworkNATRuleConfig,
  NetworkLinkIngressConfig,
  KubeSpanConfig,
  KubeSpanEndpointsConfig,
  DiscoveryServiceConfig,
  DiscoveryIdentityConfig,
  KubeNetworkConfig,
  KubeNodeConfig,
  KubeFlannelCNIConfig,
  TCPProbeConfig,
  HTTPProbeConfig,
  SysctlConfig,
  SysfsConfig,
  KernelModuleConfig,
]
