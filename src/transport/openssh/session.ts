import type { Connection, SshConfigField } from '../../model/config/inventory.ts'
import { bounds, refuseEndless } from '../bounded-file.ts'
import { startChild } from '../child.ts'
import { failure } from '../failure.ts'
import { remoteCommand, type Session, type ShellEnd } from '../shell.ts'
import { explain } from './connect-error.ts'
import { sshWords } from './words.ts'

/** Root shells through the system's `ssh`, each by a connection of its own. */
export function opensshSession(connection: Connection, env: Readonly<Record<string, string | undefined>>): Session {
  return {
    connection,
    async start(mode) {
      await refuseEndlessFiles(connection)
      // A proxy command runs in $SHELL, which need not be one that reads our quotes.
      const words = [...sshWords(connection), remoteCommand(connection, mode)] as [string, ...string[]]
      const child = startChild(words, { ...env, LC_ALL: 'C', SHELL: '/bin/sh' })
      return { ...child, ended: child.ended.then(unknownIf255) }
    },
    async explain(end, stderr) {
      if (end.code === 127 && end.why) return notInstalled(end.why)
      return end.code === null ? explain(connection, stderr) : undefined
    },
    close: async () => {},
  }
}

/** ssh would read a device for ever, its memory filling up. */
async function refuseEndlessFiles({ identityFiles, knownHostsFiles, fromSshConfig, jump }: Connection): Promise<void> {
  const isWritten = (field: SshConfigField) => !fromSshConfig?.includes(field)
  const keys = isWritten('identityFiles') ? identityFiles : []
  const beside = keys.flatMap((file) => [`${file}.pub`, `${file}-cert.pub`])
  for (const file of [...keys, ...beside]) await refuseEndless(file, bounds.privateKey)
  for (const file of isWritten('knownHostsFiles') ? knownHostsFiles : []) await refuseEndless(file, bounds.hostKeys)
  if (jump) await refuseEndlessFiles(jump)
}

/** ssh ends with 255 when the connection fails, whatever has become of the command. */
const unknownIf255 = (end: ShellEnd): ShellEnd =>
  end.code === 255 ? { code: null, why: 'ssh ended with code 255' } : end

const notInstalled = (why: string) =>
  failure('needs-openssh', `the openssh transport needs OpenSSH on this machine: ${why}`, 'install openssh-client')
