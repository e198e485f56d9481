import type { Written } from '../../../model/derived.ts'
import type { BondMaster } from '../../../specs/network/bond-master.ts'
import { isLinkName } from '../carried-out.ts'
import type { Bond } from './spec.ts'

/**
 * The settings of a bond that somebody wrote; others are not managed. Where a spec leaves out a setting that was written,
 * it is the one that says nothing. `useCarrier` is none of them: kernels use the carrier whatever one says.
 */
export function bondFrom(master: BondMaster, written: Written): Bond {
  const settings = Object.entries(fields)
    .filter(([setting]) => `bondMaster.${setting}` in written)
    .map(([setting, field]) => [field, master[setting] ?? nothing[setting] ?? 0] as const)
    .filter(([field, value]) => field !== 'primary' || isLinkName(String(value)))
  return { mode: master.mode as Bond['mode'], ...Object.fromEntries(settings) }
}

const nothing: Readonly<Record<string, unknown>> = { adSelect: 'stable', arpIpTargets: [], nsIp6Targets: [] }

/** Settings of the spec, and what we call them. */
const fields: Readonly<Record<string, Exclude<keyof Bond, 'mode'>>> = {
  miimon: 'miimon',
  updelay: 'updelay',
  downdelay: 'downdelay',
  peerNotifyDelay: 'peerNotifDelay',
  arpInterval: 'arpInterval',
  arpIpTargets: 'arpIpTargets',
  nsIp6Targets: 'nsIp6Targets',
  arpValidate: 'arpValidate',
  arpAllTargets: 'arpAllTargets',
  missedMax: 'missedMax',
  xmitHashPolicy: 'xmitHashPolicy',
  primary: 'primary',
  primaryReselect: 'primaryReselect',
  minLinks: 'minLinks',
  failOverMac: 'failOverMac',
  allSlavesActive: 'allSlavesActive',
  packetsPerSlave: 'packetsPerSlave',
  tlbLogicalLb: 'tlbLogicalLb',
  lacpRate: 'lacpRate',
  adSelect: 'adSelect',
  adActorSysPrio: 'adActorSysPrio',
  adUserPortKey: 'adUserPortKey',
  adLacpActive: 'adLacpActive',
  resendIgmp: 'resendIgmp',
  numPeerNotif: 'numPeerNotif',
  lpInterval: 'lpInterval',
}
