import type { Connection } from '../model/config/inventory.ts'
import { forReading, forWriting } from './opened.ts'
import type { Session } from './shell.ts'
import { openSshConfig } from './ssh-config.ts'
import type { Network } from './ssh2/network.ts'
import type { Transports } from './transport.ts'

export interface TransportsOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The user's home folder: where `~` in `~/.ssh/config` leads. */
  readonly home: string
  /** Logins under way at once. By default 64: more gain nothing on one machine. */
  readonly concurrency?: number
}

/**
 * Opens nodes by the transport their connection names. Known hosts, keys and jump hosts are looked up once and shared
 * until it is disposed of. Opening throws `EngineError`.
 */
export function openTransports({ env, home, concurrency = 64 }: TransportsOptions): Transports {
  const resolve = openSshConfig({ env, home })
  let network: Promise<Network> | undefined

  // ssh2 and execa are costly to load, and most commands need at most one of them.
  const open: Record<Connection['transport'], (connection: Connection, signal?: AbortSignal) => Promise<Session>> = {
    async ssh2(written, signal) {
      const [{ openNetwork }, { ssh2Session }] = await Promise.all([
        import('./ssh2/network.ts'),
        import('./ssh2/session.ts'),
      ])
      network ??= Promise.resolve(openNetwork(concurrency))
      const connection = await resolve(written)
      return ssh2Session(await (await network).connect(connection, signal), connection)
    },
    async openssh(written) {
      const { opensshSession } = await import('./openssh/session.ts')
      // ssh reads its own configuration; we only need to know whether it will log in as root.
      const fromSshConfig = written.fromSshConfig?.filter((field) => field === 'user') ?? []
      const { user } = await resolve({ ...written, fromSshConfig })
      return opensshSession({ ...written, user }, env)
    },
    async local(connection) {
      const { localSession } = await import('./local.ts')
      return localSession(connection, env)
    },
  }

  return {
    forReading: async (node, connection, signal) =>
      forReading(node, await open[connection.transport](connection, signal)),
    forWriting: async (node, connection, signal) =>
      forWriting(node, await open[connection.transport](connection, signal)),
    async [Symbol.asyncDispose]() {
      await (await network)?.[Symbol.asyncDispose]()
    },
  }
}
