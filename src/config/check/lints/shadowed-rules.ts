import { type Diagnostic, isFileRange } from '../../../model/diagnostic.ts'
import { canonicalPrefix, contains, familyOf, splitPrefix } from '../../../model/ip.ts'
import { NetworkDefaultActionConfig } from '../../../schema/documents/network-default-action-config.ts'
import { familiesOf, NetworkNATRuleConfig } from '../../../schema/documents/network-nat-rule-config.ts'
import { NetworkRuleConfig } from '../../../schema/documents/network-rule-config.ts'
import { shown } from '../../../schema/values/shown.ts'
import { portRange } from '../../../schema/values/values.ts'
import { type ConfigDocument, ofKind } from '../../document/config-document.ts'
import { lint } from './links.ts'

/** Only as many from the first one on are looked at: each is compared with all before it. */
const comparedAtMost = 1000

/**
 * Rules of which a single earlier one leaves nothing: whatever fits them fits it. What only several earlier ones leave
 * nothing of is not reported.
 */
export function shadowedRuleLints(documents: readonly ConfigDocument[]): readonly Diagnostic[] {
  const blocks = ofKind(documents, NetworkDefaultActionConfig)[0]?.content.ingress === 'block'
  const filters = ofKind(documents, NetworkRuleConfig).slice(0, comparedAtMost).map(asFilter)
  const nat = ofKind(documents, NetworkNATRuleConfig).slice(0, comparedAtMost)
  return [
    ...shadowed(filters, (earlier, later) => hidesFilter(earlier, later, blocks)),
    ...shadowed(
      nat.map((document) => ({ document })),
      (earlier, later) => hidesTranslation(earlier.document.content, later.document.content),
    ),
  ]
}

interface Compared {
  readonly document: ConfigDocument<{ readonly name: string }>
}

function shadowed<T extends Compared>(rules: readonly T[], hides: (earlier: T, later: T) => boolean): Diagnostic[] {
  return rules.flatMap((later, n) => {
    const earlier = rules.slice(0, n).find((one) => hides(one, later))
    if (earlier === undefined) return []
    const [name, other] = [later, earlier].map(({ document }) => shown(document.content.name))
    const place = placed(earlier.document)
    const where = place ? ` (${place})` : ''
    const summary = `the rule ${name} changes nothing: the earlier rule ${other}${where} decides on all that it speaks of`
    return [lint(later.document, ['name'], 'shadowed-rule', summary, 'remove it, or narrow the earlier one down')]
  })
}

function placed(document: ConfigDocument): string | undefined {
  const range = lint(document, ['name'], 'shadowed-rule', '', '').at
  return isFileRange(range) ? `${range.file}:${range.start.line}:${range.start.column}` : undefined
}

interface Filter extends Compared {
  readonly document: ConfigDocument<NetworkRuleConfig>
  readonly ports: readonly (readonly [number, number])[]
  readonly sources: readonly string[]
}

const asFilter = (document: ConfigDocument<NetworkRuleConfig>): Filter => ({
  document,
  ports: document.content.portSelector.ports.flatMap((port) => {
    const range = portRange(port)
    return range ? [range] : []
  }),
  sources: prefixes((document.content.ingress ?? []).map(({ subnet }) => subnet)),
})

const prefixes = (written: readonly string[]): string[] => written.flatMap((prefix) => canonicalPrefix(prefix) ?? [])

/** A rule opens its ports where packets are blocked by default, and else shuts them to all but its sources. */
function hidesFilter(earlier: Filter, later: Filter, blocks: boolean): boolean {
  const [protocol, other] = [earlier, later].map(({ document }) => document.content.portSelector.protocol)
  const isICMP = other === 'icmp' || other === 'icmpv6'
  if (protocol !== undefined && protocol !== other) return false
  if (protocol === undefined && isICMP) return false
  if (!isICMP && !later.ports.every(([lo, hi]) => earlier.ports.some(([from, to]) => from <= lo && hi <= to)))
    return false
  const [wide, narrow] = blocks ? [earlier, later] : [later, earlier]
  const excepts = (wide.document.content.ingress ?? []).some(({ except }) => except !== undefined && except !== '')
  if (narrow.sources.length === 0 && blocks) return false
  return !excepts && within(narrow.sources, wide.sources)
}

/** Whether each network lies in one of some others. */
const within = (networks: readonly string[], others: readonly string[]): boolean =>
  networks.every((network) => {
    const [address, length] = splitPrefix(network)
    return others.some((other) => splitPrefix(other)[1] <= length && contains(other, address))
  })

/** Both translate the same end, and whatever fits the later one fits the earlier one, too. */
function hidesTranslation(earlier: NetworkNATRuleConfig, later: NetworkNATRuleConfig): boolean {
  const isDestination = earlier.type === 'dnat'
  if (isDestination !== (later.type === 'dnat')) return false
  const [first, then] = [targetOf(earlier), targetOf(later)]
  if (first.port !== undefined && then.port === undefined) return false
  if (first.address !== undefined && !isOfFamily(later, then.address, familyOf(first.address))) return false
  return (
    (first.links === undefined || then.links?.every((name) => first.links?.includes(name)) === true) &&
    (['sourceAddress', 'destinationAddress'] as const).every((field) => {
      const [around, inner] = [earlier[field]?.includeSubnets, later[field]?.includeSubnets]
      return around === undefined || (inner !== undefined && within(prefixes(inner), prefixes(around)))
    })
  )
}

/** Whether it translates nothing of the other family. */
const isOfFamily = (rule: NetworkNATRuleConfig, address: string | undefined, family: 4 | 6): boolean =>
  address === undefined ? familiesOf(rule).every((one) => one === family) : familyOf(address) === family

function targetOf({ type = 'masquerade', ...rule }: NetworkNATRuleConfig) {
  const links = (type === 'dnat' ? rule.inputInterface : rule.outputInterface)?.interfaceNames
  if (type === 'masquerade') return { links }
  return type === 'snat'
    ? { links, address: rule.snatAddress, port: rule.snatPort }
    : { links, address: rule.dnatAddress, port: rule.dnatPort }
}
