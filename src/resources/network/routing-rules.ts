import { type WrittenDocument, writtenOf } from '../../model/config/machine-config.ts'
import { canonicalPrefix } from '../../model/ip.ts'
import { RoutingRuleConfig } from '../../schema/documents/routing-rule-config.ts'
import type { Given } from '../given.ts'
import { type Layered, layered } from '../layer.ts'
import { mergeOf, strongest } from '../merge.ts'
import type { Part } from '../part.ts'
import { writtenAt } from '../places.ts'
import { type Asked, lastById } from './last-by-id.ts'
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

export const routingRuleSpecs = 'RoutingRuleSpecs.net.talos.dev'

export const routingRules: Part = {
  produce: ({ config }) =>
    lastById(rulesAsked({ config }), idOf).map(({ spec, written }) =>
      layered(routingRuleSpecs, idOf(spec), spec, written),
    ),
  merges: { [routingRuleSpecs]: mergeOf<RoutingRuleSpec>(strongest) },
  ids: { [routingRuleSpecs]: (spec) => idOf(spec as RoutingRuleSpec) },
}

/** Every rule that is written, also one that is written twice. */
export const rulesAsked = ({ config }: Pick<Given, 'config'>): readonly Asked<RoutingRuleSpec>[] =>
  writtenOf(config, RoutingRuleConfig).flatMap(rules)

const idOf = ({ family, priority }: RoutingRuleSpec): string => `${family}/${String(priority).padStart(5, '0')}`

const fields = {
  ...{ priority: ['name'], src: ['src'], dst: ['dst'], table: ['table'], action: ['action'] },
  ...{ iifName: ['iifName'], oifName: ['oifName'], fwMark: ['fwMark'], fwMask: ['fwMask'] },
}

/** A rule about no address in particular is one rule in each family. */
function rules(document: WrittenDocument<RoutingRuleConfig>): Asked<RoutingRuleSpec>[] {
  const { content } = document
  const src = canonicalPrefix(content.src ?? '') ?? ''
  const dst = canonicalPrefix(content.dst ?? '') ?? ''
  const written = writtenAt({ document, path: [] }, fields)
  return families(src, dst).map((family) => ({ spec: { family, src, dst, ...settings(content) }, written }))
}

const settings = (content: RoutingRuleConfig): Omit<RoutingRuleSpec, 'family' | 'src' | 'dst'> => ({
  table: tableName(content.table ?? 'unspec'),
  priority: Number(content.name),
  action: content.action ?? 'unicast',
  ...(content.iifName ? { iifName: content.iifName } : {}),
  ...(content.oifName ? { oifName: content.oifName } : {}),
  ...(content.fwMark ? { fwMark: content.fwMark } : {}),
  ...(content.fwMask ? { fwMask: content.fwMask } : {}),
  layer: 'configuration',
})

const families = (src: string, dst: string): readonly string[] => {
  if (src === '' && dst === '') return ['inet4', 'inet6']
  return [src, dst].some((prefix) => prefix.includes(':')) ? ['inet6'] : ['inet4']
}
