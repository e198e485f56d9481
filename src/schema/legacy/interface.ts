import { Optional, type Static } from 'typebox'
import { anyInteger, array, boolean, formatted, integer, object, secret, string } from '../vocabulary.ts'
import { addressing } from './addressing.ts'
import { legacyBond } from './bond.ts'
import { deviceSelector } from './selector.ts'

const vlan = object({
  vlanId: Optional(integer('VLAN number on the wire.', { maximum: 65_535 })),
  ...addressing,
})

const bridge = object(
  {
    interfaces: Optional(array(string('A link.'), 'Links that become ports of the bridge.')),
    stp: Optional(object({ enabled: Optional(boolean('Spanning tree.', { default: true })) }, 'Spanning tree.')),
    vlan: Optional(object({ vlanFiltering: Optional(boolean('Keep VLANs apart.')) }, 'VLANs inside the bridge.')),
  },
  'Makes the interface a bridge.',
)

const wireguard = object(
  {
    privateKey: Optional(secret('Private key.')),
    listenPort: Optional(integer('UDP port.', anyInteger)),
    firewallMark: Optional(integer('Mark of packets that leave.', anyInteger)),
    peers: Optional(
      array(
        object({
          publicKey: Optional(string('Public key.')),
          endpoint: Optional(string('Host and port.')),
          persistentKeepaliveInterval: Optional(formatted('duration', 'How often an idle peer is greeted.')),
          allowedIPs: Optional(array(string('A network.'), 'Networks behind the peer.')),
        }),
        'The other ends.',
      ),
    ),
  },
  'Makes the interface a WireGuard link.',
)

export const legacyInterface = object({
  interface: Optional(string('Name of the link.')),
  deviceSelector: Optional(deviceSelector),
  vlanId: Optional(
    integer('Makes the interface, which is then named `parent.id`, a VLAN on its parent.', { maximum: 65_535 }),
  ),
  ignore: Optional(boolean('Leave this interface alone.')),
  dummy: Optional(boolean('Makes the interface a dummy link.')),
  ...addressing,
  mtu: Optional(integer('Largest packet the link carries, in bytes; 0 or absent leaves it alone.', anyInteger)),
  bond: Optional(legacyBond),
  bridge: Optional(bridge),
  bridgePort: Optional(object({ master: Optional(string('The bridge.')) }, 'Makes the interface a port of a bridge.')),
  vlans: Optional(array(vlan, 'VLANs on top of the interface.', { 'x-merge-by': ['vlanId'] })),
  wireguard: Optional(wireguard),
})
export type LegacyInterface = Static<typeof legacyInterface>
export type LegacyWireguard = Static<typeof wireguard>
export type LegacyVlan = Static<typeof vlan>
