import { given } from '../iproute.ts'
import { protocolNumber } from '../protocol.ts'
import type { RoutingRule } from './spec.ts'

/** The words of a rule, for adding and for removing it: all that distinguishes it from an unmanaged one of the same priority. */
export const ruleWords = (rule: RoutingRule): (string | number)[] => [
  ...['priority', rule.priority],
  ...matchWords(rule),
  ...['protocol', protocolNumber(rule.protocol)],
]

/** What a rule matches and does: with its priority, what makes it the same rule for the kernel. */
export const matchWords = (rule: RoutingRule): (string | number)[] => [
  ...(rule.not ? ['not'] : []),
  ...given('from', rule.source),
  ...given('to', rule.destination),
  ...given('tos', rule.tos),
  ...given('fwmark', mark(rule)),
  ...given('iif', rule.iifName),
  ...given('oif', rule.oifName),
  ...given('ipproto', rule.ipProtocol),
  ...given('sport', rule.sourcePorts),
  ...given('dport', rule.destinationPorts),
  ...given('uidrange', rule.users),
  ...(rule.l3mdev ? ['l3mdev'] : []),
  ...given('table', rule.table),
  ...given('suppress_prefixlength', rule.suppressPrefixLength),
  ...given('suppress_ifgroup', rule.suppressGroup),
  ...(rule.action === 'unicast' || rule.action === 'goto' ? [] : ['type', rule.action]),
  ...given('goto', rule.goto),
]

/** Without a mask every bit of the mark counts, which the kernel prints as a mask. */
function mark({ fwMark, fwMask }: RoutingRule): string | undefined {
  if (fwMark === undefined) return undefined
  return fwMask === undefined ? String(fwMark) : `${fwMark}/${fwMask}`
}
