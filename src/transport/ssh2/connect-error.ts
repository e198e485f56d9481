import type { Connection } from '../../model/config/inventory.ts'
import { EngineError } from '../../model/engine-error.ts'
import { address, failure } from '../failure.ts'
import type { Identity } from '../identities.ts'
import { loginRefused } from '../login-refused.ts'
import { HandshakeError } from './handshake.ts'

/** A failed login in words: what went wrong with which host, and what to do. */
export function explain(error: unknown, connection: Connection, identities: readonly Identity[]): EngineError {
  if (error instanceof EngineError) return error
  if (!(error instanceof HandshakeError)) throw error
  const cause = error.cause as Error & { level?: string; code?: string; errors?: readonly Error[] }
  if (isLoginRefused(cause)) return loginRefused(connection, identities, error.course, cause)
  if (/no matching|unsupported (key|algorithm)/i.test(cause.message)) return nothingInCommon(connection, cause)
  if (cause.level === 'client-socket' || cause.errors) return unreachable(connection, cause)
  return failure(
    'unreachable',
    `${address(connection)} ended the connection before anyone was logged in: ${cause.message}`,
    'look whether an SSH server listens there, and whether its MaxStartups is too low for the logins at once',
    cause,
  )
}

/** sshd closes fresh connections at random when too many wait to log in; trying again is then right. */
export function isWorthAnotherTry(error: unknown): boolean {
  if (!(error instanceof HandshakeError) || error.course.exchanged) return false
  const { message, code } = error.cause as Error & { code?: string }
  return message === 'Connection lost before handshake' || code === 'ECONNRESET' || code === 'EPIPE'
}

const isLoginRefused = ({ level, message }: { level?: string; message: string }): boolean =>
  level === 'client-authentication' || /too many authentication failures/i.test(message)

const nothingInCommon = (connection: Connection, cause: Error) =>
  failure(
    'needs-openssh',
    `${address(connection)} and the built-in SSH client have no algorithm in common: ${cause.message}`,
    'set `transport: openssh` for it in the inventory (servers that allow only post-quantum key exchange need it)',
    cause,
  )

function unreachable(connection: Connection, cause: Error & { code?: string; errors?: readonly Error[] }) {
  const code = cause.code ?? (cause.errors?.[0] as { code?: string } | undefined)?.code ?? ''
  if (code === 'ETIMEDOUT') return timedOut(connection, 'the network gave up', cause)
  const [what, hint] = reasons[code] ?? [cause.message, 'look whether the machine is up and its address is right']
  return failure('unreachable', `${address(connection)} cannot be reached: ${what}`, hint, cause)
}

const reasons: Readonly<Record<string, readonly [string, string]>> = {
  ECONNREFUSED: ['nothing listens there', 'look whether sshd runs there and `port` is right'],
  EHOSTUNREACH: ['no route to the host', 'look whether the machine is up and on this network, or name a jump host'],
  ENETUNREACH: ['no route to its network', 'look at the routes of this machine, or name a jump host'],
  ENOTFOUND: ['the name is unknown', 'give the node an `address`, or make its name known to DNS or /etc/hosts'],
  EAI_AGAIN: ['the name could not be looked up', 'look at the resolver of this machine'],
  ECONNRESET: ['the connection was reset', 'look whether a firewall, or MaxStartups of its sshd, turns logins away'],
}

export const timedOut = (connection: Connection, how: string, cause?: unknown): EngineError =>
  failure(
    'timeout',
    `${address(connection)} did not let ${connection.user} in in time: ${how}`,
    'look whether the machine is up and no firewall drops the packets, or raise connectTimeout in the inventory',
    cause,
  )
