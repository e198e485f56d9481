import fc from 'fast-check'
import { bondModes } from '../../../src/schema/fields/bond.ts'
import { bondOptions, type Written } from './link-documents.ts'
import * as words from './words.ts'

const { few, oneOf, some } = words

/** Chooses links by their hardware. */
export const selector = (): fc.Arbitrary<Written> =>
  oneOf<Written>(
    { driver: 'e1000' },
    { driver: 'virt*', physical: true },
    { physical: false },
    { hardwareAddr: '02:00:00:00:00:0?' },
    { permanentAddr: '02:00:00:00:00:02' },
    { busPath: '0000:00:0*' },
    { pciID: '8086:*' },
  )

// The document knows these under other names, or not at all in the legacy form.
const { resendIGMP, tlbLogicalLb, peerNotifDelay, arpIpTargets, nsIp6Targets, missedMax, adLACPActive, ...same } =
  bondOptions

const members = fc.oneof(
  { weight: 6, arbitrary: some({ interfaces: few(words.linkName(), 2) }) },
  { weight: 1, arbitrary: some({ deviceSelectors: few(selector(), 2) }) },
)

const options = some({
  mode: oneOf(...bondModes),
  primary: oneOf('eth0', 'eth1', 'net0', ''),
  ...same,
  resendIgmp: resendIGMP,
  tlbDynamicLb: tlbLogicalLb,
  peerNotifyDelay: peerNotifDelay,
})

/** A bond of the legacy form, without options that its mode does not take. */
export const legacyBond = (): fc.Arbitrary<Written> =>
  fc.tuple(members, options).map(([own, { miimon, ...fields }]) => {
    const mode = String(fields.mode ?? 'balance-rr')
    const balancing = mode === 'balance-tlb' || mode === 'balance-alb'
    const lacp = mode === '802.3ad'
    const refused = [
      ...(miimon ? [] : ['updelay', 'downdelay']),
      ...(lacp ? [] : ['lacpRate', 'adActorSysPrio', 'adUserPortKey']),
      ...(lacp || balancing ? ['arpValidate', 'arpInterval'] : []),
      ...(balancing || mode === 'active-backup' ? [] : ['primary']),
      ...(mode === 'balance-rr' || Number(fields.packetsPerSlave) < 2 ? [] : ['packetsPerSlave']),
      ...(balancing ? [] : ['tlbDynamicLb']),
    ]
    const taken = Object.entries(fields).filter(([field, value]) => value === 0 || !refused.includes(field))
    return { ...own, ...(miimon === undefined ? {} : { miimon }), ...Object.fromEntries(taken) }
  })
