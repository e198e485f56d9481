import { documentsOf, type MachineConfig } from '../../../model/config/machine-config.ts'
import { vlanName } from '../../../model/vlan-name.ts'
import { DHCPv4Config } from '../../../schema/documents/dhcpv4-config.ts'
import { DHCPv6Config } from '../../../schema/documents/dhcpv6-config.ts'
import type { LegacyAddressing } from '../../../schema/legacy/addressing.ts'
import type { Device } from '../links/devices.ts'
import type { Resolve } from '../links/link-names.ts'
import { type DhcpSpec, type OperatorSpec, onLink } from './operator-spec.ts'

const metricOf = (metric = 0): number => metric || 1024

/** What is asked for on a card that nobody wrote about. */
export const plainDhcp4 = (linkName: string): OperatorSpec =>
  onLink(linkName, {
    operator: 'dhcp4',
    dhcp4: { routeMetric: metricOf(), clientIdentifier: { clientIdentifier: 'mac' } },
  })

/** DHCP that an entry of the legacy form asks for, on its link and on the VLANs above; of itself it names no client. */
export const legacyDhcp = (device: Device, resolve: Resolve): readonly OperatorSpec[] => [
  ...asked(device, resolve(device.interface)),
  ...(device.vlans ?? []).flatMap((vlan) => asked(vlan, vlanName(device.interface, vlan.vlanId ?? 0))),
]

function asked({ dhcp, dhcpOptions = {} }: LegacyAddressing, linkName: string): OperatorSpec[] {
  if (dhcp !== true) return []
  const { routeMetric, ipv4 = true, ipv6 = false, duidv6 = '' } = dhcpOptions
  const identifier = duidv6 === '' ? {} : { clientIdentifier: { clientIdentifier: 'duid', duidRawHex: duidv6 } }
  const settings = { routeMetric: metricOf(routeMetric) }
  return [
    ...(ipv4 ? [onLink(linkName, { operator: 'dhcp4', dhcp4: settings })] : []),
    ...(ipv6 ? [onLink(linkName, { operator: 'dhcp6', dhcp6: { ...settings, ...identifier } })] : []),
  ]
}

export const writtenDhcp = (config: MachineConfig, resolve: Resolve): readonly OperatorSpec[] => [
  ...documentsOf(config, DHCPv4Config).map((document) =>
    onLink(resolve(document.name), {
      operator: 'dhcp4',
      dhcp4: { ...settings(document), ...(document.ignoreRoutes ? { skipRoutes: true } : {}) },
    }),
  ),
  ...documentsOf(config, DHCPv6Config).map((document) =>
    onLink(resolve(document.name), { operator: 'dhcp6', dhcp6: settings(document) }),
  ),
]

const settings = (document: DHCPv6Config): DhcpSpec => ({
  routeMetric: metricOf(document.routeMetric),
  ...(document.ignoreHostname ? { skipHostnameRequest: true } : {}),
  ...identifierOf(document),
})

/** Without an identifier the field is absent. */
function identifierOf({ clientIdentifier = 'mac', duidRaw = '' }: DHCPv6Config): Pick<DhcpSpec, 'clientIdentifier'> {
  const duidRawHex = duidRaw.replaceAll(':', '').toLowerCase()
  if (clientIdentifier === 'none' && duidRawHex === '') return {}
  return { clientIdentifier: { clientIdentifier, ...(duidRawHex === '' ? {} : { duidRawHex }) } }
}
