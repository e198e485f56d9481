import { beside } from './look/beside.ts'
import { listed, ofKind } from './look/ours.ts'

interface Clients {
  readonly clients: readonly string[]
}

/** Clients that ifupdown or a person starts: each writes the servers it was given over those that are there. */
export const dhcpClients = beside<Clients>({
  id: 'dhcp-clients',
  read: ({ runs, pids, lines, has }) => {
    // Their scripts tell resolvconf, wherever that is.
    if (has('resolvconf')) return undefined
    const quiet = lines.some(
      ({ file, line }) => file === '/etc/dhcpcd.conf' && /^nohook\b.*\bresolv\.conf\b/.test(line),
    )
    const clients = [
      ...(!quiet && (runs('dhcpcd') || pids.some((file) => file.includes('/dhcpcd'))) ? ['dhcpcd'] : []),
      ...(runs('dhclient') || pids.some((file) => file.includes('/dhclient')) ? ['dhclient'] : []),
    ]
    return clients.length > 0 ? { clients } : undefined
  },
  shares: ({ clients }, { held }) => Object.fromEntries(clients.map((client) => [client, ofKind(held, 'Resolver')])),
  judge: ({ clients }, { held }) =>
    ofKind(held, 'Resolver').length === 0
      ? []
      : [
          {
            severity: 'warning',
            code: 'beside/overwrites',
            summary: `${listed(clients)} writes /etc/resolv.conf anew with a lease that names resolvers: what the config says of them is gone then`,
            hint: 'Keep the client from it: `nohook resolv.conf` in /etc/dhcpcd.conf; for dhclient a file in /etc/dhcp/dhclient-enter-hooks.d that says `make_resolv_conf() { :; }`.',
          },
        ],
})
