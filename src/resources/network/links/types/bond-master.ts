import { canonicalAddress } from '../../../../model/ip.ts'
import type { BondConfig } from '../../../../schema/fields/bond.ts'
import type { LegacyBond } from '../../../../schema/legacy/bond.ts'
import type { Resolve } from '../link-names.ts'

/** Settings of a bond under the names resources use. Zeros are left out where a zero means nothing. */
export interface BondMaster {
  readonly mode: string
  readonly xmitHashPolicy: string
  readonly lacpRate: string
  readonly arpValidate: string
  readonly arpAllTargets: string
  readonly primary?: string
  readonly primaryReselect: string
  readonly failOverMac: string
  readonly useCarrier: true
  readonly [setting: string]: string | number | boolean | readonly string[] | undefined
}

type BondSettings = Omit<BondConfig, 'name' | 'links' | 'bondMode'>

/** Settings that have the same name everywhere. */
const sameNames = [
  ...(['miimon', 'updelay', 'downdelay', 'arpInterval', 'arpValidate', 'arpAllTargets', 'xmitHashPolicy'] as const),
  ...(['primary', 'primaryReselect', 'minLinks', 'failOverMac', 'allSlavesActive', 'packetsPerSlave'] as const),
  ...(['lacpRate', 'adSelect', 'adActorSysPrio', 'adUserPortKey', 'numPeerNotif', 'lpInterval'] as const),
]
const same = Object.fromEntries(sameNames.map((name) => [name, name]))

/** What a document calls each setting. */
export const documentNames: Readonly<Record<string, keyof BondConfig>> = {
  ...same,
  ...{ mode: 'bondMode', arpIpTargets: 'arpIpTargets', nsIp6Targets: 'nsIp6Targets', missedMax: 'missedMax' },
  ...{ tlbLogicalLb: 'tlbLogicalLb', adLacpActive: 'adLACPActive', resendIgmp: 'resendIGMP' },
  peerNotifyDelay: 'peerNotifDelay',
}

/** What the legacy form calls each setting. */
export const legacyNames: Readonly<Record<string, keyof LegacyBond>> = {
  ...same,
  ...{ mode: 'mode', tlbLogicalLb: 'tlbDynamicLb', resendIgmp: 'resendIgmp', peerNotifyDelay: 'peerNotifyDelay' },
}

export const bondMaster = (bond: BondConfig, resolve: Resolve): BondMaster => settings(bond.bondMode, bond, resolve)

/** The legacy form has other names for some fields. */
export function legacyBondMaster(bond: LegacyBond, resolve: Resolve): BondMaster {
  const { interfaces: _, deviceSelectors: __, arpIPTarget: ___, adActorSystem: ____, ...rest } = bond
  const { mode = 'balance-rr', resendIgmp = 0, tlbDynamicLb = 0, peerNotifyDelay = 0, ...same } = rest
  return settings(
    mode,
    { ...same, resendIGMP: resendIgmp, tlbLogicalLb: tlbDynamicLb, peerNotifDelay: peerNotifyDelay },
    resolve,
  )
}

/** Bonds that talk to their partner or balance by themselves do not ask by ARP. */
const withoutArp: readonly string[] = ['802.3ad', 'balance-tlb', 'balance-alb']
const balancing: readonly string[] = ['balance-tlb', 'balance-alb']

function settings(mode: string, bond: BondSettings, resolve: Resolve): BondMaster {
  const lacp = mode === '802.3ad'
  return {
    mode,
    xmitHashPolicy: bond.xmitHashPolicy ?? 'layer2',
    lacpRate: bond.lacpRate ?? 'slow',
    arpValidate: bond.arpValidate ?? 'none',
    arpAllTargets: bond.arpAllTargets ?? 'any',
    ...(bond.primary ? { primary: resolve(bond.primary) } : {}),
    primaryReselect: bond.primaryReselect ?? 'always',
    failOverMac: bond.failOverMac ?? 'none',
    ...(bond.adSelect && bond.adSelect !== 'stable' ? { adSelect: bond.adSelect } : {}),
    ...nonZero({
      miimon: bond.miimon,
      updelay: bond.updelay,
      downdelay: bond.downdelay,
      arpInterval: bond.arpInterval,
      resendIgmp: bond.resendIGMP || 1,
      minLinks: bond.minLinks,
      lpInterval: bond.lpInterval || 1,
      packetsPerSlave: bond.packetsPerSlave || 1,
      numPeerNotif: bond.numPeerNotif || 1,
      tlbLogicalLb: balancing.includes(mode) ? bond.tlbLogicalLb : 1,
      allSlavesActive: bond.allSlavesActive,
    }),
    useCarrier: true,
    ...nonZero({
      adActorSysPrio: bond.adActorSysPrio || (lacp ? 65_535 : 0),
      adUserPortKey: bond.adUserPortKey,
      peerNotifyDelay: bond.peerNotifDelay,
    }),
    ...addresses('arpIpTargets', bond.arpIpTargets),
    ...addresses('nsIp6Targets', bond.nsIp6Targets),
    ...(bond.adLACPActive ? { adLacpActive: bond.adLACPActive } : {}),
    ...nonZero({ missedMax: bond.missedMax || (withoutArp.includes(mode) ? 0 : 2) }),
  }
}

const nonZero = (numbers: Readonly<Record<string, number | undefined>>): Record<string, number> =>
  Object.fromEntries(Object.entries(numbers).filter((entry): entry is [string, number] => (entry[1] ?? 0) !== 0))

const addresses = (field: string, all: readonly string[] = []): Record<string, string[]> =>
  all.length === 0 ? {} : { [field]: all.map((address) => canonicalAddress(address) ?? address) }
