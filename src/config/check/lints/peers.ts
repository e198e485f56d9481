import { createPrivateKey, createPublicKey } from 'node:crypto'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { canonicalPrefix, networkOf, splitPrefix } from '../../../model/ip.ts'
import { WireguardConfig } from '../../../schema/documents/wireguard-config.ts'
import { holders } from '../../../schema/values/prefixes.ts'
import { type ConfigDocument, ofKind } from '../../document/config-document.ts'
import { lint } from './links.ts'
import { hostBits } from './prefixes.ts'

/** Peers of a WireGuard link that are itself, are there twice, or claim one network together. */
export const peerLints = (documents: readonly ConfigDocument[]): readonly Diagnostic[] =>
  ofKind(documents, WireguardConfig).flatMap((document) => {
    const { privateKey, peers = [] } = document.content
    const self = peers.length > 0 ? publicKeyOf(privateKey) : undefined
    const seen = new Set<string>()
    return [
      ...peers.flatMap(({ publicKey = '' }, n) => {
        const path = ['peers', n, 'publicKey']
        const twice = seen.has(publicKey)
        seen.add(publicKey)
        if (publicKey !== '' && publicKey === self) {
          return [lint(document, path, 'self-peer', 'the peer is this very link', 'remove the peer, or mend the key')]
        }
        return twice ? [lint(document, path, 'same-peer', 'the peer is there twice', 'merge the two')] : []
      }),
      ...peers.flatMap(({ allowedIPs = [] }, peer) =>
        allowedIPs.flatMap((text, n) => hostBits({ document, path: ['peers', peer, 'allowedIPs', n], text })),
      ),
      ...networkLints(document),
    ]
  })

/** Networks inside others are reported, but for those inside a default route: there the longer one is meant to win. */
function networkLints(document: ConfigDocument<WireguardConfig>): Diagnostic[] {
  const all = (document.content.peers ?? []).flatMap(({ allowedIPs = [] }, peer) =>
    allowedIPs.flatMap((text, n) => {
      const prefix = canonicalPrefix(text)
      return prefix === undefined || splitPrefix(prefix)[1] === 0 ? [] : [{ peer, n, network: networkOf(prefix) }]
    }),
  )
  const held = holders(all.map(({ network }) => network))
  return all.flatMap(({ peer, n, network }, index) => {
    const other = all[held[index] ?? -1]
    if (other === undefined || other.peer === peer) return []
    const summary =
      other.network === network
        ? `${network} is behind two peers: only the last gets it`
        : `${network} lies in ${other.network}, which is behind another peer: the longer one wins`
    return [lint(document, ['peers', peer, 'allowedIPs', n], 'same-network', summary, 'leave it to one of the peers')]
  })
}

/** What comes before the 32 bytes of an X25519 private key in its usual wrapping. */
const wrapping = Buffer.from('302e020100300506032b656e04220420', 'hex')

function publicKeyOf(privateKey: string): string | undefined {
  const raw = Buffer.from(privateKey, 'base64')
  if (raw.length !== 32) return undefined
  const key = createPrivateKey({ key: Buffer.concat([wrapping, raw]), format: 'der', type: 'pkcs8' })
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')
}
