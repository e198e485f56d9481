import type { Connection } from '../../model/config/inventory.ts'
import { type KnownHost, keyType } from './entry.ts'
import { type HostFile, openHostFile } from './file.ts'
import { knownAs } from './match.ts'
import { type HostKeyVerdict, judge } from './verdict.ts'

/** All known_hosts files that connections name, each read once. */
export interface HostKeyBook {
  /** Key types held for the host, so that the server is asked for a key we can compare. */
  types(connection: Connection): Promise<readonly string[]>
  /** Set when nothing but certificate authorities vouches for the host. */
  authority(connection: Connection): Promise<KnownHost | undefined>
  judge(connection: Connection, key: Buffer): Promise<HostKeyVerdict>
  /** Writes the key into the first file. */
  learn(connection: Connection, key: Buffer): Promise<void>
  /** Files that exist but could not be read, with the reason. */
  problems(connection: Connection): Promise<readonly string[]>
}

/** Files are read when first asked for; those that cannot be read are empty, and reported by `problems`. */
export function openHostKeyBook(): HostKeyBook {
  const files = new Map<string, Promise<HostFile>>()

  function open(path: string): Promise<HostFile> {
    const file = files.get(path) ?? openHostFile(path)
    files.set(path, file)
    return file
  }

  const all = ({ knownHostsFiles }: Connection) => Promise.all(knownHostsFiles.map(open))

  async function entries(connection: Connection, port = connection.port): Promise<readonly KnownHost[]> {
    const name = knownAs(connection.host, port)
    return (await all(connection)).flatMap((file) => file.lookup(name))
  }

  async function held(connection: Connection): Promise<readonly KnownHost[]> {
    const exact = await entries(connection)
    return exact.length > 0 || connection.port === 22 ? exact : entries(connection, 22)
  }

  return {
    async types(connection) {
      const plain = (await held(connection)).filter(({ marker }) => marker === undefined)
      return [...new Set(plain.map(({ type }) => type))]
    },

    async authority(connection) {
      const exact = await entries(connection)
      return exact.every(({ marker }) => marker === '@cert-authority') ? exact[0] : undefined
    },

    async judge(connection, key) {
      const verdict = judge(await entries(connection), key)
      if (verdict.status !== 'unknown' || connection.port === 22) return verdict
      // OpenSSH looks again without the port, and then only believes a match.
      const portless = judge(await entries(connection, 22), key)
      return portless.status === 'known' || portless.status === 'revoked' ? portless : verdict
    },

    async learn(connection, key) {
      const [first] = connection.knownHostsFiles
      if (first === undefined) throw new Error('the inventory names no known_hosts file to write to')
      await (await open(first)).learn(knownAs(connection.host, connection.port), keyType(key) as string, key)
    },

    async problems(connection) {
      return (await all(connection)).flatMap(({ problem }) => problem ?? [])
    },
  }
}
