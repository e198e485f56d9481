import { defineCheck } from '../model/node/check.ts'
import { fieldOf, ofKind } from './look/ours.ts'

interface Awaiting {
  readonly clients: readonly string[]
}

const clients = [
  { place: /^\/proc\/net\/udp6:.*:0222 $/m, who: 'a DHCPv6 client (UDP port 546)' },
  { place: /^\/proc\/net\/udp6?:.*:0EC8 $/m, who: 'BFD (UDP port 3784)' },
  { place: /^\/proc\/net\/raw6?:.*:0070 $/m, who: 'VRRP (protocol 112)' },
]

/** Who waits on this node now. Nothing but what is said depends on it: it may begin and end at any time. */
export const awaiting = defineCheck<Awaiting>({
  id: 'awaiting',
  when: 'before',
  probes: [
    {
      argv: [
        'grep',
        ...['-HosE', '^ *[0-9]+: [0-9A-F]+:(0222|0EC8|0070) '],
        ...['/proc/net/udp', '/proc/net/udp6', '/proc/net/raw', '/proc/net/raw6'],
      ],
      mayFail: true,
    },
  ],
  read: ([output]) => {
    const there = clients.filter(({ place }) => place.test(output?.stdout ?? '')).map(({ who }) => who)
    return there.length > 0 ? { clients: there } : undefined
  },
  judge: ({ clients }, { held }) =>
    ofKind(held, 'NfTablesChain').every((chain) => fieldOf(chain, 'policy') !== 'drop')
      ? []
      : [
          {
            severity: 'info',
            code: 'plan/awaited-here',
            summary: `${clients.join(' and ')} ${clients.length === 1 ? 'waits' : 'wait'} on this node for packets that are no answers to a connection: they pass this firewall all the same`,
            hint: 'They pass from the same network alone. Who else is to reach these ports needs a NetworkRuleConfig.',
          },
        ],
})
