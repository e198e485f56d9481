import type { Omitted, PlainDocument } from '../../../model/config/description.ts'
import { isLasting } from '../protocol.ts'
import { tableName } from '../route/spec.ts'
import type { RoutingRule } from '../rule/spec.ts'
import { matchWords } from '../rule/write.ts'

/** The rules of people and of scripts, each a document; names are priorities, so of several of one the first is described. */
export function describeRules(all: readonly RoutingRule[]): {
  readonly documents: readonly PlainDocument[]
  readonly omitted: readonly Omitted[]
} {
  const lasting = all.filter(({ protocol }) => isLasting(protocol))
  const firsts = new Map(
    lasting
      .filter(isSayable)
      .map((rule) => [rule.priority, rule] as const)
      .reverse(),
  )
  const described = lasting.filter((rule) => firsts.get(rule.priority) === rule)
  return {
    documents: described.map(written),
    omitted: lasting
      .filter((rule) => !described.includes(rule))
      .map((rule) => ({
        what: `rule ${rule.priority}: ${matchWords(rule).join(' ')}`,
        why: isSayable(rule) ? 'another rule has its priority' : 'no document says all of it',
      })),
  }
}

const written = (rule: RoutingRule): PlainDocument => ({
  kind: 'RoutingRuleConfig',
  name: String(rule.priority),
  ...(rule.source !== undefined && { src: rule.source }),
  ...(rule.destination !== undefined && { dst: rule.destination }),
  ...(rule.table !== undefined && { table: tableName(rule.table) }),
  ...(rule.action !== 'unicast' && { action: rule.action }),
  ...(rule.iifName !== undefined && { iifName: rule.iifName }),
  ...(rule.oifName !== undefined && { oifName: rule.oifName }),
  ...(rule.fwMark !== undefined && { fwMark: rule.fwMark }),
  ...(rule.fwMask !== undefined && { fwMask: rule.fwMask }),
})

/** A document says nothing else, and no rule of one family that matches on no address of it. */
const sayable = [
  ...['family', 'priority', 'action', 'protocol', 'table', 'source', 'destination', 'iifName', 'oifName'],
  ...['fwMark', 'fwMask'],
]
const actions = ['unicast', 'blackhole', 'unreachable', 'prohibit']
const reserved = [0, 32_500, 32_766, 32_767]

const isSayable = (rule: RoutingRule): boolean =>
  Object.keys(rule).every((field) => sayable.includes(field)) &&
  actions.includes(rule.action) &&
  !reserved.includes(rule.priority) &&
  (rule.table ?? 0) <= 254 &&
  (rule.source !== undefined || rule.destination !== undefined)
