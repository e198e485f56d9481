import { WireguardConfig } from '../../../../schema/documents/wireguard-config.ts'
import { isZero } from '../zero.ts'
import { defineLinkSource } from './link-source.ts'
import { asWireguard, mergeWireguard, type WireguardSpec } from './wireguard-spec.ts'

const fields = ['privateKey', 'listenPort', 'firewallMark', 'peers']

declare module '../link-spec.ts' {
  interface LinkSpec {
    readonly wireguard?: WireguardSpec
  }
}

export const wireguard = defineLinkSource<WireguardConfig>({
  document: WireguardConfig,
  field: 'wireguard',
  mtu: [0, 2_147_483_552],
  own: asWireguard,
  writes: Object.fromEntries(fields.map((field) => [`wireguard.${field}`, [field]])),
  overlay: ({ wireguard: weaker }, { wireguard: stronger }) => {
    if (weaker === undefined || stronger === undefined || isZero(weaker) || isZero(stronger)) return {}
    return { wireguard: mergeWireguard(weaker, stronger) }
  },
  legacy: ({ wireguard: entry }) =>
    entry && {
      own: asWireguard(entry),
      writes: Object.fromEntries(fields.map((field) => [`wireguard.${field}`, ['wireguard', field]])),
    },
})
