import type { TSchema } from 'typebox'
import type { bondModes } from '../../../../../schema/fields/bond.ts'
import { isTaken, looksEvery } from '../../../../../schema/fields/bond-modes.ts'
import { array, integer, string } from '../../../../../schema/vocabulary.ts'

export type Value = string | number | readonly string[] | null

export interface Bond {
  readonly mode: (typeof bondModes)[number]
  readonly primary?: string | null
  readonly [setting: string]: Value | undefined
}

declare module '../../spec.ts' {
  interface Link {
    bond?: Bond
  }
}

interface Setting {
  readonly schema: TSchema
  /** What `ip link … type bond` calls it. */
  readonly word: string
  /** What `ip -j` calls it, where that is another word. */
  readonly key?: string
  /** What the merged spec calls it, where that is another word. */
  readonly spec?: string
  /** In any other state the kernel refuses the setting, even at its own default. */
  readonly takenBy?: (bond: Bond) => boolean
  /** What iproute2 leaves out or prints as null. */
  readonly absent?: Value
  /** What the merged spec leaves out. */
  readonly nothing?: Value
  /** What a new bond has. */
  readonly fresh: Value
  /** The kernel changes it only on a bond that is down or has no links: making it anew shows that, and keeps the order. */
  readonly fixed?: true
}

const milliseconds = integer('Milliseconds.')
const withMiimon = { takenBy: ({ mode, miimon }: Bond) => looksEvery(mode, miimon) > 0 }
export const isDelay = (takenBy: Setting['takenBy']): boolean => takenBy === withMiimon.takenBy
/** By its name in BondConfig. */
const inModes = (option: string) => ({ takenBy: ({ mode }: Bond) => isTaken(option, mode) })
export const withArp = inModes('arpInterval')
export const hasPrimary = ({ mode }: Bond): boolean => isTaken('primary', mode)

const targets = { absent: [], nothing: [] }

/** `useCarrier` is none of them: kernels use the carrier whatever is set. */
export const bondSettings: Readonly<Record<string, Setting>> = {
  miimon: { schema: milliseconds, word: 'miimon', fresh: 0 },
  updelay: { schema: milliseconds, word: 'updelay', ...withMiimon, fresh: 0 },
  downdelay: { schema: milliseconds, word: 'downdelay', ...withMiimon, fresh: 0 },
  peerNotifDelay: { schema: milliseconds, word: 'peer_notify_delay', spec: 'peerNotifyDelay', ...withMiimon, fresh: 0 },
  arpInterval: { schema: milliseconds, word: 'arp_interval', ...withArp, fresh: 0 },
  arpIpTargets: {
    schema: array(string('An IPv4 address.'), 'Whom to ask by ARP.'),
    word: 'arp_ip_target',
    ...targets,
    fresh: [],
  },
  nsIp6Targets: {
    schema: array(string('An IPv6 address.'), 'Whom to ask by neighbour solicitation.'),
    ...{ word: 'ns_ip6_target', ...targets },
    fresh: [],
  },
  arpValidate: {
    schema: string('On which links ARP answers are checked.'),
    ...{ word: 'arp_validate', ...withArp, absent: 'none' },
    fresh: 'none',
  },
  arpAllTargets: { schema: string('How many targets must answer.'), word: 'arp_all_targets', fresh: 'any' },
  missedMax: {
    schema: integer('How many ARP checks in a row may fail.'),
    word: 'arp_missed_max',
    ...withArp,
    fresh: 2,
  },
  xmitHashPolicy: {
    schema: string('What decides which link a packet leaves by.'),
    word: 'xmit_hash_policy',
    fresh: 'layer2',
  },
  primaryReselect: {
    schema: string('When a recovered primary link is used again.'),
    word: 'primary_reselect',
    fresh: 'always',
  },
  minLinks: { schema: integer('How many links must be up.'), word: 'min_links', fresh: 0 },
  failOverMac: {
    schema: string('Whose hardware address an active-backup bond shows.'),
    ...{ word: 'fail_over_mac', fixed: true },
    fresh: 'none',
  },
  allSlavesActive: {
    schema: integer('1 delivers frames that arrive on idle links.'),
    word: 'all_slaves_active',
    fresh: 0,
  },
  packetsPerSlave: {
    schema: integer('Packets before the next link is used.'),
    ...{ word: 'packets_per_slave', ...inModes('packetsPerSlave') },
    fresh: 1,
  },
  tlbLogicalLb: {
    schema: integer('1 moves flows between links.'),
    ...{ word: 'tlb_dynamic_lb', ...inModes('tlbLogicalLb'), fixed: true },
    fresh: 1,
  },
  lacpRate: {
    schema: string('slow or fast.'),
    word: 'lacp_rate',
    key: 'ad_lacp_rate',
    ...inModes('lacpRate'),
    fixed: true,
    fresh: 'slow',
  },
  adSelect: {
    schema: string('Which group of links wins.'),
    ...{ word: 'ad_select', nothing: 'stable', fixed: true },
    fresh: 'stable',
  },
  adActorSysPrio: {
    schema: integer('LACP system priority.'),
    word: 'ad_actor_sys_prio',
    ...inModes('adActorSysPrio'),
    fresh: 65_535,
  },
  adUserPortKey: {
    schema: integer('Upper bits of the LACP port key.'),
    word: 'ad_user_port_key',
    ...inModes('adUserPortKey'),
    fixed: true,
    fresh: 0,
  },
  adLacpActive: {
    schema: string('on or off.'),
    word: 'lacp_active',
    key: 'ad_lacp_active',
    ...inModes('adLACPActive'),
    fixed: true,
    fresh: 'on',
  },
  resendIgmp: { schema: integer('How often memberships are repeated.'), word: 'resend_igmp', fresh: 1 },
  numPeerNotif: {
    schema: integer('Announcements after a failover.'),
    word: 'num_grat_arp',
    key: 'num_peer_notif',
    fresh: 1,
  },
  lpInterval: { schema: integer('Seconds between learning packets.'), word: 'lp_interval', fresh: 1 },
}
