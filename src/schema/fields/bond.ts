import { Optional, type Static } from 'typebox'
import { array, boolean, formatted, integer, object, oneOf, string, zeroCounts } from '../vocabulary.ts'
import { commonLink, linkName } from './link.ts'

export const bondModes = [
  'balance-rr',
  'active-backup',
  'balance-xor',
  'broadcast',
  '802.3ad',
  'balance-tlb',
  'balance-alb',
] as const

const byte = { maximum: 255, ...zeroCounts }
const short = { maximum: 65_535, ...zeroCounts }

const monitoring = {
  miimon: Optional(integer('How often links are looked at, in milliseconds; 0 switches it off.', zeroCounts)),
  updelay: Optional(integer('How long a link must be up before it is used, in milliseconds.', zeroCounts)),
  downdelay: Optional(integer('How long a link must be down before it is left, in milliseconds.', zeroCounts)),
  useCarrier: Optional(boolean('Accepted for legacy configs; the kernel always uses the carrier now.')),
  arpInterval: Optional(integer('How often peers are asked by ARP, in milliseconds.', zeroCounts)),
  arpIpTargets: Optional(array(formatted('address', 'An IPv4 address.'), 'Whom to ask by ARP.', { maxItems: 16 })),
  nsIp6Targets: Optional(
    array(formatted('address', 'An IPv6 address.'), 'Whom to ask by neighbour solicitation.', { maxItems: 16 }),
  ),
  arpValidate: Optional(
    oneOf(
      ['none', 'active', 'backup', 'all', 'filter', 'filter-active', 'filter-backup'],
      'On which links ARP answers are checked.',
    ),
  ),
  arpAllTargets: Optional(oneOf(['any', 'all'], 'How many targets must answer.')),
  missedMax: Optional(integer('How many ARP checks in a row may fail.', byte)),
}

const choosing = {
  xmitHashPolicy: Optional(
    oneOf(['layer2', 'layer3+4', 'layer2+3', 'encap2+3', 'encap3+4'], 'What decides which link a packet leaves by.'),
  ),
  primary: Optional(string('The link that is used while it is up; one of `links`.', zeroCounts)),
  primaryReselect: Optional(oneOf(['always', 'better', 'failure'], 'When a recovered primary link is used again.')),
  minLinks: Optional(integer('How many links must be up for the bond to be up.', zeroCounts)),
  failOverMac: Optional(
    oneOf(['none', 'active', 'follow'], 'Whose hardware address an active-backup bond shows.', {
      'x-aliases': { 0: 'none', 1: 'active', 2: 'follow' },
    }),
  ),
  allSlavesActive: Optional(integer('1 delivers frames that arrive on idle links too.', byte)),
  packetsPerSlave: Optional(
    integer('Packets that leave by one link before the next is used; balance-rr only.', zeroCounts),
  ),
  tlbLogicalLb: Optional(integer('1 moves flows between links as their load changes.', byte)),
}

const lacp = {
  lacpRate: Optional(oneOf(['slow', 'fast'], 'How often the partner is asked to send LACP frames.')),
  adSelect: Optional(oneOf(['stable', 'bandwidth', 'count'], 'Which group of links wins.')),
  adActorSysPrio: Optional(integer('LACP system priority.', short)),
  adUserPortKey: Optional(integer('Upper ten bits of the LACP port key.', short)),
  adLACPActive: Optional(oneOf(['on', 'off'], 'Whether we speak LACP first.')),
}

const announcing = {
  resendIGMP: Optional(integer('How often multicast memberships are repeated after a failover.', zeroCounts)),
  numPeerNotif: Optional(integer('How many announcements follow a failover.', byte)),
  peerNotifDelay: Optional(integer('Time between these announcements, in milliseconds.', zeroCounts)),
  lpInterval: Optional(integer('Seconds between learning packets to the switches.', zeroCounts)),
}

export const bondSchema = object(
  {
    name: linkName('Name of the bond.'),
    links: array(string('A link.'), 'Links that the bond is made of.', { minItems: 1 }),
    bondMode: oneOf(bondModes, 'How the links share the work.'),
    hardwareAddr: Optional(
      formatted('hardware-address', 'Hardware address; without it the bond takes that of its first link.'),
    ),
    ...monitoring,
    ...choosing,
    ...lacp,
    ...announcing,
    ...commonLink,
  },
  'Several links used as one.',
)
export type BondConfig = Static<typeof bondSchema>
