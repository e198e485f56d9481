import { Optional, Record, type Static } from 'typebox'
import { array, integer, object, string, stringOrNull } from '../../../../../schema/vocabulary.ts'

const peer = object({
  presharedKey: Optional(stringOrNull('The seal of the key that both ends share; null: none.')),
  endpoint: Optional(stringOrNull('Address and port where it is; null: not known yet.')),
  allowedIPs: Optional(array(string('A network.'), 'Networks behind it.')),
  keepalive: Optional(
    integer('Seconds after which it is greeted when nothing is sent; 0: never.', { maximum: 65_535 }),
  ),
})
export type Peer = Static<typeof peer>

export const wireguardSchema = object({
  privateKey: Optional(stringOrNull('The seal of the private key; null: none.')),
  listenPort: Optional(integer('UDP port.', { maximum: 65_535 })),
  firewallMark: Optional(integer('Mark of packets that leave; 0: none.')),
  peers: Optional(array(string('A public key.'), 'All other ends there are.')),
  // Apart from the list: what of a peer nobody wrote (where it was seen last) is not managed.
  peer: Optional(Record(string('A public key.'), peer, { description: 'What is known of each, by its public key.' })),
})
export type Wireguard = Static<typeof wireguardSchema>
