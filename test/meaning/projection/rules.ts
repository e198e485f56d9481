import { networkOf } from '../../../src/model/ip.ts'
import type { Projected } from '../projection.ts'
import { isLinkName, type Meaning } from './meaning.ts'

interface RoutingRuleSpec {
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

/** The rules of policy routing. What matches everything is as good as nothing: the kernel does not print it. */
export const ruleWants = (meaning: Meaning): readonly Projected[] =>
  [...meaning.asked<RoutingRuleSpec>('RoutingRuleSpecs').values()].map((rule) => ({
    kind: 'RoutingRule',
    key: `${rule.family}/${rule.priority}`,
    spec: {
      family: rule.family,
      priority: rule.priority,
      action: rule.action,
      protocol: 'netloom',
      ...present('table', rule.table === 'unspec' ? undefined : (tables[rule.table] ?? Number(rule.table))),
      ...present('source', part(rule.src)),
      ...present('destination', part(rule.dst)),
      ...present('iifName', link(meaning, rule.iifName)),
      ...present('oifName', link(meaning, rule.oifName)),
      ...present('fwMark', rule.fwMark),
      ...present('fwMask', rule.fwMask === 0xffffffff ? undefined : rule.fwMask),
    },
  }))

const tables: Readonly<Record<string, number>> = { default: 253, main: 254, local: 255 }

const present = (field: string, value: unknown): object => (value === undefined ? {} : { [field]: value })

const part = (prefix: string): string | undefined =>
  prefix === '' || prefix.endsWith('/0') ? undefined : networkOf(prefix)

const link = (meaning: Meaning, name = ''): string | undefined =>
  isLinkName(name) ? meaning.kernelName(name) : undefined
