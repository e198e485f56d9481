import { connection, whyClosed } from '../checks/after/look/datagram.ts'
import { page, statusIn, whyUnread } from '../checks/after/look/page.ts'
import type { GateSight } from '../model/config/gate.ts'
import type { Look, OwnProbe } from '../model/node/check-after.ts'
import { quote } from '../model/plan/command.ts'
import type { ReadTransport } from '../transport/transport.ts'
import { partsOf, pinged } from './from-here.ts'
import { fails, inconclusive, lastLine, passes } from './sight.ts'

export interface There {
  readonly transport: ReadTransport
  /** The most seconds that a try takes. */
  readonly seconds: number
  readonly signal: AbortSignal
}

export async function tcpFromNode(endpoint: string, there: There): Promise<GateSight> {
  const { host, port } = partsOf(endpoint)
  const { code, text } = await looked(connection(host, String(port), there.seconds), there)
  if (code === 127) return inconclusive(text)
  return text.trim() === 'open' ? passes('open') : fails(whyClosed(text.trim()))
}

export async function httpFromNode(url: string, there: There): Promise<GateSight> {
  const { code, text } = await looked(page(url, there.seconds), there)
  if (code === 127) return inconclusive(text)
  const status = statusIn(text)
  if (status === 0) return fails(lastLine(whyUnread(text)))
  return status < 400 ? passes(`status ${status}`) : fails(`status ${status}`)
}

export async function pingFromNode(host: string, there: There): Promise<GateSight> {
  const { seconds } = there
  const script = `LC_ALL=C timeout -s KILL ${seconds} ping -n -q -c 1 ${quote(host)} 2>&1; printf '\\n%s\\n' $?`
  const { code, text } = await looked({ script, seconds, needs: [['ping']] }, there)
  if (code === 127) return inconclusive(text)
  const [, said = '', ended = ''] = /^([\s\S]*)\n(\d+)\s*$/.exec(text) ?? []
  return pinged(ended === '' || ended === '137' ? null : Number(ended), said)
}

/** The probes that its own config names; all have to pass. */
export async function probesFromNode(probes: readonly OwnProbe[], there: There): Promise<GateSight> {
  if (probes.length === 0) return passes('its config names no probe')
  for (const { tcp, http, seconds } of probes) {
    const within = { ...there, seconds: Math.min(seconds, there.seconds) }
    const sight = tcp
      ? await tcpFromNode(tcp.endpoint, within)
      : http
        ? await httpFromNode(http.url, within)
        : undefined
    if (sight && sight.outcome !== 'pass')
      return { ...sight, saw: `probe of ${tcp?.endpoint ?? withoutLogin(http?.url ?? '')}: ${sight.saw}` }
  }
  return passes(`${probes.length} of ${probes.length} probes`)
}

const withoutLogin = (url: string): string => url.replace(/^(https?:\/\/)[^/?#]*@/, '$1')

async function looked({ script, needs = [] }: Look, { transport, signal }: There) {
  const there = needs.map((some) => {
    const any = some.map((program) => `command -v ${quote(program)} >/dev/null`).join(' || ')
    return `{ ${any}; } || { echo ${quote(`it has no ${some.join(' or ')}`)}; exit 127; }\n`
  })
  const stdin = `main() {\n${there.join('')}${script}\n}\nmain 2>/dev/null </dev/null\n`
  const { outputs } = await transport.probe([{ argv: ['sh', '-s', '--', 'gate'], mayFail: true, stdin }], signal)
  const [{ code = null, stdout = '' } = {}] = outputs
  return { code, text: stdout }
}
