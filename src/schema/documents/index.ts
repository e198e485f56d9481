import type { DocumentType } from '../../model/node-config.ts'
import { BlackholeRouteConfig } from './blackhole-route-config.ts'
import { BondConfig } from './bond-config.ts'
import { BridgeConfig } from './bridge-config.ts'
import { DummyLinkConfig } from './dummy-link-config.ts'
import { HostnameConfig } from './hostname-config.ts'
import { LinkConfig } from './link-config.ts'
import { NetworkDefaultActionConfig } from './network-default-action-config.ts'
import { NetworkRuleConfig } from './network-rule-config.ts'
import { ResolverConfig } from './resolver-config.ts'
import { RoutingRuleConfig } from './routing-rule-config.ts'
import { StaticHostConfig } from './static-host-config.ts'
import { SysctlConfig } from './sysctl-config.ts'
import { VethConfig } from './veth-config.ts'
import { VLANConfig } from './vlan-config.ts'

/** Every kind of document people may write, in the order the reference shows them. */
export const documentTypes: readonly DocumentType[] = [
  LinkConfig,
  VLANConfig,
  BondConfig,
  BridgeConfig,
  DummyLinkConfig,
  VethConfig,
  RoutingRuleConfig,
  BlackholeRouteConfig,
  HostnameConfig,
  ResolverConfig,
  StaticHostConfig,
  NetworkDefaultActionConfig,
  NetworkRuleConfig,
  SysctlConfig,
]
