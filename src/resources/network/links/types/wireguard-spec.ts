import { type Secret, secretOf, secretOrNone } from '../../../../model/config/secret.ts'
import { canonicalAddress, canonicalPrefix } from '../../../../model/ip.ts'
import type { WireguardConfig } from '../../../../schema/documents/wireguard-config.ts'
import type { LegacyWireguard } from '../../../../schema/legacy/interface.ts'
import { durationText } from '../../../host/duration-text.ts'
import { type LinkSpec, made } from '../link-spec.ts'

/** An encrypted link. The public key is for the status of a link: whoever asks for one knows only the private key. */
export interface WireguardSpec {
  readonly privateKey?: Secret
  readonly listenPort: number
  readonly firewallMark: number
  readonly peers: readonly WireguardPeer[]
}

export interface WireguardPeer {
  readonly publicKey: string
  readonly presharedKey: Secret | ''
  readonly endpoint: string
  readonly persistentKeepaliveInterval: string
  readonly allowedIPs: readonly string[]
}

type WrittenWireguard =
  | Partial<Pick<WireguardConfig, 'privateKey' | 'listenPort' | 'firewallMark' | 'peers'>>
  | LegacyWireguard
type Peer = NonNullable<WrittenWireguard['peers']>[number]

export const asWireguard = ({
  privateKey,
  listenPort = 0,
  firewallMark = 0,
  peers = [],
}: WrittenWireguard): Partial<LinkSpec> => ({
  ...made('wireguard', 'nohdr'),
  wireguard: {
    ...(privateKey ? { privateKey: secretOf('privateKey', privateKey) } : {}),
    listenPort,
    firewallMark,
    peers: peers.map(peerOf),
  },
})

const peerOf = (peer: Peer): WireguardPeer => ({
  publicKey: peer.publicKey ?? '',
  // The legacy form has none.
  presharedKey: secretOrNone('presharedKey', 'presharedKey' in peer ? peer.presharedKey : ''),
  endpoint: endpoint(peer.endpoint ?? ''),
  persistentKeepaliveInterval: durationText(peer.persistentKeepaliveInterval ?? '0', '0s'),
  allowedIPs: (peer.allowedIPs ?? []).map((prefix) => canonicalPrefix(prefix) ?? prefix),
})

/** Addresses in one spelling; host names, which only the legacy form knows, stay. */
function endpoint(written: string): string {
  const [, v6, port] = /^\[(.*)\]:(\d+)$/.exec(written) ?? []
  return v6 === undefined ? written : `[${canonicalAddress(v6) ?? v6}]:${port}`
}

/** The stronger layer's settings, where it has any; peers of both, identified by their public keys. */
export function mergeWireguard(weaker: WireguardSpec, stronger: WireguardSpec): WireguardSpec {
  const peers = new Map([...(weaker.peers ?? []), ...(stronger.peers ?? [])].map((peer) => [peer.publicKey, peer]))
  const privateKey = stronger.privateKey || weaker.privateKey
  return {
    ...(privateKey ? { privateKey } : {}),
    listenPort: stronger.listenPort || weaker.listenPort,
    firewallMark: stronger.firewallMark || weaker.firewallMark,
    peers: [...peers.values()],
  }
}
