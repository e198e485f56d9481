import type { Written } from '../../../../../model/config/derived.ts'
import { type Secret, secretOf, textOf, type UsedSecret } from '../../../../../model/config/secret.ts'
import { canonicalPrefix, networkOf } from '../../../../../model/ip.ts'
import type { LinkSpec } from '../../../../../resources/network/links/link-spec.ts'
import type { WireguardPeer } from '../../../../../resources/network/links/types/wireguard-spec.ts'
import { duration } from '../../../../../schema/values/values.ts'
import type { Peer, Wireguard } from './spec.ts'

/**
 * What a merged spec asks for. A listen port of 0 and an endpoint that nobody wrote are the kernel's to choose; of the peers
 * all else is ours, once any are written.
 */
export function wanted({ name, wireguard }: LinkSpec, written: Written): Wireguard {
  if (wireguard === undefined) return {}
  const { privateKey, listenPort, firewallMark, peers } = wireguard
  const said = (field: string): boolean => `wireguard.${field}` in written
  return {
    ...(privateKey && { privateKey: String(privateSecret(name, privateKey).held) }),
    ...(listenPort !== 0 && { listenPort }),
    ...(said('firewallMark') && { firewallMark }),
    ...(said('peers') && {
      peers: [...new Set(peers.map(({ publicKey }) => keyText(publicKey)))].toSorted(),
      peer: Object.fromEntries(peers.map((peer) => [keyText(peer.publicKey), peerFrom(name, peer)])),
    }),
  }
}

function peerFrom(link: string, peer: WireguardPeer): Peer {
  const { presharedKey, endpoint, allowedIPs, persistentKeepaliveInterval } = peer
  const seconds = (duration(persistentKeepaliveInterval) ?? 0) / 1000
  return {
    presharedKey: presharedKey ? String(sharedSecret(link, peer).held) : null,
    ...(isAddress(endpoint) && { endpoint }),
    allowedIPs: [...new Set(allowedIPs.map(network))].toSorted(),
    keepalive: Math.min(Math.floor(seconds), 65_535),
  }
}

/** The keys that a merged spec asks for. */
export function keysOf({ name, wireguard }: LinkSpec): readonly UsedSecret[] {
  const { privateKey, peers = [] } = wireguard ?? {}
  return [
    ...(privateKey ? [privateSecret(name, privateKey)] : []),
    ...peers.filter(({ presharedKey }) => presharedKey).map((peer) => sharedSecret(name, peer)),
  ]
}

const privateSecret = (link: string, key: Secret): UsedSecret =>
  used(`${link} privateKey`, key.reveal(), clamped(bytesOf(key.reveal())))

const sharedSecret = (link: string, { publicKey, presharedKey }: WireguardPeer): UsedSecret =>
  used(`${link} presharedKey ${keyText(publicKey)}`, textOf(presharedKey), bytesOf(textOf(presharedKey)))

const used = (name: string, text: string, held: Buffer): UsedSecret => ({
  written: secretOf(name, text),
  held: secretOf(name, held.toString('base64')),
})

/** Five bits of a private key mean nothing, and the kernel sets them as it likes. */
function clamped(key: Buffer): Buffer {
  const [first = 0, last = 0] = [key[0], key[31]]
  return Buffer.from([first & 0xf8, ...key.subarray(1, 31), (last & 0x7f) | 0x40])
}

/** A key in the one spelling that `wg` prints. */
const keyText = (key: string): string => bytesOf(key).toString('base64')

const bytesOf = (key: string): Buffer => Buffer.from(key, 'base64')

const network = (prefix: string): string => networkOf(canonicalPrefix(prefix) ?? prefix)

/** Only the legacy form knows names here; nobody can tell whether a name is where the kernel says the peer is. */
const isAddress = (endpoint: string): boolean => /^([\d.]+|\[[^\]]+\]):\d+$/.test(endpoint)
