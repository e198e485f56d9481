import { type Seals, sealFunctions, sealsIn } from '../../../../../model/node/seal.ts'
import { type Probe, type ProbeOutput, quote } from '../../../../../model/plan/command.ts'
import type { Peer, Wireguard } from './spec.ts'

/** `wg` prints keys: the node puts seals in their place before anything is sent, and seals those that are wanted. */
export const lookAtWireguard = (secrets: readonly string[]): Probe => ({
  argv: ['sh', '-s', '--', 'wireguard'],
  stdin: `${sealFunctions}
main() {
  [ $# -gt 0 ] || command -v wg >/dev/null || return 0
  read_seal_key
  for wanted do printf 'wanted\\t%s\\n' "$(seal "$wanted")"; done
  show_wireguard | sed 's/^/shown	/'
  printf 'key\\t%s\\n' "$seal_key"
}
main ${secrets.map(quote).join(' ')} </dev/null
`,
})

const linesOf = (output: ProbeOutput | undefined, kind: string): (readonly string[])[] =>
  (output?.stdout ?? '')
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([first, ...fields]) => (first === kind ? [fields] : []))

export function sealsFrom(output: ProbeOutput | undefined): Seals {
  const wanted = linesOf(output, 'wanted').flatMap(([seal = '']) => seal)
  const hasSealed = sealsIn(output?.stdout ?? '').length > 0
  return { wanted, passing: hasSealed && linesOf(output, 'key')[0]?.[0] === 'passing' }
}

/** A peer as `wg` shows it, with what comes and goes. */
export interface ShownPeer extends Required<Peer> {
  readonly publicKey: string
  /** Seconds since 1970; 0: never. */
  readonly latestHandshake: number
  readonly receivedBytes: number
  readonly sentBytes: number
}

/** What `wg` shows of one link; undefined where the node has no `wg`. */
export function shownOf(name: string, output: ProbeOutput | undefined) {
  const rows = linesOf(output, 'shown').filter(([link]) => link === name)
  const own = rows.find((row) => row.length === 5)
  if (own === undefined) return undefined
  const [, privateKey = '', publicKey = '', listenPort, mark] = own
  return {
    ...{ privateKey: orNone(privateKey), publicKey: orNone(publicKey), listenPort: Number(listenPort) },
    firewallMark: mark === 'off' ? 0 : Number(mark),
    peers: rows.filter((row) => row.length > 5).map(shownPeer),
  }
}

function shownPeer([, publicKey = '', ...fields]: readonly string[]): ShownPeer {
  const [presharedKey = '', endpoint = '', allowed = '', handshake, received, sent, keepalive] = fields
  return {
    ...{ publicKey, presharedKey: orNone(presharedKey), endpoint: orNone(endpoint) },
    allowedIPs: (orNone(allowed)?.split(',') ?? []).toSorted(),
    keepalive: keepalive === 'off' ? 0 : Number(keepalive),
    ...{ latestHandshake: Number(handshake), receivedBytes: Number(received), sentBytes: Number(sent) },
  }
}

const orNone = (text: string): string | null => (text === '(none)' || text === '' ? null : text)

/** What of it stays as it is unless somebody changes it. */
export function readWireguard(name: string, output: ProbeOutput | undefined): Wireguard | undefined {
  const shown = shownOf(name, output)
  if (shown === undefined) return undefined
  const { privateKey, listenPort, firewallMark, peers } = shown
  return {
    ...{ privateKey, listenPort, firewallMark },
    peers: peers.map(({ publicKey }) => publicKey).toSorted(),
    peer: Object.fromEntries(
      peers.map(({ publicKey, presharedKey, endpoint, allowedIPs, keepalive }) => [
        publicKey,
        { presharedKey, endpoint, allowedIPs, keepalive },
      ]),
    ),
  }
}
