import type { Connection } from '../model/config/inventory.ts'
import { EngineError } from '../model/engine-error.ts'

/** How reaching a node, or talking to it, can fail; the code is `transport/` and this word. */
export type FailureWord =
  | 'unreachable'
  | 'timeout'
  | 'auth-refused'
  | 'host-key-unknown'
  | 'host-key-changed'
  | 'host-key-revoked'
  | 'needs-openssh'
  | 'no-sudo'
  | 'no-shell'
  | 'lost'
  | 'key-unreadable'
  | 'jump-failed'
  | 'ssh-config'
  | 'too-much-output'

/** An `EngineError` with a code of ours: what is wrong and where, then what to do. */
export const failure = (word: FailureWord, message: string, hint: string, cause?: unknown): EngineError =>
  new EngineError(`transport/${word}`, message, { hint, cause })

type Place = Pick<Connection, 'host' | 'port'>

/** `host:port`, with brackets round an IPv6 address. */
export const address = ({ host, port }: Place): string => `${host.includes(':') ? `[${host}]` : host}:${port}`

/** `user@host:port`, or `user on this machine`. */
export const login = (connection: Connection): string =>
  connection.transport === 'local' ? `${connection.user} on this machine` : `${connection.user}@${address(connection)}`

/** The last lines a program printed, fit for one sentence. */
export function lastWords(text: string): string {
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  return lines.slice(-3).join(' / ').slice(-400)
}

/** Milliseconds as people read them: `0.7 s`. */
export const seconds = (milliseconds: number): string => `${milliseconds / 1000} s`
