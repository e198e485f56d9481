import { resolve } from 'node:path'
import type { Connection } from '../../model/config/inventory.ts'
import { quote } from '../../model/plan/command.ts'

/**
 * The words for the system's `ssh` up to the command. What keeps us safe comes first, because ssh believes the first word
 * it is told; then the inventory's own options. Where nothing may come from a configuration file, none is read.
 */
export function sshWords(connection: Connection): readonly [string, ...string[]] {
  const { user, port, host } = connection
  const open = connection.fromSshConfig ?? []
  const written = (field: (typeof open)[number], words: readonly string[]) => (open.includes(field) ? [] : words)
  return [
    'ssh',
    ...(connection.fromSshConfig ? [] : ['-F', 'none']),
    ...['-T', '-x', '-a'],
    ...option(
      'BatchMode=yes',
      `StrictHostKeyChecking=${connection.hostKeyPolicy === 'strict' ? 'yes' : 'accept-new'}`,
      'UpdateHostKeys=no',
      'ControlMaster=no',
      'ControlPath=none',
      'ClearAllForwardings=yes',
      'PermitLocalCommand=no',
    ),
    ...option(...connection.options),
    ...written('knownHostsFiles', option(...knownHosts(connection))),
    ...written('identityFiles', option(...connection.identityFiles.map((file) => `IdentityFile=${path(file)}`))),
    ...written('jump', option(`ProxyCommand=${connection.jump ? proxyCommand(connection.jump, connection) : 'none'}`)),
    ...option(
      `IdentityAgent=${connection.agent ? path(connection.agent) : 'none'}`,
      `ConnectTimeout=${wholeSeconds(connection.connectTimeout)}`,
      `ServerAliveInterval=${wholeSeconds(connection.keepaliveInterval)}`,
      'ServerAliveCountMax=3',
    ),
    ...written('user', ['-l', user]),
    ...written('port', ['-p', String(port)]),
    ...['--', host],
  ]
}

const option = (...options: readonly string[]): string[] => options.flatMap((word) => ['-o', word])

const wholeSeconds = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 1000))

/** The files of the inventory are all the files. */
const knownHosts = ({ knownHostsFiles }: Connection): readonly string[] => [
  `UserKnownHostsFile=${knownHostsFiles.map(path).join(' ') || '/dev/null'}`,
  'GlobalKnownHostsFile=/dev/null',
]

/**
 * ssh expands `%` in paths and splits them at spaces outside quotes; `none`, `~user/id` and `$NAME` are names of files only
 * behind a slash.
 */
const path = (file: string): string => `"${resolve(file).replaceAll('%', '%%')}"`

/** ProxyJump would leave behind the jump host's own keys, known hosts and policy: only the command form carries them. */
function proxyCommand(jump: Connection, target: Connection): string {
  const [program, ...words] = sshWords(jump)
  const to = `${target.host.includes(':') ? `[${target.host}]` : target.host}:${target.port}`
  const clear = words.indexOf('ClearAllForwardings=yes')
  const line = [program, ...words.toSpliced(clear - 1, 2).toSpliced(-2, 0, '-W', to)]
  return line.map(quote).join(' ').replaceAll('%', '%%')
}
