import { posix } from 'node:path'
import type { Connection } from '../../model/config/inventory.ts'
import type { ConnectionConfig } from '../../schema/cluster/connection.ts'
import type { Path } from '../yaml/located-value.ts'

/** What is known of this machine, to distinguish the user's own from what the repository chose. */
export interface Surroundings {
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where a path really leads. */
  end(path: string): Promise<string>
  /** The same, if that is outside of the cluster's folder. */
  outside(path: string): Promise<string | undefined>
}

/** One thing that needs trust: the content that is trusted, and which part of the setting it is. */
export interface Want {
  readonly content: readonly string[]
  readonly part?: Path
}

/** Something the settings of a connection can do on the machine that opens it, beyond the cluster's folder. */
export interface Power {
  /** Its name in what is remembered: never changed. */
  readonly power: string
  /** Where nobody wrote it, the user's own counts, and nothing is asked for. */
  readonly setting: keyof ConnectionConfig
  /** The transports that heed the setting. */
  readonly by: readonly Connection['transport'][]
  /** Stands before the content. */
  readonly does: string
  readonly learning?: true
  readonly wants: (connection: Connection, around: Surroundings) => readonly Want[] | Promise<readonly Want[]>
}

const ssh = ['ssh2', 'openssh'] as const

/** All of them. What else a cluster file will be able to run, read or write outside gets its literal here. */
export const powers: readonly Power[] = [
  {
    power: 'local-root',
    setting: 'transport',
    by: ['local'],
    does: 'opens shells of root on this very machine',
    wants: () => [{ content: [] }],
  },
  {
    power: 'ssh-options',
    setting: 'options',
    by: ['openssh'],
    does: 'gives ssh these options, with which it can run any program and read any file',
    // Together: the first of two options of one name counts.
    wants: ({ options }) => (options.length > 0 ? [{ content: options }] : []),
  },
  {
    power: 'ssh-config',
    setting: 'sshConfig',
    by: ssh,
    does: 'asks your own ssh configuration about the hosts named here, and runs the programs it names for them',
    wants: ({ fromSshConfig }) => (fromSshConfig ? [{ content: [] }] : []),
  },
  {
    power: 'agent',
    setting: 'agent',
    by: ssh,
    does: 'logs in with the keys of the agent behind this socket',
    wants: async ({ agent }, { env, outside }) =>
      agent === undefined || agent === env.SSH_AUTH_SOCK ? [] : wanted([await outside(agent)]),
  },
  {
    power: 'private-key',
    setting: 'identityFiles',
    by: ssh,
    does: 'logs in with this private key',
    wants: (connection, around) =>
      files(written('identityFiles', connection), async (file) => {
        if (isUsers(file, around)) return []
        const itself = await around.outside(file)
        // ssh reads the public key and the certificate beside it unasked.
        const beside = await Promise.all(['.pub', '-cert.pub'].map((end) => around.outside(`${file}${end}`)))
        return wanted(itself === undefined ? beside : [itself])
      }),
  },
  {
    power: 'host-keys',
    setting: 'knownHostsFiles',
    by: ssh,
    does: 'believes the host keys in this file',
    wants: (connection, around) =>
      files(written('knownHostsFiles', connection), async (file) =>
        isUsers(file, around) || file === '/etc/ssh/ssh_known_hosts' || file === '/dev/null'
          ? []
          : wanted([await around.outside(file)]),
      ),
  },
  {
    power: 'new-host-keys',
    setting: 'hostKeyPolicy',
    by: ssh,
    does: 'believes hosts never seen, and writes their keys into this file',
    wants: (connection, around) => (connection.hostKeyPolicy === 'accept-new' ? learnt(connection, around) : []),
  },
  {
    power: 'new-host-keys',
    setting: 'knownHostsFiles',
    by: ssh,
    does: 'has the keys of hosts never seen written into this file',
    learning: true,
    wants: (connection, around) => {
      const isAsked = connection.hostKeyPolicy === 'accept-new'
      const isOwn = connection.knownHostsFiles[0] === posix.join(around.home, '.ssh/known_hosts')
      return isAsked || isOwn ? [] : learnt(connection, around)
    },
  },
]

/** Keys and host keys in `~/.ssh` are the user's own, and are used for every host as ssh itself would. */
const isUsers = (file: string, { home }: Surroundings): boolean =>
  file.startsWith(posix.join(home, '.ssh/')) && !file.split('/').includes('..')

/** What the user's own configuration will say is not the repository's. */
const isLeftOpen = (field: 'identityFiles' | 'knownHostsFiles', { fromSshConfig }: Connection): boolean =>
  fromSshConfig?.includes(field) === true

const written = (field: 'identityFiles' | 'knownHostsFiles', connection: Connection): readonly string[] =>
  isLeftOpen(field, connection) ? [] : connection[field]

/** The file that new host keys go to. */
async function learnt(connection: Connection, { end }: Surroundings): Promise<readonly Want[]> {
  if (isLeftOpen('knownHostsFiles', connection)) return wanted(['the known_hosts of your own ssh configuration'])
  const [first = '/dev/null'] = connection.knownHostsFiles
  return first === '/dev/null' ? [] : wanted([await end(first)])
}

const wanted = (contents: readonly (string | undefined)[]): readonly Want[] =>
  contents.flatMap((content) => (content === undefined ? [] : [{ content: [content] }]))

async function files(paths: readonly string[], wants: (file: string) => Promise<readonly Want[]>) {
  const all = await Promise.all(
    paths.map(async (file, n) => (await wants(file)).map((want) => ({ ...want, part: [n] }))),
  )
  return all.flat()
}
