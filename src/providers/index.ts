import type { Kind } from '../model/kind.ts'
import { address } from './linux/kinds/address.ts'
import { etcFile } from './linux/kinds/etc-file.ts'
import { hostname } from './linux/kinds/hostname.ts'
import { kernelParam } from './linux/kinds/kernel-param.ts'
import { link } from './linux/kinds/link.ts'
import { nfTablesChain } from './linux/kinds/nf-tables-chain.ts'
import { resolver } from './linux/kinds/resolver.ts'
import { route } from './linux/kinds/route.ts'
import { routingRule } from './linux/kinds/routing-rule.ts'

export type { AddressSpec } from './linux/address/spec.ts'
export type { EtcFileSpec } from './linux/kinds/etc-file.ts'
export type { HostnameSpec } from './linux/kinds/hostname.ts'
export type { KernelParamSpec } from './linux/kinds/kernel-param.ts'
export type { NfTablesChainSpec } from './linux/kinds/nf-tables-chain.ts'
export type { ResolverSpec } from './linux/kinds/resolver.ts'
export type { LinkSpec } from './linux/link/spec.ts'
export type { RouteSpec } from './linux/route/spec.ts'
export type { RoutingRuleSpec } from './linux/rule/spec.ts'

/** Everything netloom can see and change on a node, in the order people read about it. */
export const kinds: readonly Kind[] = [
  link,
  address,
  routingRule,
  route,
  nfTablesChain,
  kernelParam,
  hostname,
  resolver,
  etcFile,
]
