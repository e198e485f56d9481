import { Optional, type Static } from 'typebox'
import { flag, formatted, group, list, oneOf, text, whole, zeroCounts } from '../vocabulary.ts'
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
  miimon: Optional(whole('How often links are looked at, in milliseconds; 0 switches it off.', zeroCounts)),
  updelay: Optional(whole('How long a link must be up before it is used, in milliseconds.', zeroCounts)),
  downdelay: Optional(whole('How long a link must be down before it is left, in milliseconds.', zeroCounts)),
  useCarrier: Optional(flag('Accepted for legacy configs; the kernel always uses the carrier now.')),
  arpInterval: Optional(whole('How often peers are asked by ARP, in milliseconds.', zeroCounts)),
  arpIpTargets: Optional(list(formatted('address', 'An IPv4 address.'), 'Whom to ask by ARP.', { maxItems: 16 })),
  nsIp6Targets: Optional(
    list(formatted('address', 'An IPv6 address.'), 'Whom to ask by neighbour solicitation.', { maxItems: 16 }),
  ),
  arpValidate: Optional(
    oneOf(
      ['none', 'active', 'backup', 'all', 'filter', 'filter-active', 'filter-backup'],
      'On which links ARP answers are checked.',
    ),
  ),
  arpAllTargets: Optional(oneOf(['any', 'all'], 'How many targets must answer.')),
  missedMax: Optional(whole('How many ARP checks in a row may fail.', byte)),
}

const choosing = {
  xmitHashPolicy: Optional(
    oneOf(['layer2', 'layer3+4', 'layer2+3', 'encap2+3', 'encap3+4'], 'What decides which link a packet leaves by.'),
  ),
  primary: Optional(text('The link that is used while it is up; one of `links`.', zeroCounts)),
  primaryReselect: Optional(oneOf(['always', 'better', 'failure'], 'When a recovered primary link is used again.')),
  minLinks: Optional(whole('How many links must be up for the bond to be up.', zeroCounts)),
  failOverMac: Optional(
    oneOf(['none', 'active', 'follow'], 'Whose hardware address an active-backup bond shows.', {
      'x-aliases': { 0: 'none', 1: 'active', 2: 'follow' },
    }),
  ),
  allSlavesActive: Optional(whole('1 delivers frames that arrive on idle links too.', byte)),
  packetsPerSlave: Optional(
    whole('Packets that leave by one link before the next is used; balance-rr only.', zeroCounts),
  ),
  tlbLogicalLb: Optional(whole('1 moves flows between links as their load changes.', byte)),
}

const lacp = {
  lacpRate: Optional(oneOf(['slow', 'fast'], 'How often the partner is asked to send LACP frames.')),
  adSelect: Optional(oneOf(['stable', 'bandwidth', 'count'], 'Which group of links wins.')),
  adActorSysPrio: Optional(whole('LACP system priority.', short)),
  adUserPortKey: Optional(whole('Upper ten bits of the LACP port key.', short)),
  adLACPActive: Optional(oneOf(['on', 'off'], 'Whether we speak LACP first.')),
}

const announcing = {
  resendIGMP: Optional(whole('How often multicast memberships are repeated after a failover.', zeroCounts)),
  numPeerNotif: Optional(whole('How many announcements follow a failover.', byte)),
  peerNotifDelay: Optional(whole('Time between these announcements, in milliseconds.', zeroCounts)),
  lpInterval: Optional(whole('Seconds between learning packets to the switches.', zeroCounts)),
}

export const bondSchema = group(
  {
    name: linkName('Name of the bond.'),
    links: list(text('A link.'), 'Links that the bond is made of.', { minItems: 1 }),
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
