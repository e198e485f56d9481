import type { Diagnostic } from '../../../model/diagnostic.ts'
import { NetworkDefaultActionConfig } from '../../../schema/documents/network-default-action-config.ts'
import { familiesOf, NetworkNATRuleConfig } from '../../../schema/documents/network-nat-rule-config.ts'
import { NetworkRuleConfig } from '../../../schema/documents/network-rule-config.ts'
import { SysctlConfig } from '../../../schema/documents/sysctl-config.ts'
import { shown } from '../../../schema/values/shown.ts'
import { type ConfigDocument, ofKind } from '../../document/config-document.ts'
import { lint } from './links.ts'

/** Rules of translation that translate nothing, and what they need besides. */
export function natLints(documents: readonly ConfigDocument[]): readonly Diagnostic[] {
  const rules = ofKind(documents, NetworkNATRuleConfig)
  return [
    ...rules.flatMap(familyLint),
    ...forwardingLints(rules, ofKind(documents, SysctlConfig)),
    ...blockedLints(rules, documents),
  ]
}

type Rule = ConfigDocument<NetworkNATRuleConfig>

function familyLint(rule: Rule): Diagnostic[] {
  if (familiesOf(rule.content).length > 0) return []
  const summary = `the rule ${shown(rule.content.name)} translates nothing: its networks and addresses are not of one family`
  return [lint(rule, ['name'], 'family', summary, 'write networks of the family of its address')]
}

const switches = {
  4: ['net.ipv4.ip_forward', 'net.ipv4.conf.all.forwarding'],
  6: ['net.ipv6.conf.all.forwarding'],
} as const

/** Nobody but the config switches forwarding on. Told once for each family that some rule speaks of by its networks. */
function forwardingLints(rules: readonly Rule[], sysctls: readonly ConfigDocument<SysctlConfig>[]): Diagnostic[] {
  const on = new Set(
    sysctls.flatMap(({ content: { params = {} } }) =>
      Object.entries(params).flatMap(([key, value]) => (value.trim() === '1' ? [key.replaceAll('/', '.')] : [])),
    ),
  )
  return ([4, 6] as const).flatMap((family) => {
    const rule = rules.find(({ content }) => {
      const families = familiesOf(content)
      return families.includes(family) && (family === 4 || families.length === 1)
    })
    const [key, other = key] = switches[family]
    if (rule === undefined || on.has(key) || on.has(other)) return []
    const summary = `the rule ${shown(rule.content.name)} translates what this machine forwards, and the config does not switch forwarding on`
    return [
      lint(rule, ['name'], 'no-forwarding', summary, `add \`${key}: "1"\` to a SysctlConfig, if nobody else sets it`),
    ]
  })
}

/** Before it is translated a new connection passes the rules for the ports of this machine. */
function blockedLints(rules: readonly Rule[], documents: readonly ConfigDocument[]): Diagnostic[] {
  const blocks = ofKind(documents, NetworkDefaultActionConfig)[0]?.content.ingress === 'block'
  const opens = ofKind(documents, NetworkRuleConfig).some(
    ({ content: { portSelector, ingress = [] } }) => ingress.length > 0 && !portSelector.protocol?.startsWith('icmp'),
  )
  const rule = rules.find(({ content }) => content.type === 'dnat')
  if (!blocks || opens || rule === undefined) return []
  const summary = `nothing reaches the rule ${shown(rule.content.name)} by an address of this machine: all new connections are blocked before they are translated`
  return [
    lint(rule, ['name'], 'nothing-to-translate', summary, 'open the ports that are called with a NetworkRuleConfig'),
  ]
}
