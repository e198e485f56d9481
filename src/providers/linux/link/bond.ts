import type { Bond } from './spec.ts'

interface Option {
  readonly field: Exclude<keyof Bond, 'mode' | 'primary'>
  /** What `ip link … type bond` calls it. */
  readonly word: string
  /** What `ip -j` calls it, where that is another word. */
  readonly key?: string
  /** In any other state the kernel refuses the option, even at its own default. */
  readonly takenBy?: (bond: { readonly mode: string; readonly miimon?: unknown }) => boolean
  /** What iproute2 leaves out or prints as null. */
  readonly absent?: string | readonly string[]
}

const lacp = { takenBy: ({ mode }: { mode: string }) => mode === '802.3ad' }
const withMiimon = { takenBy: ({ miimon }: { miimon?: unknown }) => Number(miimon ?? 0) > 0 }
const withArp = { takenBy: ({ mode }: { mode: string }) => !['802.3ad', 'balance-tlb', 'balance-alb'].includes(mode) }
export const hasPrimary = ({ mode }: { readonly mode: string }): boolean =>
  ['active-backup', 'balance-tlb', 'balance-alb'].includes(mode)

const options: readonly Option[] = [
  { field: 'miimon', word: 'miimon' },
  { field: 'updelay', word: 'updelay', ...withMiimon },
  { field: 'downdelay', word: 'downdelay', ...withMiimon },
  { field: 'peerNotifDelay', word: 'peer_notify_delay', ...withMiimon },
  { field: 'arpInterval', word: 'arp_interval', ...withArp },
  { field: 'arpIpTargets', word: 'arp_ip_target', ...withArp, absent: [] },
  { field: 'nsIp6Targets', word: 'ns_ip6_target', ...withArp, absent: [] },
  { field: 'arpValidate', word: 'arp_validate', ...withArp, absent: 'none' },
  { field: 'arpAllTargets', word: 'arp_all_targets' },
  { field: 'missedMax', word: 'arp_missed_max', ...withArp },
  { field: 'xmitHashPolicy', word: 'xmit_hash_policy' },
  { field: 'primaryReselect', word: 'primary_reselect', takenBy: hasPrimary },
  { field: 'minLinks', word: 'min_links' },
  { field: 'failOverMac', word: 'fail_over_mac' },
  { field: 'allSlavesActive', word: 'all_slaves_active' },
  { field: 'packetsPerSlave', word: 'packets_per_slave', takenBy: ({ mode }) => mode === 'balance-rr' },
  { field: 'tlbLogicalLb', word: 'tlb_dynamic_lb', takenBy: ({ mode }) => mode === 'balance-tlb' },
  { field: 'lacpRate', word: 'lacp_rate', key: 'ad_lacp_rate', ...lacp },
  { field: 'adSelect', word: 'ad_select', ...lacp },
  { field: 'adActorSysPrio', word: 'ad_actor_sys_prio', ...lacp },
  { field: 'adUserPortKey', word: 'ad_user_port_key', ...lacp },
  { field: 'adLacpActive', word: 'lacp_active', key: 'ad_lacp_active', ...lacp },
  { field: 'resendIgmp', word: 'resend_igmp' },
  { field: 'numPeerNotif', word: 'num_grat_arp', key: 'num_peer_notif' },
  { field: 'lpInterval', word: 'lp_interval' },
]

/** The kernel changes these only on a bond that is down or has no links: making it anew says so, and keeps the order. */
export const fixedBondFields = [
  'mode',
  'failOverMac',
  'lacpRate',
  'adSelect',
  'adUserPortKey',
  'adLacpActive',
  'tlbLogicalLb',
].map((field) => `bond.${field}`)

/** From `info_data` of a bond, with the options its mode takes. */
export function readBond(data: Readonly<Record<string, unknown>>): Bond {
  const state = data as { mode: string; miimon?: unknown }
  const taken = options
    .filter(({ takenBy }) => takenBy?.(state) ?? true)
    .map(({ field, word, key = word, absent }) => [field, data[key] ?? absent])
    .filter(([, value]) => value !== undefined)
  return {
    mode: state.mode,
    ...Object.fromEntries(taken),
    // The kernel tells the primary only while it is in the bond.
    ...(hasPrimary(state) && { primary: data.primary ?? null }),
  } as Bond
}

/** Words after `type bond` for the options that differ. */
export const bondWords = (before: Bond, after: Bond): string[] =>
  options.flatMap(({ field, word }) => {
    const value = after[field]
    return value === undefined || String(value) === String(before[field]) ? [] : [word, String(value)]
  })

/**
 * Words after `type bond` for a new bond. Of a bond that had another mode there may be options left that this one does not
 * take; and of the two ways to watch links the kernel takes one, which is `miimon` where both are said.
 */
export function newBondWords(bond: Bond): string[] {
  const state = (bond.miimon ?? 0) > 0 ? { ...bond, arpInterval: 0, arpValidate: 'none' } : bond
  const taken = options.filter(({ field, takenBy }) => bond[field] !== undefined && (takenBy?.(bond) ?? true))
  return taken.flatMap(({ field, word }) => [word, String(state[field])])
}
