import { setMaxListeners } from 'node:events'
import type { Duplex } from 'node:stream'
import pLimit from 'p-limit'
import pRetry from 'p-retry'
import type { Client } from 'ssh2'
import type { Connection } from '../../model/config/inventory.ts'
import type { EngineError } from '../../model/engine-error.ts'
import { timeoutAfter } from '../../model/timeout.ts'
import { address, failure, login, seconds } from '../failure.ts'
import { openIdentities } from '../identities.ts'
import { type HostKeyBook, openHostKeyBook } from '../known-hosts/book.ts'
import { explain, isWorthAnotherTry, timedOut } from './connect-error.ts'
import { handshake } from './handshake.ts'
import { authorityOnly } from './host-key.ts'

/** Logs in to machines, and shares one connection to each jump host. */
export interface Network extends AsyncDisposable {
  /** A fresh login. Throws `EngineError`, or the signal's reason. */
  connect(connection: Connection, signal?: AbortSignal): Promise<Client>
}

/** `concurrency`: logins under way at once, jump hosts not counted. */
export function openNetwork(concurrency: number): Network {
  const book = openHostKeyBook()
  const identitiesOf = openIdentities()
  const slots = pLimit(concurrency)
  const bastions = new Map<string, Promise<Client>>()
  const closing = new AbortController()
  // Every login under way waits for it.
  setMaxListeners(0, closing.signal)

  async function enter(connection: Connection, given = closing.signal): Promise<Client> {
    given.throwIfAborted()
    await refuseUnlessPlainKey(connection, book)
    const [bastion, identities] = await unlessAborted(
      given,
      Promise.all([through(connection), identitiesOf(connection)]),
    )
    const signal = AbortSignal.any([timeoutAfter(connection.connectTimeout), closing.signal, given])
    const attempt = async () => {
      const sock = bastion && (await forward(bastion, connection, signal))
      return handshake({ connection, identities, book, sock, signal })
    }
    const retries = { retries: 6, minTimeout: 100, maxTimeout: 2000, randomize: true, signal }
    try {
      return await pRetry(attempt, { ...retries, shouldRetry: ({ error }) => isWorthAnotherTry(error) })
    } catch (error) {
      given.throwIfAborted()
      if (signal.aborted)
        throw timedOut(connection, `nothing came of it in ${seconds(connection.connectTimeout)}`, error)
      throw explain(error, connection, identities)
    }
  }

  async function through({ jump }: Connection): Promise<Client | undefined> {
    if (!jump) return undefined
    const key = JSON.stringify(jump)
    const bastion = bastions.get(key) ?? enterBastion(jump, key)
    bastions.set(key, bastion)
    return bastion
  }

  async function enterBastion(jump: Connection, key: string): Promise<Client> {
    try {
      const client = await enter(jump)
      client.once('close', () => bastions.delete(key))
      return client
    } catch (error) {
      bastions.delete(key)
      const { message, hint } = error as EngineError
      throw failure('jump-failed', `the jump host ${login(jump)} cannot be used: ${message}`, hint, error)
    }
  }

  return {
    connect: (connection, signal) => slots(() => enter(connection, signal)),
    async [Symbol.asyncDispose]() {
      closing.abort()
      const open = await Promise.allSettled(bastions.values())
      await Promise.all(open.map((bastion) => (bastion.status === 'fulfilled' ? leave(bastion.value) : undefined)))
    },
  }
}

/** A machine known only by a certificate authority is refused before anything is sent to it. */
async function refuseUnlessPlainKey(connection: Connection, book: HostKeyBook): Promise<void> {
  const authority = await book.authority(connection)
  if (authority) throw authorityOnly(connection, authority)
}

/** The others who wait for the same go on waiting. */
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}

/** A channel to the target through a jump host's connection. */
function forward(bastion: Client, target: Connection, signal: AbortSignal): Promise<Duplex> {
  const jump = target.jump as Connection
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    const done = (error: (Error & { reason?: unknown }) | undefined, channel: Duplex) => {
      if (signal.aborted) channel?.destroy()
      else if (!error) resolve(channel)
      else reject(notForwarded(jump, target, error))
    }
    try {
      bastion.forwardOut('127.0.0.1', 0, target.host, target.port, done)
    } catch (error) {
      reject(notForwarded(jump, target, error as Error))
    }
  })
}

function notForwarded(jump: Connection, target: Connection, error: Error & { reason?: unknown }): EngineError {
  const message = error.message.replace('(SSH) Channel open failure: ', '')
  if (error.reason === connectFailed) {
    return failure(
      'unreachable',
      `${address(target)} cannot be reached from the jump host ${login(jump)}: ${message}`,
      'look whether the machine is up, and whether the jump host has a way to it',
      error,
    )
  }
  return failure(
    'jump-failed',
    `the jump host ${login(jump)} does not open a way to ${address(target)}: ${message}`,
    `look whether its sshd allows AllowTcpForwarding for ${jump.user}, and whether it is still up`,
    error,
  )
}

/** SSH_OPEN_CONNECT_FAILED of RFC 4254; the other reasons are refusals of the jump host itself. */
const connectFailed = 2

/** Closes it in due form; a peer that does not answer is not waited for. */
export function leave(client: Client): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      client.destroy()
      resolve()
    }, 250)
    client.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    client.end()
  })
}
