import type { Diagnostic } from '../../../model/diagnostic.ts'
import { canonicalPrefix, contains, familyOf, splitPrefix } from '../../../model/ip.ts'
import { NetworkDefaultActionConfig } from '../../../schema/documents/network-default-action-config.ts'
import { NetworkRuleConfig } from '../../../schema/documents/network-rule-config.ts'
import { shown } from '../../../schema/values/shown.ts'
import { portRange } from '../../../schema/values/values.ts'
import { type ConfigDocument, ofKind } from '../../document/config-document.ts'
import { lint } from './links.ts'

type Rule = ConfigDocument<NetworkRuleConfig>

/** Firewall rules that shut out more than they say. */
export function firewallLints(documents: readonly ConfigDocument[]): readonly Diagnostic[] {
  const rules = ofKind(documents, NetworkRuleConfig)
  if (rules.length === 0) return []
  const accepts = ofKind(documents, NetworkDefaultActionConfig)[0]?.content.ingress !== 'block'
  return [
    ...rules.flatMap((rule) => [...protocolLint(rule), ...exceptLints(rule), ...(accepts ? lockOutLint(rule) : [])]),
    ...(accepts ? overlapLints(rules) : []),
  ]
}

function protocolLint(rule: Rule): Diagnostic[] {
  if (rule.content.portSelector.protocol !== undefined) return []
  const summary = `the rule ${shown(rule.content.name)} names no protocol`
  return [lint(rule, ['portSelector'], 'no-protocol', summary, 'add `protocol: tcp` or `protocol: udp`')]
}

/** Where packets are accepted by default a rule drops whoever is not on its list. */
function lockOutLint(rule: Rule): Diagnostic[] {
  const { name, portSelector, ingress = [] } = rule.content
  const more = portSelector.ports.length > 8 ? ' and more' : ''
  const listed = `${portSelector.ports.slice(0, 8).join(', ')}${more}`
  const shut = /^\d+$/.test(listed) ? `port ${listed} is shut` : `ports ${listed} are shut`
  if (ingress.length === 0) {
    const summary = `the rule ${shown(name)} lets nobody in: ${shut} for all`
    return [lint(rule, ['name'], 'lock-out', summary, 'add `ingress` with the networks that may come in')]
  }
  const families = new Set(ingress.map(({ subnet }) => familyOf(subnet)))
  if (families.size === 2 || portSelector.protocol === 'icmp' || portSelector.protocol === 'icmpv6') return []
  const other = families.has(4) ? 'IPv6' : 'IPv4'
  const summary = `the rule ${shown(name)} lists no ${other} network: ${shut} for all of ${other}`
  const all = other === 'IPv6' ? '::/0' : '0.0.0.0/0'
  return [lint(rule, ['ingress'], 'lock-out', summary, `add the ${other} networks that may come in, such as ${all}`)]
}

function exceptLints(rule: Rule): Diagnostic[] {
  return (rule.content.ingress ?? []).flatMap(({ subnet, except }, n) => {
    const [around, inner] = [canonicalPrefix(subnet), except === undefined ? undefined : canonicalPrefix(except)]
    if (around === undefined || inner === undefined) return []
    const [address, length] = splitPrefix(inner)
    if (contains(around, address) && length >= splitPrefix(around)[1]) return []
    const summary = `${except} does not lie in ${subnet}, so nothing is taken out of it`
    return [lint(rule, ['ingress', n, 'except'], 'except-outside', summary, 'name a part of the subnet')]
  })
}

const rangesAtMost = 2000

/** The first of two rules drops what the second would let in. */
function overlapLints(rules: readonly Rule[]): Diagnostic[] {
  const seen: { readonly rule: Rule; readonly first: number; readonly last: number }[] = []
  return rules.flatMap((rule) => {
    const ranges = rule.content.portSelector.ports.flatMap((port, n) => {
      const range = portRange(port)
      return range ? [{ rule, n, first: range[0], last: range[1] }] : []
    })
    if (seen.length + ranges.length > rangesAtMost) return []
    const found = ranges.flatMap(({ n, first, last }) => {
      const other = seen.find((one) => one.first <= last && first <= one.last && sameProtocol(one.rule, rule))
      if (other === undefined) return []
      const summary = `the rules ${shown(other.rule.content.name)} and ${shown(rule.content.name)} speak of the same ports: each drops whom the other lets in`
      return [lint(rule, ['portSelector', 'ports', n], 'overlapping-rule', summary, 'put their networks into one rule')]
    })
    seen.push(...ranges)
    return found
  })
}

function sameProtocol(a: Rule, b: Rule): boolean {
  const [one, other] = [a.content.portSelector.protocol, b.content.portSelector.protocol]
  return one === other || one === undefined || other === undefined
}
