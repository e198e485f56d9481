import { Optional, type TSchema } from 'typebox'
import type { Written } from '../../../../model/config/derived.ts'
import { documentNames } from '../../../../resources/network/links/types/bond-master.ts'
import { bondModes } from '../../../../schema/fields/bond.ts'
import { isTaken, looksEvery, roundedDelay } from '../../../../schema/fields/bond-modes.ts'
import { linkNameRule } from '../../../../schema/fields/link-name.ts'
import { array, integer, object, oneOf, string, stringOrNull } from '../../../../schema/vocabulary.ts'
import { defineLinkType } from '../link-type.ts'

type Value = string | number | readonly string[] | null

interface Bond {
  readonly mode: (typeof bondModes)[number]
  readonly primary?: string | null
  readonly [setting: string]: Value | undefined
}

declare module '../spec.ts' {
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
const isDelay = (takenBy: Setting['takenBy']): boolean => takenBy === withMiimon.takenBy
/** By its name in BondConfig. */
const inModes = (option: string) => ({ takenBy: ({ mode }: Bond) => isTaken(option, mode) })
const withArp = inModes('arpInterval')
const hasPrimary = ({ mode }: Bond): boolean => isTaken('primary', mode)

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
const known = Object.entries(bondSettings)

export const bond = defineLinkType<Bond>({
  type: 'bond',
  own: {
    field: 'bond',
    schema: object({
      mode: oneOf(bondModes, 'How the links share the work.'),
      primary: Optional(stringOrNull('The link that is used while it is up.')),
      ...Object.fromEntries(known.map(([field, { schema }]) => [field, Optional(schema)])),
    }),
  },
  disrupts: { mode: 'mode', lacpRate: 'LACP rate', xmitHashPolicy: 'hash policy' },
  fixed: ['bond.mode', ...known.flatMap(([field, { fixed }]) => (fixed ? [`bond.${field}`] : []))],
  // Only what somebody wrote is managed. Where the spec leaves out what was written, it is a zero.
  from: ({ bondMaster }, written) => {
    const mode = bondMaster?.mode as Bond['mode']
    const miimon = 'bondMaster.miimon' in written ? Number(bondMaster?.miimon ?? 0) : undefined
    const asked = known.flatMap(([field, { spec = field, nothing = 0, takenBy }]) => {
      if (!(`bondMaster.${spec}` in written)) return []
      const value = (bondMaster?.[spec] ?? nothing) as Value
      return [[field, isDelay(takenBy) ? roundedDelay(Number(value), looksEvery(mode, miimon)) : value]]
    })
    return { mode, ...primaryFrom(bondMaster?.primary, written), ...Object.fromEntries(asked) }
  },
  read: (_, data) => {
    const state = data as unknown as Bond
    const taken = known
      // Where there can be no delay, it is shown as 0.
      .filter(([, { takenBy }]) => isDelay(takenBy) || (takenBy?.(state) ?? true))
      .map(([field, { word, key = word, absent }]) => [field, data[key] ?? absent])
      .filter(([, value]) => value !== undefined)
    return {
      mode: state.mode,
      ...Object.fromEntries(taken),
      // The kernel reports the primary only while it is in the bond.
      ...(hasPrimary(state) && { primary: state.primary ?? null }),
    }
  },
  document: {
    kind: 'BondConfig',
    needsPorts: true,
    fields: (own, links) => {
      const plain = freshBond(own)
      const written = known.filter(
        ([field]) => own[field] !== undefined && (mustBeWritten(own, field) || !isSame(own, plain, field)),
      )
      return {
        ...{ links, bondMode: own.mode, ...(own.primary && links.includes(own.primary) && { primary: own.primary }) },
        ...Object.fromEntries(written.map(([field, { spec = field }]) => [documentNames[spec] ?? field, own[field]])),
      }
    },
  },
  // Of a bond that had another mode there may be settings left that this one does not take; and of the two ways to watch
  // links the kernel takes one, which is `miimon` where both are set.
  add: (own, name) => {
    if (!own) throw new Error(`the bond ${name} has no mode`)
    const state: Bond = Number(own.miimon ?? 0) > 0 ? { ...own, arpInterval: 0, arpValidate: 'none' } : own
    const taken = known.filter(([field, { takenBy }]) => own[field] !== undefined && (takenBy?.(own) ?? true))
    return ['mode', own.mode, ...taken.flatMap(([field, { word }]) => [word, String(state[field])])]
  },
  change: (before, after) =>
    known.flatMap(([field, { word }]) => {
      const value = after[field]
      return value === undefined || String(value) === String((before ?? after)[field]) ? [] : [word, String(value)]
    }),
  // `ip` wants the primary link to exist; the bond's own file also takes the name of one that is yet to come.
  beside: (before, { primary }, name) =>
    primary === undefined || primary === (before?.primary ?? null)
      ? []
      : [{ argv: ['tee', `/sys/class/net/${name}/bonding/primary`], stdin: `${primary ?? ''}\n` }],
  ports: {
    masterOf: ({ masterName }) => masterName,
    takesPackets: true,
    setsUp: true,
    cycles: true,
    borrowsAddress: ({ bond }) => (bond?.failOverMac ?? 'none') === 'none',
  },
  // A delay that its mode does not take cannot be reset.
  fresh: (own) => {
    const state: Bond = { ...freshBond(own), ...own }
    const taken = known.filter(([, { takenBy }]) => takenBy?.(state) ?? true)
    return {
      ...(hasPrimary(own) && { primary: state.primary }),
      ...Object.fromEntries(taken.map(([field]) => [field, state[field]])),
    }
  },
  status: (own) => ({ bondMaster: own }),
})

/** Every setting of a new bond of this mode, also those that the mode does not take. */
const freshBond = (own: Bond): Bond => ({
  ...{ mode: own.mode, primary: null },
  ...Object.fromEntries(known.map(([field, { fresh }]) => [field, fresh])),
  ...(withArp.takenBy(own) ? {} : { miimon: 100 }),
})

const isSame = (own: Bond, other: Bond, field: string): boolean => String(own[field]) === String(other[field])

/** The language warns of an LACP bond that does not say how it watches its links. */
const mustBeWritten = ({ mode }: Bond, field: string): boolean =>
  mode === '802.3ad' && ['miimon', 'updelay', 'downdelay'].includes(field)

const primaryFrom = (primary: string | undefined, written: Written): Pick<Bond, 'primary'> =>
  'bondMaster.primary' in written && primary !== undefined && linkNameRule(primary, []).length === 0 ? { primary } : {}
