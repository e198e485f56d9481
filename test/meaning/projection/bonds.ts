import { documentsOf } from '../../../src/model/config/machine-config.ts'
import { BondConfig } from '../../../src/schema/documents/bond-config.ts'
import type { LegacyInterface } from '../../../src/schema/legacy/interface.ts'
import { isLinkName, type Meaning } from './meaning.ts'

type Fields = Readonly<Record<string, unknown>>

/** The settings of a bond that somebody wrote, with the values that specs give them. */
export function writtenBond(name: string, master: Fields, meaning: Meaning): Fields {
  const { primary, ...written } = lastWritten(name, meaning)
  const options = Object.keys(written).flatMap((field) => {
    const [wanted, spec] = spellings[field] ?? [field, field]
    return unmanaged.includes(wanted) ? [] : [[wanted, master[spec] ?? nothing(field, written[field])] as const]
  })
  const named = primary !== undefined && isLinkName(String(master.primary ?? ''))
  return { mode: master.mode, ...Object.fromEntries(options), ...(named ? { primary: master.primary } : {}) }
}

/** Written field to the one of a want and the one of a spec, where they differ. */
const spellings: Readonly<Record<string, readonly [wanted: string, spec: string]>> = {
  resendIGMP: ['resendIgmp', 'resendIgmp'],
  peerNotifDelay: ['peerNotifDelay', 'peerNotifyDelay'],
  peerNotifyDelay: ['peerNotifDelay', 'peerNotifyDelay'],
  adLACPActive: ['adLacpActive', 'adLacpActive'],
  tlbDynamicLb: ['tlbLogicalLb', 'tlbLogicalLb'],
}

/** What is no option of a bond, and the carrier, which kernels always use. */
const unmanaged: readonly string[] = [
  ...['name', 'links', 'bondMode', 'hardwareAddr', 'up', 'mtu', 'multicast', 'addresses', 'routes', 'useCarrier'],
  ...['interfaces', 'deviceSelectors', 'mode', 'arpIPTarget', 'adActorSystem'],
]

/** Specs leave out what means the same as nothing. */
const nothing = (field: string, written: unknown): unknown =>
  field === 'adSelect' ? 'stable' : Array.isArray(written) ? [] : 0

/** A bond is what was written of it last: its document, else the last of the legacy entries that found their link. */
function lastWritten(name: string, { config, kernelName, merged }: Meaning): Fields {
  const document = documentsOf(config, BondConfig).findLast((one) => kernelName(one.name) === name)
  if (document) return document
  const entry = [...merged<{ device: LegacyInterface }>('DeviceConfigSpecs').values()].findLast(
    ({ device }) => device.bond && device.ignore !== true && kernelName(device.interface ?? '') === name,
  )
  // In the legacy form a zero and an empty text are as good as nothing.
  return Object.fromEntries(Object.entries(entry?.device.bond ?? {}).filter(([, value]) => value !== 0 && value !== ''))
}
