import { type AfterCheck, failed, type Look, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'

const peers: Look = {
  seconds: 4,
  needs: [['vtysh', 'birdc']],
  script: `command -v vtysh >/dev/null && timeout -s KILL 3 vtysh -c 'show bgp summary json' 2>/dev/null
command -v birdc >/dev/null && timeout -s KILL 3 birdc show protocols 2>/dev/null
:`,
}

/** What a routing daemon learnt goes with the peer that it learnt it from. */
export const routingPeers: AfterCheck = {
  id: 'routing-peers',
  when: 'after',
  proves: 'Sessions of BGP that were established before are established.',
  limits:
    'Told, and never a reason to take a change back: a session that was lost for a moment comes again in its own time. Asks FRR and BIRD.',
  questions: (occasion) =>
    changes(occasion)
      ? [
          {
            proves: 'sessions of BGP',
            about: 'routing daemon',
            looks: [peers],
            counts: 'told',
            tries: 10,
            judge: ([text], earlier) => {
              const [now, then] = [established(text), established(earlier?.answers[0])]
              const lost = then.filter((peer) => !now.includes(peer))
              if (now.length === 0 && then.length === 0) return undefined
              return lost.length > 0
                ? failed(`not established any more: ${lost.join(', ')}`)
                : passed(`established: ${now.join(', ')}`)
            },
          },
        ]
      : [],
}

const established = (text = ''): readonly string[] => [
  ...new Set([
    ...[...text.matchAll(/"([^"]+)":\s*\{[^{}]*"state":\s*"Established"/g)].map(([, peer = '']) => peer),
    ...[...text.matchAll(/^(\S+)\s+BGP\s.*\bEstablished\b/gm)].map(([, peer = '']) => peer),
  ]),
]
