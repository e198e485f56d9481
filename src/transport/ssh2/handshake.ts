import type { Duplex } from 'node:stream'
import ssh2, { type AnyAuthMethod, type Client, type ConnectConfig } from 'ssh2'
import type { Connection } from '../../model/config/inventory.ts'
import type { Identity } from '../identities.ts'
import type { HostKeyBook } from '../known-hosts/book.ts'
import { checkHostKey } from './host-key.ts'

export interface HandshakeOptions {
  readonly connection: Connection
  readonly identities: readonly Identity[]
  readonly book: HostKeyBook
  /** A channel through a jump host; absent for a TCP connection of our own. */
  readonly sock: Duplex | undefined
  readonly signal: AbortSignal
}

/** What happened on the way to a failed login, for the one who must explain it. */
export interface Course {
  /** The server was there and spoke SSH: keys were exchanged. */
  exchanged: boolean
  agentProblem?: string
  /** What the server would have accepted, once it has refused something. */
  methodsLeft?: readonly string[]
}

export class HandshakeError extends Error {
  readonly course: Course

  constructor(cause: Error, course: Course) {
    super(cause.message, { cause })
    this.name = 'HandshakeError'
    this.course = course
  }
}

/** One try to log in. Rejects with `HandshakeError`, with the `EngineError` that refused the host key, or the signal's reason. */
export async function handshake({ connection, identities, book, sock, signal }: HandshakeOptions): Promise<Client> {
  const known = await book.types(connection)
  const client = new ssh2.Client()
  const course: Course = { exchanged: false }
  return new Promise<Client>((resolve, reject) => {
    const onAbort = () => {
      reject(signal.reason)
      client.destroy()
    }
    const fail = (error: Error) => {
      signal.removeEventListener('abort', onAbort)
      reject(error)
    }
    // Listened to for as long as the client lives: ssh2 may report several errors, and an unheard one ends the process.
    client.on('error', (error) => {
      if ((error as { level?: string }).level === 'agent') course.agentProblem = error.message
      else fail(new HandshakeError(error, course))
    })
    client.on('close', () => fail(new HandshakeError(new Error('the connection was closed'), course)))
    client.once('handshake', () => {
      course.exchanged = true
    })
    client.once('ready', () => {
      signal.removeEventListener('abort', onAbort)
      resolve(client)
    })
    signal.addEventListener('abort', onAbort, { once: true })
    if (signal.aborted) return onAbort()
    client.connect({
      ...(sock ? { sock } : { host: connection.host, port: connection.port }),
      username: connection.user,
      readyTimeout: 0,
      keepaliveInterval: connection.keepaliveInterval,
      keepaliveCountMax: 3,
      algorithms: algorithms(known),
      authHandler: logins(connection, identities, course),
      hostVerifier: (key: Buffer, verify: (valid: boolean) => void) => {
        checkHostKey(connection, book, key).then((refusal) => {
          if (refusal) fail(refusal)
          verify(refusal === undefined)
        }, fail)
      },
    })
    if (!sock) client.setNoDelay(true)
  })
}

/** Without group exchange, which blocks the process for seconds; host keys we hold are asked for first, as OpenSSH does. */
function algorithms(knownTypes: readonly string[]): NonNullable<ConnectConfig['algorithms']> {
  const wanted = knownTypes.flatMap((type) => (type === 'ssh-rsa' ? ['rsa-sha2-512', 'rsa-sha2-256'] : [type]))
  const first = hostKeyAlgorithms.filter((name) => wanted.includes(name))
  const rest = hostKeyAlgorithms.filter((name) => !wanted.includes(name))
  return {
    kex: [
      'curve25519-sha256',
      'curve25519-sha256@libssh.org',
      'ecdh-sha2-nistp256',
      'ecdh-sha2-nistp384',
      'ecdh-sha2-nistp521',
      'diffie-hellman-group14-sha256',
      'diffie-hellman-group16-sha512',
    ],
    serverHostKey: [...first, ...rest],
  }
}

const hostKeyAlgorithms = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'rsa-sha2-512',
  'rsa-sha2-256',
] as const

/** The agent first, then each key file; asking for `none` first, as ssh2 does by itself, would cost a round trip. */
function logins(
  { user: username, agent }: Connection,
  identities: readonly Identity[],
  course: Course,
): NonNullable<ConnectConfig['authHandler']> {
  const methods: AnyAuthMethod[] = [
    ...(agent ? [{ type: 'agent' as const, username, agent }] : []),
    ...identities.flatMap(({ key }) => (key ? [{ type: 'publickey' as const, username, key }] : [])),
  ]
  return (methodsLeft, _partial, next) => {
    if (methodsLeft) course.methodsLeft = methodsLeft
    next(methods.shift() ?? (false as never))
  }
}
