import { Optional, type Static } from 'typebox'
import { boolean, formatted, integer, object, oneOf, string } from '../../../schema/vocabulary.ts'

/** What a rule does, by the kernel's number; `unicast` asks the table. */
export const actions = ['unspec', 'unicast', 'goto', 'nop', '4', '5', 'blackhole', 'unreachable', 'prohibit'] as const

/** A rule of policy routing. What it does not match on is absent. */
export const RoutingRule = object({
  family: oneOf(['inet4', 'inet6'], 'IPv4 or IPv6.'),
  priority: integer('The lowest is asked first.'),
  action: oneOf(actions, 'What becomes of the packet.'),
  protocol: string('Who made it.'),
  table: Optional(integer('Number of the routing table that decides.')),
  source: Optional(formatted('prefix', 'Packets from here.')),
  destination: Optional(formatted('prefix', 'Packets to here.')),
  iifName: Optional(string('Packets that arrive by this link.')),
  oifName: Optional(string('Packets bound to leave by this link.')),
  fwMark: Optional(integer('Packets with this firewall mark.')),
  fwMask: Optional(integer('Bits of the mark that count.')),
  not: Optional(boolean('All packets but these.')),
  tos: Optional(string('Type of service.')),
  l3mdev: Optional(boolean('Packets of any VRF, by the table of that VRF.')),
  ipProtocol: Optional(string('Number of the transport protocol.')),
  sourcePorts: Optional(string('A port or a range.')),
  destinationPorts: Optional(string('A port or a range.')),
  users: Optional(string('A range of user ids.')),
  suppressPrefixLength: Optional(integer('Routes with no more than this length do not count.')),
  suppressGroup: Optional(string('Routes by links of this group do not count.')),
  goto: Optional(integer('Priority of the rule to go on with.')),
})
export type RoutingRule = Static<typeof RoutingRule>
