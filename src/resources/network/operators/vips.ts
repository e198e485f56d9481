import type { MachineConfig } from '../../../model/config/machine-config.ts'
import { secretOrNone } from '../../../model/config/secret.ts'
import { canonicalAddress } from '../../../model/ip.ts'
import { vlanName } from '../../../model/vlan-name.ts'
import { HCloudVIPConfig } from '../../../schema/documents/hcloud-vip-config.ts'
import { Layer2VIPConfig } from '../../../schema/documents/layer2-vip-config.ts'
import type { LegacyAddressing } from '../../../schema/legacy/addressing.ts'
import type { Device } from '../links/devices.ts'
import type { Resolve } from '../links/link-names.ts'
import { type OperatorSpec, onLink, type VipSpec } from './operator-spec.ts'

/** Shared addresses that an entry of the legacy form asks for, on its link and on the VLANs above. */
export const legacyVips = (device: Device, resolve: Resolve): readonly OperatorSpec[] => [
  ...asked(device, resolve(device.interface)),
  ...(device.vlans ?? []).flatMap((vlan) => asked(vlan, vlanName(device.interface, vlan.vlanId ?? 0))),
]

function asked({ vip }: LegacyAddressing, linkName: string): OperatorSpec[] {
  const ip = canonicalAddress(vip?.ip ?? '')
  return ip === undefined ? [] : [onLink(linkName, { operator: 'vip', vip: { ip, ...mover(vip ?? {}) } })]
}

type Movers = Pick<NonNullable<LegacyAddressing['vip']>, 'equinixMetal' | 'hcloud'>

/** Where a cloud moves the address, notifying the neighbours is of no use. */
function mover({ equinixMetal: metal, hcloud }: Movers): Omit<VipSpec, 'ip'> {
  if (metal) {
    return {
      gratuitousARP: false,
      equinixMetal: { projectID: '', deviceID: '', apiToken: secretOrNone('apiToken', metal.apiToken) },
    }
  }
  return hcloud
    ? {
        gratuitousARP: false,
        hcloud: { deviceID: 0, networkID: 0, apiToken: secretOrNone('apiToken', hcloud.apiToken) },
      }
    : { gratuitousARP: true }
}

export const writtenVips = ({ documents }: MachineConfig, resolve: Resolve): readonly OperatorSpec[] =>
  documents.flatMap(({ type: { kind }, content }) => {
    if (kind !== Layer2VIPConfig.kind && kind !== HCloudVIPConfig.kind) return []
    const { name, link, apiToken } = content as Layer2VIPConfig & Partial<HCloudVIPConfig>
    const how = mover(kind === HCloudVIPConfig.kind ? { hcloud: { apiToken: apiToken ?? '' } } : {})
    return [onLink(resolve(link), { operator: 'vip', vip: { ip: canonicalAddress(name) ?? name, ...how } })]
  })
