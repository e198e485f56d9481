import { Optional, type Static } from 'typebox'
import { anyWhole, flag, formatted, group, list, secret, text, whole } from '../vocabulary.ts'
import { addressing } from './addressing.ts'
import { legacyBond } from './bond.ts'
import { deviceSelector } from './selector.ts'

const vlan = group({
  vlanId: Optional(whole('VLAN number on the wire.', { maximum: 65_535 })),
  ...addressing,
})

const bridge = group(
  {
    interfaces: Optional(list(text('A link.'), 'Links that become ports of the bridge.')),
    stp: Optional(group({ enabled: Optional(flag('Spanning tree.', { default: true })) }, 'Spanning tree.')),
    vlan: Optional(group({ vlanFiltering: Optional(flag('Keep VLANs apart.')) }, 'VLANs inside the bridge.')),
  },
  'Makes the interface a bridge.',
)

const wireguard = group(
  {
    privateKey: Optional(secret('Private key.')),
    listenPort: Optional(whole('UDP port.', anyWhole)),
    firewallMark: Optional(whole('Mark of packets that leave.', anyWhole)),
    peers: Optional(
      list(
        group({
          publicKey: Optional(text('Public key.')),
          endpoint: Optional(text('Host and port.')),
          persistentKeepaliveInterval: Optional(formatted('duration', 'How often an idle peer is greeted.')),
          allowedIPs: Optional(list(text('A network.'), 'Networks behind the peer.')),
        }),
        'The other ends.',
      ),
    ),
  },
  'Makes the interface a WireGuard link.',
)

export const legacyInterface = group({
  interface: Optional(text('Name of the link.')),
  deviceSelector: Optional(deviceSelector),
  vlanId: Optional(
    whole('Makes the interface, which is then named `parent.id`, a VLAN on its parent.', { maximum: 65_535 }),
  ),
  ignore: Optional(flag('Leave this interface alone.')),
  dummy: Optional(flag('Makes the interface a dummy link.')),
  ...addressing,
  mtu: Optional(whole('Largest packet the link carries, in bytes; 0 or absent leaves it alone.', anyWhole)),
  bond: Optional(legacyBond),
  bridge: Optional(bridge),
  bridgePort: Optional(group({ master: Optional(text('The bridge.')) }, 'Makes the interface a port of a bridge.')),
  vlans: Optional(list(vlan, 'VLANs on top of the interface.', { 'x-merge-by': ['vlanId'] })),
  wireguard: Optional(wireguard),
})
export type LegacyInterface = Static<typeof legacyInterface>
export type LegacyWireguard = Static<typeof wireguard>
export type LegacyVlan = Static<typeof vlan>
