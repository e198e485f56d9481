import { Optional, type Static } from 'typebox'
import { array, boolean, formatted, integer, object, oneOf } from '../vocabulary.ts'

const login = {
  user: Optional(formatted('name', 'Who logs in; another than root needs `sudo` without a password. By default root.')),
  port: Optional(integer('Port of the SSH server. By default 22.', { minimum: 1, maximum: 65_535 })),
  identityFiles: Optional(
    array(formatted('local-path', 'A path.'), 'Private keys, tried in order. By default those of OpenSSH in `~/.ssh`.'),
  ),
  agent: Optional(
    formatted('local-path', 'Socket of the SSH agent; `none` asks no agent. By default `SSH_AUTH_SOCK`.'),
  ),
  knownHostsFiles: Optional(
    array(formatted('local-path', 'A path.'), 'Files of known host keys. By default those of OpenSSH.'),
  ),
  hostKeyPolicy: Optional(
    oneOf(['strict', 'accept-new'], '`accept-new` learns keys of hosts never seen; a changed key is always refused.', {
      default: 'strict',
    }),
  ),
}

const jump = object(
  {
    node: Optional(formatted('name', 'Another node of this cluster, with its own connection.')),
    address: Optional(formatted('host', 'A machine outside the cluster.')),
    ...login,
  },
  'The machine through which nodes are reached: another node, or one with an address of its own.',
)

export const connection = object(
  {
    transport: Optional(
      oneOf(
        ['ssh2', 'openssh', 'local'],
        '`openssh` uses the system’s `ssh` for what the built-in one cannot do; `local` is the machine netloom runs on.',
        { default: 'ssh2' },
      ),
    ),
    ...login,
    jump: Optional(jump),
    sshConfig: Optional(
      boolean(
        'Fill what is not written here from `~/.ssh/config`, as `ssh` itself would: HostName, User, ProxyJump …',
        {
          default: false,
        },
      ),
    ),
    direct: Optional(boolean('Use no jump host, whatever the defaults say.')),
    connectTimeout: Optional(formatted('timeout', 'How long logging in may take. By default 15s.')),
    commandTimeout: Optional(formatted('timeout', 'How long one command may take. By default 60s.')),
    keepaliveInterval: Optional(formatted('timeout', 'How often a quiet connection is tested. By default 10s.')),
    options: Optional(
      array(formatted('ssh-option', 'One option, as after `ssh -o`.'), 'Options for the `openssh` transport.'),
    ),
  },
  'How machines are reached.',
)
export type ConnectionConfig = Static<typeof connection>
export type JumpConfig = Static<typeof jump>
