import { protocolName } from '../protocol.ts'
import { actions, type RoutingRule } from './spec.ts'

/** A rule as `ip -N -d -j rule show` prints it (iproute2 6.1); keys without a value are there with null. */
export interface RuleRow {
  readonly priority?: number
  readonly not?: null
  readonly src?: string
  readonly srclen?: number
  readonly dst?: string
  readonly dstlen?: number
  readonly tos?: string
  readonly fwmark?: string
  readonly fwmask?: string
  readonly iif?: string
  readonly oif?: string
  readonly l3mdev?: null
  readonly uid_start?: number
  readonly uid_end?: number
  readonly ipproto?: string
  readonly sport?: number
  readonly sport_start?: number
  readonly sport_end?: number
  readonly dport?: number
  readonly dport_start?: number
  readonly dport_end?: number
  readonly table?: string
  readonly suppress_prefixlen?: number
  readonly suppress_ifgroup?: string
  readonly goto?: number | string
  readonly nop?: null
  readonly action?: string
  readonly protocol?: string
}

/** A rule as it was seen. */
export function readRule(row: RuleRow, family: RoutingRule['family']): RoutingRule {
  const read: Partial<Record<keyof RoutingRule, unknown>> = {
    family,
    priority: row.priority ?? 0,
    action: actionOf(row),
    protocol: protocolName(row.protocol),
    table: row.table === undefined || 'l3mdev' in row ? undefined : Number(row.table),
    source: prefix(row.src, row.srclen, family),
    destination: prefix(row.dst, row.dstlen, family),
    iifName: row.iif,
    oifName: row.oif,
    fwMark: row.fwmark === undefined ? undefined : Number(row.fwmark),
    fwMask: row.fwmask === undefined ? undefined : Number(row.fwmask),
    not: 'not' in row ? true : undefined,
    tos: row.tos,
    l3mdev: 'l3mdev' in row ? true : undefined,
    ipProtocol: row.ipproto?.replace('ipproto-', ''),
    sourcePorts: range(row.sport ?? row.sport_start, row.sport_end),
    destinationPorts: range(row.dport ?? row.dport_start, row.dport_end),
    users: range(row.uid_start, row.uid_end),
    suppressPrefixLength: row.suppress_prefixlen,
    suppressGroup: row.suppress_ifgroup,
    goto: row.goto === undefined ? undefined : Number(row.goto),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as RoutingRule
}

function actionOf({ action, goto, nop }: RuleRow): RoutingRule['action'] {
  if (goto !== undefined) return 'goto'
  if (nop !== undefined) return 'nop'
  return action === undefined ? 'unicast' : (actions[Number(action)] ?? 'unspec')
}

function prefix(address: string | undefined, length: number | undefined, family: string): string | undefined {
  if (address === undefined || address === 'all') return undefined
  return `${address}/${length ?? (family === 'inet4' ? 32 : 128)}`
}

const range = (first: number | undefined, last: number | undefined): string | undefined =>
  first === undefined ? undefined : last === undefined ? String(first) : `${first}-${last}`
