import { type AfterCheck, failed, type Look, passed } from '../../../model/node/check-after.ts'
import { concernedLinks } from '../look/concerned.ts'

/** Whoever has something to send shakes hands anew after two minutes; after three the key is no longer used. */
const freshSeconds = 180

/** One octet to an address of each peer, to nobody in particular: whoever has something to send shakes hands. */
const handshakes: Look = {
  seconds: 4,
  needs: [['wg'], ['bash']],
  script: `wg show all allowed-ips | while read -r link _ first _; do
  case $first in '' | '(none)') ;; *) printf '%s\\n' "\${first%/*}" | timeout -s KILL 1 bash -c 'read -r to; echo >"/dev/udp/$to/9"' ;; esac
done
sleep 1
date +%s
wg show all latest-handshakes`,
}

export const wireguardHandshake: AfterCheck = {
  id: 'wireguard-handshake',
  when: 'after',
  proves: 'Of the peers of a WireGuard link that the change is about, one has shaken hands in the last three minutes.',
  limits:
    'A peer without allowed addresses cannot be called. A handshake of the last three minutes may be older than the change.',
  questions: (occasion) =>
    concernedLinks(occasion, 'wireguard').map((name) => ({
      proves: `${name} has a peer that answers`,
      about: name,
      looks: [handshakes],
      tries: 5,
      judge: ([text = '']) => {
        const [clock = '', ...rows] = text.split('\n')
        const own = rows.map((row) => row.split('\t')).filter(([link]) => link === name)
        if (own.length === 0) return undefined
        const ages = own.map(([, , at]) => (Number(at) > 0 ? Number(clock) - Number(at) : Number.POSITIVE_INFINITY))
        const last = Math.min(...ages)
        return last <= freshSeconds
          ? passed(`the last handshake was ${last} s ago`)
          : failed(`none of ${own.length} peers answers`)
      },
    })),
}
