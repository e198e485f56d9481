import type { Fault } from '../../model/config/document-type.ts'
import { canonicalAddress, canonicalPrefix } from '../../model/ip.ts'
import { keyRules } from '../fields/keys.ts'
import { unfinished } from '../unfinished.ts'
import { shown } from '../values/shown.ts'
import type { LegacyWireguard } from './interface.ts'

/** Keys, endpoints and networks of a WireGuard link in the legacy form; here an endpoint may be a host name. */
export const wireguardRules = ({ privateKey = '', peers = [] }: LegacyWireguard, at: Fault['path']): Fault[] => [
  ...keyRules(privateKey, [...at, 'privateKey'], 'private key'),
  ...peers.flatMap((peer, n) => peerRules(peer, [...at, 'peers', n])),
]

type Peer = NonNullable<LegacyWireguard['peers']>[number]

const peerRules = ({ publicKey = '', endpoint = '', allowedIPs = [] }: Peer, at: Fault['path']): Fault[] => [
  ...keyRules(publicKey, [...at, 'publicKey'], 'peer’s public key'),
  ...(endpoint === '' || isHostAndPort(endpoint)
    ? []
    : [
        wrong(
          [...at, 'endpoint'],
          `${shown(endpoint)} is no host with a port`,
          'write it as in `vpn.example.org:51820`',
        ),
      ]),
  ...(isHostAndPort(endpoint) && !/^([\d.]+|\[.*\]):/.test(endpoint)
    ? [unfinished([...at, 'endpoint'], 'where a peer is that is written by its name')]
    : []),
  ...allowedIPs.flatMap((text, n) =>
    canonicalPrefix(text)
      ? []
      : [wrong([...at, 'allowedIPs', n], `${shown(text)} is no network`, 'write it as in `10.0.0.0/24`')],
  ),
]

function isHostAndPort(text: string): boolean {
  const [, bracketed, name] = /^(?:\[([^[\]]*)\]|([^:[\]]*)):[^:[\]]*$/.exec(text) ?? []
  if (bracketed === undefined) return name !== undefined
  return !bracketed.includes(':') || canonicalAddress(bracketed) !== undefined
}

const wrong = (path: Fault['path'], summary: string, hint: string): Fault => ({
  code: 'document/bad-value',
  path,
  summary,
  hint,
})
