import fc from 'fast-check'
import { bondModes } from '../../../src/schema/fields/bond.ts'
import { bondOptions, type Written, withoutRefused } from './link-documents.ts'
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
  fc.tuple(members, options).map(([own, { tlbDynamicLb, ...fields }]) => {
    const mode = String(fields.mode ?? 'balance-rr')
    const written = Object.entries(fields).filter(([, value]) => value !== 0 && value !== '')
    const balance = tlbDynamicLb ? { tlbLogicalLb: tlbDynamicLb } : {}
    const { peerNotifyDelay: peerNotifDelay, ...same } = Object.fromEntries(written)
    const delay = peerNotifDelay === undefined ? {} : { peerNotifDelay }
    const taken = withoutRefused({ ...same, ...delay, ...balance }, mode)
    const isTaken = ([field, value]: readonly [string, unknown]): boolean =>
      value === 0 || value === '' || (field === 'peerNotifyDelay' ? 'peerNotifDelay' in taken : field in taken)
    return {
      ...own,
      ...Object.fromEntries(Object.entries(fields).filter(isTaken)),
      ...(tlbDynamicLb === 0 || 'tlbLogicalLb' in taken ? { tlbDynamicLb } : {}),
    }
  })
