import { vlanName } from '../../model/vlan-name.ts'
import { parentOf } from '../../schema/legacy/interface-rules.ts'
import { legacyBondMaster } from './bond-master.ts'
import type { Device } from './devices.ts'
import { type LinkMap, setLink } from './link-map.ts'
import type { Resolve } from './link-names.ts'
import { asBondSlave, asBridge, asBridgeSlave, asVlan, made, plainLink } from './link-spec.ts'
import { asWireguard } from './wireguard.ts'

/** Writes down the links that entries of the old form ask for; several entries of one link add up. */
export function setLegacyLinks(links: LinkMap, devices: readonly Device[], resolve: Resolve): void {
  const active = devices.filter(({ ignore }) => ignore !== true)
  for (const device of active) {
    setDevice(links, device, resolve)
    setVlans(links, device, resolve)
  }
  // Membership comes last, and bridges after bonds: an entry of its own does not free a link from its master.
  for (const device of active) setBondSlaves(links, device, resolve)
  for (const device of active) setBridgeSlaves(links, device, resolve)
}

function setDevice(links: LinkMap, device: Device, resolve: Resolve): void {
  const { mtu = 0, bond, bridge, wireguard, dummy, vlanId } = device
  const parent = vlanId === undefined ? undefined : parentOf(device.interface, vlanId)
  setLink(links, resolve(device.interface), {
    ...(mtu === 0 ? {} : { mtu }),
    ...(parent === undefined ? {} : asVlan(resolve(parent), vlanId ?? 0)),
    ...(bond ? { ...made('bond'), bondMaster: legacyBondMaster(bond, resolve) } : {}),
    ...(bridge ? asBridge(bridge.stp?.enabled ?? true, bridge.vlan?.vlanFiltering ?? false) : {}),
    ...(wireguard ? asWireguard(wireguard) : {}),
    ...(dummy === true ? made('dummy') : {}),
  })
}

/** A VLAN is named after its parent as written, and starts afresh in every entry. */
function setVlans(links: LinkMap, device: Device, resolve: Resolve): void {
  for (const { vlanId = 0, mtu = 0 } of device.vlans ?? []) {
    const name = vlanName(device.interface, vlanId)
    links.set(name, { ...plainLink(name), mtu, ...asVlan(resolve(device.interface), vlanId) })
  }
}

function setBondSlaves(links: LinkMap, { interface: name, bond }: Device, resolve: Resolve): void {
  bond?.interfaces?.forEach((member, n) => {
    setLink(links, resolve(member), asBondSlave(resolve(name), n))
  })
}

function setBridgeSlaves(links: LinkMap, { interface: name, bridge, bridgePort }: Device, resolve: Resolve): void {
  for (const member of bridge?.interfaces ?? []) setLink(links, resolve(member), asBridgeSlave(resolve(name)))
  if (bridgePort?.master) setLink(links, resolve(name), asBridgeSlave(resolve(bridgePort.master)))
}
