import { WireguardConfig } from '../../../schema/documents/wireguard-config.ts'
import { asWireguard } from '../wireguard.ts'
import { defineLinkSource } from './link-source.ts'

const fields = ['privateKey', 'listenPort', 'firewallMark', 'peers']

export const wireguard = defineLinkSource<WireguardConfig>({
  document: WireguardConfig,
  own: asWireguard,
  writes: Object.fromEntries(fields.map((field) => [`wireguard.${field}`, [field]])),
  legacy: ({ wireguard: entry }) =>
    entry && {
      own: asWireguard(entry),
      writes: Object.fromEntries(fields.map((field) => [`wireguard.${field}`, ['wireguard', field]])),
    },
})
