import type { Resources } from '../../../model/config/derived.ts'
import { networkOf, splitPrefix } from '../../../model/ip.ts'
import { type RoutingRuleSpec, routingRuleSpecs } from '../../../resources/network/routing-rules.ts'
import { tableNumber } from '../../../schema/values/values.ts'
import { isLinkName } from '../carried-out.ts'
import { ours } from '../protocol.ts'
import type { RoutingRule } from './spec.ts'

/** The rules a config asks for. */
export const rulesFrom = (resources: Resources): readonly RoutingRule[] =>
  resources.of<RoutingRuleSpec>(routingRuleSpecs).map(({ spec }) => ({
    family: spec.family as RoutingRule['family'],
    priority: spec.priority,
    action: spec.action as RoutingRule['action'],
    protocol: ours,
    ...tableOf(spec),
    ...unlessAll('source', spec.src),
    ...unlessAll('destination', spec.dst),
    ...linkOf('iifName', resources.linkName(spec.iifName ?? '')),
    ...linkOf('oifName', resources.linkName(spec.oifName ?? '')),
    ...markOf(spec),
  }))

const linkOf = <K extends string>(field: K, name: string): { [_ in K]?: string } =>
  isLinkName(name) ? ({ [field]: name } as { [_ in K]: string }) : {}

/** Everything is no restriction, and the kernel does not print it. */
const unlessAll = <K extends string>(field: K, prefix: string): { [_ in K]?: string } =>
  prefix === '' || splitPrefix(prefix)[1] === 0 ? {} : ({ [field]: networkOf(prefix) } as { [_ in K]: string })

function tableOf({ table }: RoutingRuleSpec): Pick<RoutingRule, 'table'> {
  const number = tableNumber(table)
  return number ? { table: number } : {}
}

/** A mask of all bits is what the kernel takes anyway, and does not print. */
function markOf({ fwMark, fwMask }: RoutingRuleSpec): Pick<RoutingRule, 'fwMark' | 'fwMask'> {
  if (!fwMark) return {}
  return { fwMark, ...(fwMask && fwMask !== 0xffffffff && { fwMask }) }
}
