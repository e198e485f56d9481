import { canonicalPrefix, familyOf, hostPrefix } from '../../model/ip.ts'
import { vlanName } from '../../model/vlan-name.ts'
import type { Given } from '../given.ts'
import { type Layered, layered } from '../layer.ts'
import { mergeOf, strongest } from '../merge.ts'
import type { Part } from '../part.ts'
import { type Device, devicesOf } from './devices.ts'
import { lastById } from './last-by-id.ts'
import { commonLinks } from './link-documents.ts'

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

const type = 'AddressSpecs.net.talos.dev'

export const addresses: Part = {
  produce: (given) =>
    lastById([...loopback(given), ...legacy(given), ...written(given)], (spec) => `${spec.layer}/${idOf(spec)}`).map(
      (spec) => layered(type, idOf(spec), spec),
    ),
  merges: { [type]: mergeOf<AddressSpec>((specs) => withoutKernelFlags(strongest(specs))) },
  ids: { [type]: (spec) => idOf(spec as AddressSpec) },
}

const idOf = ({ linkName, address }: AddressSpec): string => `${linkName}/${address}`

/** A container shares the loopback addresses of its host. */
const loopback = ({ config }: Given): AddressSpec[] =>
  config.mode === 'container' ? [] : [{ ...fixed('127.0.0.1/8', 'lo'), scope: 'host', layer: 'default' }]

const legacy = (given: Given): AddressSpec[] =>
  devicesOf(given)
    .filter(({ ignore }) => ignore !== true)
    .flatMap((device) => [
      // Only interfaces take an address without its length; on a VLAN such a one is skipped.
      ...listed(device).flatMap((text) => maybe(text.includes('/') ? text : hostPrefix(text), device.interface)),
      ...(device.vlans ?? []).flatMap((vlan) =>
        listed(vlan).flatMap((text) => maybe(text, vlanName(device.interface, vlan.vlanId ?? 0))),
      ),
    ])

/** The list hides the single old field. */
const listed = ({ addresses: all = [], cidr = '' }: Pick<Device, 'addresses' | 'cidr'>): readonly string[] =>
  all.length > 0 ? all : cidr === '' ? [] : [cidr]

const written = ({ config }: Given): AddressSpec[] =>
  commonLinks(config).flatMap((link) =>
    (link.addresses ?? []).flatMap(({ address, routePriority = 0 }) =>
      maybe(address, link.name).map((spec) => ({
        ...spec,
        ...(routePriority === 0 ? {} : { priority: routePriority }),
      })),
    ),
  )

function maybe(text: string, linkName: string): AddressSpec[] {
  const address = canonicalPrefix(text)
  return address === undefined ? [] : [fixed(address, linkName)]
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
