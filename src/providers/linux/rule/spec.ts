import { Optional, type Static } from 'typebox'
import { flag, formatted, group, oneOf, text, whole } from '../../../schema/vocabulary.ts'

/** What a rule does, by the kernel's number; `unicast` asks the table. */
export const actions = ['unspec', 'unicast', 'goto', 'nop', '4', '5', 'blackhole', 'unreachable', 'prohibit'] as const

/** A rule of policy routing. What it does not match on is absent. */
export const RoutingRule = group({
  family: oneOf(['inet4', 'inet6'], 'IPv4 or IPv6.'),
  priority: whole('The lowest is asked first.'),
  action: oneOf(actions, 'What becomes of the packet.'),
  protocol: text('Who made it.'),
  table: Optional(whole('Number of the routing table that decides.')),
  source: Optional(formatted('prefix', 'Packets from here.')),
  destination: Optional(formatted('prefix', 'Packets to here.')),
  iifName: Optional(text('Packets that arrive by this link.')),
  oifName: Optional(text('Packets bound to leave by this link.')),
  fwMark: Optional(whole('Packets with this firewall mark.')),
  fwMask: Optional(whole('Bits of the mark that count.')),
  not: Optional(flag('All packets but these.')),
  tos: Optional(text('Type of service.')),
  l3mdev: Optional(flag('Packets of any VRF, by the table of that VRF.')),
  ipProtocol: Optional(text('Number of the transport protocol.')),
  sourcePorts: Optional(text('A port or a range.')),
  destinationPorts: Optional(text('A port or a range.')),
  users: Optional(text('A range of user ids.')),
  suppressPrefixLength: Optional(whole('Routes with no more than this length do not count.')),
  suppressGroup: Optional(text('Routes by links of this group do not count.')),
  goto: Optional(whole('Priority of the rule to go on with.')),
})
export type RoutingRule = Static<typeof RoutingRule>
