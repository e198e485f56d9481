import { canonicalAddress } from '../../../model/ip.ts'
import type { BondConfig } from '../../../schema/bond.ts'
import { isLinkName } from '../written.ts'
import type { BondSpec } from './spec.ts'

/** The options that a document sets. `useCarrier` is none of them: kernels use the carrier whatever one says. */
export function wantedBond(document: BondConfig): BondSpec {
  const { bondMode, arpIpTargets, nsIp6Targets, primary, adLACPActive, resendIGMP } = document
  const same = sameNames.map((field) => [field, document[field]])
  const asked = {
    ...Object.fromEntries(same),
    arpIpTargets: arpIpTargets?.map(canonical),
    nsIp6Targets: nsIp6Targets?.map(canonical),
    primary: primary !== undefined && isLinkName(primary) ? primary : undefined,
    adLacpActive: adLACPActive,
    resendIgmp: resendIGMP,
  }
  return { mode: bondMode, ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) }
}

const canonical = (address: string): string => canonicalAddress(address) ?? address

const sameNames = [
  'miimon',
  'updelay',
  'downdelay',
  'peerNotifDelay',
  'arpInterval',
  'arpValidate',
  'arpAllTargets',
  'missedMax',
  'xmitHashPolicy',
  'primaryReselect',
  'minLinks',
  'failOverMac',
  'allSlavesActive',
  'packetsPerSlave',
  'tlbLogicalLb',
  'lacpRate',
  'adSelect',
  'adActorSysPrio',
  'adUserPortKey',
  'numPeerNotif',
  'lpInterval',
] as const satisfies readonly (keyof BondConfig & keyof BondSpec)[]
