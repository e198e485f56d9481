import { createHash } from 'node:crypto'
import type { Connection } from '../../model/config/inventory.ts'
import type { EngineError } from '../../model/engine-error.ts'
import { commandLine } from '../../model/plan/command.ts'
import { address, failure } from '../failure.ts'
import type { HostKeyBook } from '../known-hosts/book.ts'
import { type KnownHost, keyType } from '../known-hosts/entry.ts'
import { knownAs } from '../known-hosts/match.ts'

/** Refuses a host key, or lets it pass and learns it where the policy allows it. Returns why it is refused. */
export async function checkHostKey(
  connection: Connection,
  book: HostKeyBook,
  key: Buffer,
): Promise<EngineError | undefined> {
  const verdict = await book.judge(connection, key)
  switch (verdict.status) {
    case 'known':
      return undefined
    case 'revoked':
      return revoked(connection, verdict.entry)
    case 'changed':
      return changed(connection, verdict.entry, key)
    case 'authority-only':
      return authorityOnly(connection, verdict.entry)
    case 'unknown':
      return connection.hostKeyPolicy === 'accept-new' ? learn(connection, book, key) : unknown(connection, book, key)
  }
}

async function learn(connection: Connection, book: HostKeyBook, key: Buffer): Promise<EngineError | undefined> {
  try {
    await book.learn(connection, key)
    // Another handshake may have learnt a different key for this host a moment ago.
    const verdict = await book.judge(connection, key)
    return verdict.status === 'changed' ? changed(connection, verdict.entry, key) : undefined
  } catch (cause) {
    const file = connection.knownHostsFiles[0] ?? 'any known_hosts file'
    const message = `the host key of ${address(connection)} is new and could not be written to ${file}: ${(cause as Error).message}`
    return failure('host-key-unknown', message, 'make the file writable, or name another in knownHostsFiles', cause)
  }
}

async function unknown(connection: Connection, book: HostKeyBook, key: Buffer): Promise<EngineError> {
  const { knownHostsFiles } = connection
  const file = knownHostsFiles[0] ?? '~/.ssh/known_hosts'
  const unread = (await book.problems(connection)).map((problem) => `; ${problem}`).join('')
  return failure(
    'host-key-unknown',
    `the host key of ${address(connection)} is in none of ${knownHostsFiles.join(', ') || 'no files'}: it shows ${shown(key)}${unread}`,
    `compare this fingerprint on the machine's console (ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub), then add it: ` +
      `${keyScan(connection)} >> ${file}; --accept-new learns keys of hosts never seen`,
  )
}

/** ssh-keyscan goes through no jump host: it is run there. */
function keyScan({ host, port, jump }: Connection): string {
  const scan = commandLine({ argv: ['ssh-keyscan', '-p', String(port), host] })
  if (!jump) return scan
  const through = jump.jump ? ['-J', `${jump.jump.user}@${address(jump.jump)}`] : []
  return `${commandLine({ argv: ['ssh', ...through, '-p', String(jump.port), `${jump.user}@${jump.host}`] })} ${scan}`
}

const changed = (connection: Connection, entry: KnownHost, key: Buffer): EngineError =>
  failure(
    'host-key-changed',
    `the host key of ${address(connection)} is not the one in ${entry.file}:${entry.line}: it shows ${shown(key)}, ` +
      `known is ${shown(entry.key)}`,
    `the machine was installed anew, or another one answers in its place; find out on its console, and only then: ` +
      `ssh-keygen -R '${knownAs(connection.host, connection.port)}' -f ${entry.file}`,
  )

const revoked = (connection: Connection, entry: KnownHost): EngineError =>
  failure(
    'host-key-revoked',
    `the host key of ${address(connection)} is revoked by ${entry.file}:${entry.line}: ${shown(entry.key)}`,
    'do not trust what answers there; give the machine a new host key',
  )

/** ssh2 cannot read host certificates. */
export const authorityOnly = (connection: Connection, entry: KnownHost): EngineError =>
  failure(
    'needs-openssh',
    `${address(connection)} is known only by a certificate authority (${entry.file}:${entry.line}), ` +
      'which the built-in SSH client cannot check',
    'set `transport: openssh` for it in the inventory',
  )

const shown = (key: Buffer): string =>
  `${keyType(key)} SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`
