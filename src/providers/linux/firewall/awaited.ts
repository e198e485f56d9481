import type { Probe } from '../../../model/plan/command.ts'
import type { Beside, Remark } from '../../../model/plan/kind.ts'
import { awaitedFromOutside } from '../../../resources/host/firewall-awaited.ts'

/** What a chain that begins to drop lets through although no rule of the config says so. */
export const awaitedRemark: Remark = {
  severity: 'info',
  code: 'plan/awaited',
  summary: `what the node itself waits for passes this firewall: ${awaitedFromOutside.map(({ what }) => what).join(', ')}`,
  hint: `Nothing of it is an answer to a connection: ${[...new Set(awaitedFromOutside.map(({ because }) => because))].join('; ')}. Where no program waits for it, it reaches nobody.`,
}

const clients = [
  { place: /^\/proc\/net\/udp6:.*:0222 $/m, who: 'a DHCPv6 client (UDP port 546)' },
  { place: /^\/proc\/net\/udp6?:.*:0EC8 $/m, who: 'BFD (UDP port 3784)' },
  { place: /^\/proc\/net\/raw6?:.*:0070 $/m, who: 'VRRP (protocol 112)' },
]

const sockets: Probe = {
  argv: [
    ...(['grep', '-HosE', '^ *[0-9]+: [0-9A-F]+:(0222|0EC8|0070) '] as const),
    ...['/proc/net/udp', '/proc/net/udp6', '/proc/net/raw', '/proc/net/raw6'],
  ],
  mayFail: true,
}

/** Who waits on this node now. Nothing but this remark depends on it: it may begin and end at any time. */
export const awaitingClients: Beside = {
  probes: [sockets],
  remarks: ([output]) => {
    const there = clients.filter(({ place }) => place.test(output?.stdout ?? '')).map(({ who }) => who)
    if (there.length === 0) return []
    const wait = there.length === 1 ? 'waits' : 'wait'
    return [
      {
        severity: 'info',
        code: 'plan/awaited-here',
        summary: `${there.join(' and ')} ${wait} on this node for packets that are no answers to a connection: where this firewall drops by default, they pass all the same`,
        hint: 'They pass from the same network alone. Who else is to reach these ports needs a NetworkRuleConfig.',
      },
    ]
  },
}
