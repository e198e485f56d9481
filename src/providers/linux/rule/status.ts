import { tableName } from '../route/spec.ts'
import type { RoutingRule } from './spec.ts'

/** A rule in the words of RoutingRuleStatus. */
export const ruleStatus = ({ source, destination, table, ...rule }: RoutingRule) => ({
  family: rule.family,
  src: source ?? '',
  dst: destination ?? '',
  ...(table !== undefined && { table: tableName(table) }),
  priority: rule.priority,
  action: rule.action,
  iifName: rule.iifName ?? '',
  oifName: rule.oifName ?? '',
  fwMark: rule.fwMark ?? 0,
  fwMask: rule.fwMask ?? 0,
})
