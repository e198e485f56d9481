import { Optional, Record, type Static } from 'typebox'
import { group, list, text, textOrNone, whole } from '../../../../../schema/vocabulary.ts'

const peer = group({
  presharedKey: Optional(textOrNone('The seal of the key that both ends share; null: none.')),
  endpoint: Optional(textOrNone('Address and port where it was told, or last seen, to be; null: nowhere yet.')),
  allowedIPs: Optional(list(text('A network.'), 'Networks behind it.')),
  keepalive: Optional(whole('Seconds after which it is greeted when nothing is sent; 0: never.', { maximum: 65_535 })),
})
export type Peer = Static<typeof peer>

export const wireguardSchema = group({
  privateKey: Optional(textOrNone('The seal of the private key; null: none.')),
  listenPort: Optional(whole('UDP port.', { maximum: 65_535 })),
  firewallMark: Optional(whole('Mark of packets that leave; 0: none.')),
  peers: Optional(list(text('A public key.'), 'All other ends there are.')),
  // Apart from the list: what of a peer nobody wrote (where it was seen last) is not managed.
  peer: Optional(Record(text('A public key.'), peer, { description: 'What is known of each, by its public key.' })),
})
export type Wireguard = Static<typeof wireguardSchema>
