import type { Place } from '../../../model/config/derived.ts'
import { type MachineConfig, type Path, writtenOf } from '../../../model/config/machine-config.ts'
import { vlanName } from '../../../model/vlan-name.ts'
import { DHCPv4Config } from '../../../schema/documents/dhcpv4-config.ts'
import { DHCPv6Config } from '../../../schema/documents/dhcpv6-config.ts'
import type { LegacyAddressing } from '../../../schema/legacy/addressing.ts'
import { countsInLegacy, within, writtenAt } from '../../places.ts'
import type { Asked } from '../last-by-id.ts'
import type { PlacedDevice } from '../links/devices.ts'
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
export const legacyDhcp = ({ device, place }: PlacedDevice, resolve: Resolve): readonly Asked<OperatorSpec>[] => [
  ...asked(device, resolve(device.interface), place),
  ...(device.vlans ?? []).flatMap((vlan, n) =>
    asked(vlan, vlanName(device.interface, vlan.vlanId ?? 0), within(place, 'vlans', n)),
  ),
]

function asked(
  { dhcp, dhcpOptions = {} }: LegacyAddressing,
  linkName: string,
  place: Place,
): readonly Asked<OperatorSpec>[] {
  if (dhcp !== true) return []
  const { routeMetric, ipv4 = true, ipv6 = false, duidv6 = '' } = dhcpOptions
  const identifier = duidv6 === '' ? {} : { clientIdentifier: { clientIdentifier: 'duid', duidRawHex: duidv6 } }
  const settings = { routeMetric: metricOf(routeMetric) }
  const options = within(place, 'dhcpOptions')
  const writes = (fields: Readonly<Record<string, Path>>) => ({
    linkName: within(place, 'dhcp'),
    ...writtenAt(options, fields, countsInLegacy),
  })
  return [
    ...(ipv4
      ? [
          {
            spec: onLink(linkName, { operator: 'dhcp4', dhcp4: settings }),
            written: writes({ 'dhcp4.routeMetric': ['routeMetric'] }),
          },
        ]
      : []),
    ...(ipv6
      ? [
          {
            spec: onLink(linkName, { operator: 'dhcp6', dhcp6: { ...settings, ...identifier } }),
            written: writes({ 'dhcp6.routeMetric': ['routeMetric'], 'dhcp6.clientIdentifier': ['duidv6'] }),
          },
        ]
      : []),
  ]
}

export const writtenDhcp = (config: MachineConfig, resolve: Resolve): readonly Asked<OperatorSpec>[] => [
  ...writtenOf(config, DHCPv4Config).map((document) => ({
    spec: onLink(resolve(document.content.name), {
      operator: 'dhcp4',
      dhcp4: { ...settings(document.content), ...(document.content.ignoreRoutes ? { skipRoutes: true } : {}) },
    }),
    written: writtenAt({ document, path: [] }, fieldsOf('dhcp4')),
  })),
  ...writtenOf(config, DHCPv6Config).map((document) => ({
    spec: onLink(resolve(document.content.name), { operator: 'dhcp6', dhcp6: settings(document.content) }),
    written: writtenAt({ document, path: [] }, fieldsOf('dhcp6')),
  })),
]

const fieldsOf = (operator: string): Readonly<Record<string, Path>> => ({
  linkName: ['name'],
  [`${operator}.routeMetric`]: ['routeMetric'],
  [`${operator}.skipHostnameRequest`]: ['ignoreHostname'],
  [`${operator}.skipRoutes`]: ['ignoreRoutes'],
  [`${operator}.clientIdentifier`]: ['clientIdentifier'],
})

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
