import { vlanName } from '../../../model/vlan-name.ts'
import { countsInLegacy, within, writtenAt } from '../../places.ts'
import type { PlacedDevice } from './devices.ts'
import { type LinkMap, setLink, setMember } from './link-map.ts'
import type { Resolve } from './link-names.ts'
import { plainLink } from './link-spec.ts'
import { legacyMemberships } from './memberships.ts'
import { linkSources } from './types/index.ts'
import { asVlan } from './types/vlan.ts'

/** Writes down the links that entries of the legacy form ask for; several entries of one link add up. */
export function setLegacyLinks(links: LinkMap, devices: readonly PlacedDevice[], resolve: Resolve): void {
  for (const placed of devices) {
    setDevice(links, placed, resolve)
    setVlans(links, placed, resolve)
  }
  for (const membership of legacyMemberships(devices, resolve)) setMember(links, membership)
}

function setDevice(links: LinkMap, { device, place }: PlacedDevice, resolve: Resolve): void {
  const { mtu = 0 } = device
  const name = resolve(device.interface)
  const at = within(place, 'interface')
  setLink(links, name, at, mtu === 0 ? {} : { mtu }, writtenAt(place, { mtu: ['mtu'] }, countsInLegacy))
  for (const { legacy } of linkSources) {
    const source = legacy?.(device, resolve)
    if (source) setLink(links, name, at, source.own, writtenAt(place, source.writes ?? {}, countsInLegacy))
  }
}

/** A VLAN is named after its parent as written, and starts afresh in every entry. */
function setVlans(links: LinkMap, { device, place }: PlacedDevice, resolve: Resolve): void {
  for (const [n, { vlanId = 0, mtu = 0 }] of (device.vlans ?? []).entries()) {
    const name = vlanName(device.interface, vlanId)
    const at = within(place, 'vlans', n)
    links.set(name, {
      spec: { ...plainLink(name), mtu, ...asVlan(resolve(device.interface), vlanId) },
      written: {
        ...{ name: within(at, 'vlanId'), parentName: within(place, 'interface'), 'vlan.vlanID': within(at, 'vlanId') },
        ...writtenAt(at, { mtu: ['mtu'] }, countsInLegacy),
      },
    })
  }
}
