import { defineLinkType } from '../link-type.ts'
import { lookAtWireguard, readWireguard, sealsFrom, shownOf } from './wireguard/look.ts'
import { type Wireguard, wireguardSchema } from './wireguard/spec.ts'
import { keysOf, wanted } from './wireguard/wanted.ts'
import { setWireguard } from './wireguard/write.ts'

declare module '../spec.ts' {
  interface Link {
    wireguard?: Wireguard
  }
}

export const wireguard = defineLinkType<Wireguard>({
  type: 'wireguard',
  own: { field: 'wireguard', schema: wireguardSchema },
  from: wanted,
  document: { kind: 'WireguardConfig', needsSecrets: true },
  secrets: keysOf,
  probe: lookAtWireguard,
  seals: sealsFrom,
  read: ({ ifname }, _, output) => readWireguard(ifname, output),
  add: () => [],
  beside: setWireguard,
  disrupts: { privateKey: 'private key', listenPort: 'UDP port', firewallMark: 'mark', peers: 'peers', peer: 'peers' },
  claims: ({ listenPort }) => (listenPort ? [`UDP port ${listenPort} of WireGuard`] : []),
  // Room for what it wraps packets in.
  newLink: { mtu: 1420, multicast: false },
  fresh: () => ({ firewallMark: 0, peers: [] }),
  status: (_, { ifname }, output) => {
    const shown = shownOf(ifname, output)
    if (shown === undefined) return {}
    const { privateKey: _key, peers, ...own } = shown
    return { wireguard: { ...own, peers: peers.map(({ presharedKey: _shared, ...peer }) => peer) } }
  },
  examples: [
    { name: 'wg7', type: 'wireguard', up: true, wireguard: {} },
    { name: 'wg7', type: 'wireguard', up: false, mtu: 1300, wireguard: { firewallMark: 32, peers: [] } },
  ],
})
