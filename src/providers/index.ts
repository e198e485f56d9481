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

export type { Address } from './linux/address/spec.ts'
export type { EtcFile } from './linux/kinds/etc-file.ts'
export type { Hostname } from './linux/kinds/hostname.ts'
export type { NfTablesChain } from './linux/kinds/nf-tables-chain.ts'
export type { Resolver } from './linux/kinds/resolver.ts'
export type { Link } from './linux/link/spec.ts'
export type { KernelParam } from './linux/param/spec.ts'
export type { Route } from './linux/route/spec.ts'
export type { RoutingRule } from './linux/rule/spec.ts'

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
