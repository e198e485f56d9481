import { Optional, type Static } from 'typebox'
import { bondModes } from '../fields/bond.ts'
import { array, boolean, integer, object, oneOf, string } from '../vocabulary.ts'
import { deviceSelector } from './selector.ts'

const byte = { maximum: 255 }
const short = { maximum: 65_535 }

const word = <const T extends string>(values: readonly T[], description: string) =>
  Optional(oneOf(values, description, { 'x-exact': true }))

/** The same bond as in BondConfig, under its old names. */
export const legacyBond = object(
  {
    interfaces: Optional(array(string('A link.'), 'Links that the bond is made of.')),
    deviceSelectors: Optional(array(deviceSelector, 'Links of the bond, chosen by their hardware.')),
    mode: word(bondModes, 'How the links share the work. By default balance-rr.'),
    arpIPTarget: Optional(array(string('An address.'), 'Not supported.')),
    xmitHashPolicy: word(
      ['layer2', 'layer3+4', 'layer2+3', 'encap2+3', 'encap3+4'],
      'What decides which link a packet leaves by.',
    ),
    lacpRate: word(['slow', 'fast'], 'How often the partner is asked to send LACP frames.'),
    adActorSystem: Optional(string('Not supported.')),
    arpValidate: word(
      ['none', 'active', 'backup', 'all', 'filter', 'filter-active', 'filter-backup'],
      'On which links ARP answers are checked.',
    ),
    arpAllTargets: word(['any', 'all'], 'How many targets must answer.'),
    primary: Optional(string('The link that is used while it is up.')),
    primaryReselect: word(['always', 'better', 'failure'], 'When a recovered primary link is used again.'),
    failOverMac: word(['none', 'active', 'follow'], 'Whose hardware address an active-backup bond shows.'),
    adSelect: word(['stable', 'bandwidth', 'count'], 'Which group of links wins.'),
    miimon: Optional(integer('How often links are looked at, in milliseconds.')),
    updelay: Optional(integer('How long a link must be up before it is used, in milliseconds.')),
    downdelay: Optional(integer('How long a link must be down before it is left, in milliseconds.')),
    arpInterval: Optional(integer('How often peers are asked by ARP, in milliseconds.')),
    resendIgmp: Optional(integer('How often multicast memberships are repeated after a failover.')),
    minLinks: Optional(integer('How many links must be up for the bond to be up.')),
    lpInterval: Optional(integer('Seconds between learning packets to the switches.')),
    packetsPerSlave: Optional(integer('Packets that leave by one link before the next is used.')),
    numPeerNotif: Optional(integer('How many announcements follow a failover.', byte)),
    tlbDynamicLb: Optional(integer('1 moves flows between links as their load changes.', byte)),
    allSlavesActive: Optional(integer('1 delivers frames that arrive on idle links too.', byte)),
    useCarrier: Optional(boolean('Accepted; the kernel always uses the carrier now.')),
    adActorSysPrio: Optional(integer('LACP system priority.', short)),
    adUserPortKey: Optional(integer('Upper ten bits of the LACP port key.', short)),
    peerNotifyDelay: Optional(integer('Time between announcements, in milliseconds.')),
  },
  'Makes the interface a bond.',
)
export type LegacyBond = Static<typeof legacyBond>
