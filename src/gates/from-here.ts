import { connect } from 'node:net'
import type { GateSight } from '../model/config/gate.ts'
import { output } from '../transport/child.ts'
import { fails, inconclusive, lastLine, passes } from './sight.ts'

/** What a try may use of this machine. `signal`: given, it is over. */
export interface Here {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}

/** Host and port of an endpoint; the host without brackets. */
export function partsOf(endpoint: string): { readonly host: string; readonly port: number } {
  const [, v6, name = '', port = ''] = /^(?:\[([^\]]*)\]|(.*)):(\d+)$/.exec(endpoint) ?? []
  return { host: v6 ?? name, port: Number(port) }
}

/** Opens a connection, and closes it. */
export async function tcpFromHere(endpoint: string, { signal }: Here): Promise<GateSight> {
  if (signal.aborted) return fails('no answer in time')
  const { host, port } = partsOf(endpoint)
  const socket = connect({ host, port, signal })
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('error', reject)
    })
    return passes('open')
  } catch (error) {
    return refusedBy(error)
  } finally {
    socket.on('error', () => {}).destroy()
  }
}

/** Asks for a page; a redirect is an answer, and not followed. */
export async function httpFromHere(url: string, { signal }: Here): Promise<GateSight> {
  try {
    const { status, body } = await fetch(url, { redirect: 'manual', signal })
    await body?.cancel()
    return status < 400 ? passes(`status ${status}`) : fails(`status ${status}`)
  } catch (error) {
    return refusedBy(error)
  }
}

/** One ICMP echo, by the `ping` of this machine. */
export async function pingFromHere(host: string, { env, signal }: Here): Promise<GateSight> {
  const searched = { ...env, LC_ALL: 'C', PATH: `${env.PATH ?? ''}:/usr/sbin:/sbin` }
  const { code, stdout, stderr } = await output(['ping', '-n', '-q', '-c', '1', '--', host], searched, { signal })
  return pinged(code, stderr || stdout)
}

/** What `ping` came to, by its exit code and what it said. */
export function pinged(code: number | null, said: string): GateSight {
  if (code === 0) return passes('answers')
  if (code === 1 || code === null) return fails('no answer in time')
  if (code === 127) return inconclusive('there is no ping')
  return /unreachable|invalid argument/i.test(said)
    ? fails(lastLine(said))
    : inconclusive(lastLine(said) || 'ping failed')
}

/** A name that cannot be resolved says nothing of who has it. */
export function refusedBy(error: unknown): GateSight {
  const { name, code, cause, message } = error as Error & { readonly code?: string }
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR') return fails('no answer in time')
  if (code === undefined && cause !== undefined) return refusedBy(cause)
  const said = (error as AggregateError).errors?.[0]?.message ?? message
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EMFILE' ? inconclusive(said) : fails(said)
}
