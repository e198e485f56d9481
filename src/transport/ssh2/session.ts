import pLimit from 'p-limit'
import pRetry from 'p-retry'
import type { Client, ClientChannel } from 'ssh2'
import type { Connection } from '../../model/config/inventory.ts'
import { seconds } from '../failure.ts'
import { lost } from '../refusal.ts'
import { afterLingering, remoteCommand, type Session, type Shell, type ShellEnd } from '../shell.ts'
import { leave } from './network.ts'

/** sshd allows ten sessions on a connection (MaxSessions) and refuses the eleventh. */
const sessionsAtOnce = 8

/** Root shells over one SSH connection, which ends with the session. */
export function ssh2Session(client: Client, connection: Connection): Session {
  const slots = pLimit(sessionsAtOnce)
  let closed = false
  let why: string | undefined
  client.on('error', (error) => {
    why ??= error.message
  })
  client.once('close', () => {
    closed = true
  })

  return {
    connection,
    start: (mode) =>
      new Promise((resolve, reject) => {
        slots(async () => {
          const shell = await begin(remoteCommand(connection, mode))
          resolve(shell)
          await shell.ended
        }).catch(reject)
      }),
    close: () => (closed ? Promise.resolve() : leave(client)),
  }

  /** sshd counts a session for a moment after it has told us of its end, and may refuse one that comes in its place. */
  async function begin(command: string): Promise<Shell> {
    try {
      return await pRetry(() => exec(command), {
        ...{ retries: 6, minTimeout: 50 },
        shouldRetry: ({ error }) => !closed && error.message.startsWith('(SSH) Channel open failure'),
      })
    } catch (error) {
      const message = error instanceof Error ? error.message : 'it does not run commands'
      throw lost(connection, 'a shell was being started', why ?? message)
    }
  }

  /** Nothing obliges a server to answer. */
  function exec(command: string): Promise<Shell> {
    return new Promise((resolve, reject) => {
      const given = connection.commandTimeout
      const timer = setTimeout(() => reject(new Error(`it did not answer within ${seconds(given)}`)), given)
      client.exec(command, (error, channel) => {
        clearTimeout(timer)
        if (error) reject(error)
        else resolve(shellOf(channel))
      })
    })
  }

  function shellOf(channel: ClientChannel): Shell {
    let close = () => channel.close()
    const ended = new Promise<ShellEnd>((resolve) => {
      let end: ShellEnd | undefined
      close = () => {
        channel.close()
        resolve(end ?? { code: null, why: 'it was closed here' })
      }
      channel.once('exit', (code: number | null, signal?: string) => {
        const known = code === null ? { code, why: `it was ended by ${signal ?? 'a signal'}` } : { code }
        end = known
        afterLingering(() => resolve(known))
      })
      channel.once('close', () => resolve(end ?? { code: null, ...(why && { why }) }))
    })
    return { stdin: channel, stdout: channel, stderr: channel.stderr, ended, close: () => close() }
  }
}
