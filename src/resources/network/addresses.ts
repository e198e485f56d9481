import type { Place } from '../../model/config/derived.ts'
import { canonicalPrefix, familyOf, hostPrefix } from '../../model/ip.ts'
import { vlanName } from '../../model/vlan-name.ts'
import type { Given } from '../given.ts'
import { type Layered, layered } from '../layer.ts'
import { mergeOf, strongest } from '../merge.ts'
import type { Part } from '../part.ts'
import { within, writtenAt } from '../places.ts'
import { type Asked, lastById } from './last-by-id.ts'
import { activeDevices, type Device } from './links/devices.ts'
import { linkParts } from './links/link-documents.ts'

export interface AddressSpec extends Layered {
  readonly address: string
  /** As written: names are resolved when the address is put on its link. */
  readonly linkName: string
  readonly family: string
  readonly scope: string
  readonly flags: string
  readonly announceWithARP?: boolean
  readonly priority?: number
}

export const addressSpecs = 'AddressSpecs.net.talos.dev'

export const addresses: Part = {
  produce: (given) =>
    lastById([...loopback(given), ...addressesAsked(given)], (spec) => `${spec.layer}/${idOf(spec)}`).map((one) =>
      layered(addressSpecs, idOf(one.spec), one.spec, one.written),
    ),
  merges: { [addressSpecs]: mergeOf<AddressSpec>((specs) => withoutKernelFlags(strongest(specs))) },
  ids: { [addressSpecs]: (spec) => idOf(spec as AddressSpec) },
}

/** Every address that is written, also one that is written twice. */
export const addressesAsked = (given: Given): readonly Asked<AddressSpec>[] => [...legacy(given), ...written(given)]

const idOf = ({ linkName, address }: AddressSpec): string => `${linkName}/${address}`

/** A container shares the loopback addresses of its host. */
const loopback = ({ config }: Given): Asked<AddressSpec>[] =>
  config.mode === 'container'
    ? []
    : [{ spec: { ...fixed('127.0.0.1/8', 'lo'), scope: 'host', layer: 'default' }, written: {} }]

const legacy = (given: Given): Asked<AddressSpec>[] =>
  activeDevices(given).flatMap(({ device, place }) => [
    // Only interfaces take an address without its length; on a VLAN such a one is skipped.
    ...listed(device, place).flatMap(({ text, at }) =>
      maybe(text.includes('/') ? text : hostPrefix(text), device.interface, at),
    ),
    ...(device.vlans ?? []).flatMap((vlan, n) =>
      listed(vlan, within(place, 'vlans', n)).flatMap(({ text, at }) =>
        maybe(text, vlanName(device.interface, vlan.vlanId ?? 0), at),
      ),
    ),
  ])

interface Listed {
  readonly text: string
  readonly at: Place
}

/** The list hides the single old field. */
function listed({ addresses: all = [], cidr = '' }: Pick<Device, 'addresses' | 'cidr'>, place: Place): Listed[] {
  if (all.length > 0) return all.map((text, n) => ({ text, at: within(place, 'addresses', n) }))
  return cidr === '' ? [] : [{ text: cidr, at: within(place, 'cidr') }]
}

const written = ({ config }: Given): Asked<AddressSpec>[] =>
  linkParts(config).flatMap(({ link, place }) =>
    (link.addresses ?? []).flatMap(({ address, routePriority = 0 }, n) =>
      maybe(address, link.name, within(place, 'addresses', n, 'address')).map((one) => ({
        spec: { ...one.spec, ...(routePriority === 0 ? {} : { priority: routePriority }) },
        written: { ...one.written, ...writtenAt(within(place, 'addresses', n), { priority: ['routePriority'] }) },
      })),
    ),
  )

function maybe(text: string, linkName: string, at: Place): Asked<AddressSpec>[] {
  const address = canonicalPrefix(text)
  return address === undefined ? [] : [{ spec: fixed(address, linkName), written: { address: at } }]
}

const fixed = (address: string, linkName: string): AddressSpec => ({
  address,
  linkName,
  family: familyOf(address) === 4 ? 'inet4' : 'inet6',
  scope: 'global',
  flags: 'permanent',
  layer: 'configuration',
})

/** The rest are the kernel's own notes on an address. */
const asked = ['permanent', 'nodad', 'homeaddress', 'mngmtmpaddr', 'noprefixroute', 'mcautojoin']

const withoutKernelFlags = (spec: AddressSpec): AddressSpec => ({
  ...spec,
  flags: String(spec.flags ?? '')
    .split(',')
    .filter((flag) => asked.includes(flag.trim()))
    .join(','),
})
