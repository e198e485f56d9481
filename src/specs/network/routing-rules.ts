import { canonicalPrefix } from '../../model/ip.ts'
import { documentsOf } from '../../model/machine-config.ts'
import { RoutingRuleConfig } from '../../schema/documents/routing-rule-config.ts'
import { type Layered, layered } from '../layer.ts'
import { mergeOf, strongest } from '../merge.ts'
import type { Part } from '../part.ts'
import { lastById } from './last-by-id.ts'
import { tableName } from './table-name.ts'

export interface RoutingRuleSpec extends Layered {
  readonly family: string
  readonly src: string
  readonly dst: string
  readonly table: string
  readonly priority: number
  readonly action: string
  readonly iifName?: string
  readonly oifName?: string
  readonly fwMark?: number
  readonly fwMask?: number
}

const type = 'RoutingRuleSpecs.net.talos.dev'

export const routingRules: Part = {
  produce: ({ config }) =>
    lastById(documentsOf(config, RoutingRuleConfig).flatMap(rules), idOf).map((spec) =>
      layered(type, idOf(spec), spec),
    ),
  merges: { [type]: mergeOf<RoutingRuleSpec>(strongest) },
  ids: { [type]: (spec) => idOf(spec as RoutingRuleSpec) },
}

const idOf = ({ family, priority }: RoutingRuleSpec): string => `${family}/${String(priority).padStart(5, '0')}`

/** A rule about no address in particular is one rule in each family. */
function rules(document: RoutingRuleConfig): RoutingRuleSpec[] {
  const src = canonicalPrefix(document.src ?? '') ?? ''
  const dst = canonicalPrefix(document.dst ?? '') ?? ''
  return families(src, dst).map((family) => ({
    family,
    src,
    dst,
    table: tableName(document.table ?? 'unspec'),
    priority: Number(document.name),
    action: document.action ?? 'unicast',
    ...(document.iifName ? { iifName: document.iifName } : {}),
    ...(document.oifName ? { oifName: document.oifName } : {}),
    ...(document.fwMark ? { fwMark: document.fwMark } : {}),
    ...(document.fwMask ? { fwMask: document.fwMask } : {}),
    layer: 'configuration',
  }))
}

const families = (src: string, dst: string): readonly string[] => {
  if (src === '' && dst === '') return ['inet4', 'inet6']
  return [src, dst].some((prefix) => prefix.includes(':')) ? ['inet6'] : ['inet4']
}
