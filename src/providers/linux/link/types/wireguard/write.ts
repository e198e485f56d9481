import { type Command, withSecrets } from '../../../../../model/plan/command.ts'
import type { Peer, Wireguard } from './spec.ts'

/** To what is wanted, by `wg`, which reads it all from standard input and leaves sessions of peers that stay alone. */
export function setWireguard(before: Wireguard | undefined, after: Wireguard, name: string): Command[] {
  const text = configText(after)
  if (text === configText(before ?? {})) return []
  return [
    ...forgetPlaces(before, after).map((key): Command => ({ argv: ['wg', 'set', name, 'peer', key, 'remove'] })),
    withSecrets({ argv: ['wg', 'syncconf', name, '/dev/stdin'], stdin: text }),
  ]
}

/** Where a peer was seen is forgotten only with the peer. */
const forgetPlaces = ({ peer: before = {} }: Wireguard = {}, { peers = [], peer: after = {} }: Wireguard): string[] =>
  peers.filter((key) => before[key]?.endpoint && after[key]?.endpoint === null)

/** What stands in none of its lines, `wg` takes away. */
const configText = ({ privateKey, listenPort, firewallMark, peers = [], peer = {} }: Wireguard): string =>
  [
    '[Interface]',
    ...line('PrivateKey', privateKey),
    ...line('ListenPort', listenPort),
    ...line('FwMark', firewallMark),
    ...peers.flatMap((key) => ['[Peer]', `PublicKey = ${key}`, ...peerLines(peer[key] ?? {})]),
    '',
  ].join('\n')

const peerLines = ({ presharedKey, endpoint, allowedIPs = [], keepalive }: Peer): string[] => [
  ...line('PresharedKey', presharedKey === null ? noKey : presharedKey),
  ...line('Endpoint', endpoint),
  ...(allowedIPs.length > 0 ? line('AllowedIPs', allowedIPs.join(', ')) : []),
  ...line('PersistentKeepalive', keepalive),
]

/** How the kernel says that there is none. */
const noKey = `${'A'.repeat(43)}=`

const line = (word: string, value: string | number | null | undefined): string[] =>
  value === undefined || value === null ? [] : [`${word} = ${value}`]
