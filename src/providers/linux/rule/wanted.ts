import { canonicalPrefix, familyOf, networkOf, splitPrefix } from '../../../model/ip.ts'
import type { NodeConfig } from '../../../model/node-config.ts'
import { RoutingRuleConfig } from '../../../schema/documents/routing-rule-config.ts'
import { tableNumber } from '../../../schema/values.ts'
import { ours } from '../protocol.ts'
import { isLinkName } from '../written.ts'
import type { RoutingRuleSpec } from './spec.ts'

/** The rules a config asks for: one for each family, where neither source nor destination tells it. */
export const wantedRules = (config: NodeConfig): RoutingRuleSpec[] =>
  config.all(RoutingRuleConfig).flatMap((document) => {
    const source = network(document.src)
    const destination = network(document.dst)
    const told = source ?? destination
    const families = told === undefined ? ([4, 6] as const) : [familyOf(told)]
    return families.map((family) => ({
      family: `inet${family}` as const,
      priority: Number(document.name),
      action: document.action ?? 'unicast',
      protocol: ours,
      ...tableOf(document),
      ...unlessAll('source', source),
      ...unlessAll('destination', destination),
      ...linkOf('iifName', document.iifName),
      ...linkOf('oifName', document.oifName),
      ...markOf(document),
    }))
  })

const network = (prefix: string | undefined): string | undefined => {
  const canonical = prefix ? canonicalPrefix(prefix) : undefined
  return canonical && networkOf(canonical)
}

const linkOf = <K extends string>(field: K, name = ''): { [_ in K]?: string } =>
  isLinkName(name) ? ({ [field]: name } as { [_ in K]: string }) : {}

/** Everything is no restriction, and the kernel does not tell it. */
const unlessAll = <K extends string>(field: K, prefix: string | undefined): { [_ in K]?: string } =>
  prefix === undefined || splitPrefix(prefix)[1] === 0 ? {} : ({ [field]: prefix } as { [_ in K]: string })

function tableOf({ table = '' }: RoutingRuleConfig): Pick<RoutingRuleSpec, 'table'> {
  const number = tableNumber(table)
  return number ? { table: number } : {}
}

/** A mask of all bits is what the kernel takes anyway, and does not tell. */
function markOf({ fwMark, fwMask }: RoutingRuleConfig): Pick<RoutingRuleSpec, 'fwMark' | 'fwMask'> {
  if (!fwMark) return {}
  return { fwMark, ...(fwMask && fwMask !== 0xffffffff && { fwMask }) }
}
