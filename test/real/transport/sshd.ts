import { execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Connection } from '../../../src/model/config/inventory.ts'
import { freePort } from '../../support/free-port.ts'

const run = promisify(execFile)

/** A scratch folder with a user's key that every sshd started in it accepts. */
export interface Site extends AsyncDisposable {
  readonly folder: string
  readonly identity: string
  /** Makes `folder/name` and `folder/name.pub`. */
  newKey(name: string, ...words: readonly string[]): Promise<string>
}

export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'netloom-ssh-'))
  // Accounts other than root must reach their authorized_keys in it.
  await chmod(folder, 0o711)
  const newKey = async (name: string, ...words: readonly string[]) => {
    const file = join(folder, name)
    await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', file, ...words])
    return file
  }
  const identity = await newKey('id_ed25519')
  return { folder, identity, newKey, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}

/** Accounts of every test sshd. All of them accept the site's key. */
const accounts = {
  root: { uid: 0, shell: '/bin/sh' },
  toor: { uid: 0, shell: '/bin/sh' },
  alice: { uid: 4001, shell: '/bin/sh' },
  bob: { uid: 4002, shell: '/bin/bash' },
  carol: { uid: 4003, shell: '/bin/csh' },
  fay: { uid: 4004, shell: '/usr/bin/fish' },
  noel: { uid: 4005, shell: '/usr/sbin/nologin' },
} as const

const sudoers =
  'Defaults use_pty\nroot ALL=(ALL) ALL\nalice,carol,fay ALL=(root) NOPASSWD: /bin/sh\nbob ALL=(root) ALL\n'

export interface Sshd extends AsyncDisposable {
  readonly host: string
  readonly port: number
  /** Host key file, public half beside it. */
  readonly hostKey: string
  readonly folder: string
  /** Everything sshd has logged so far. */
  log(): string
  /** Process ids of the sshd children that serve connections. */
  sessions(): readonly number[]
  /** Whether a program with exactly these words runs in one of them. */
  runs(...words: readonly string[]): boolean
  /** Root with the site's key; the host key is in a known_hosts file of its own. */
  connection(over?: Partial<Connection>): Connection
  /** `name` as known_hosts spells it, and the public key. */
  knownLine(name?: string): string
}

export interface SshdOptions {
  readonly host?: string
  /** Lines of sshd_config that come first, and so win. */
  readonly config?: readonly string[]
  readonly hostKey?: string
  /** Shell lines run in the mount namespace before sshd starts. */
  readonly setup?: readonly string[]
}

let count = 0

/**
 * Starts an sshd on loopback, in mount and process namespaces of its own: it has its own accounts and sudoers, and all
 * that it started ends with it.
 */
export async function startSshd(site: Site, options: SshdOptions = {}): Promise<Sshd> {
  const { host = '127.0.0.1', config = [], setup = [] } = options
  const folder = join(site.folder, `sshd${++count}`)
  await mkdir(folder)
  const port = await freePort(host)
  const hostKey = options.hostKey ?? (await site.newKey(`sshd${count}/host_ed25519`))
  await writeEtc(folder, site)
  // Of MaxStartups the last line wins, unlike the rest.
  const many = config.some((line) => line.startsWith('MaxStartups')) ? [] : ['MaxStartups 1000']
  await writeFile(
    join(folder, 'sshd_config'),
    [...config, ...many, ...settings(folder, host, port, hostKey), ''].join('\n'),
  )
  const script = [...mounts(folder), ...setup, `exec /usr/sbin/sshd -D -e -f ${folder}/sshd_config`].join('\n')
  const namespaces = ['--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child', '--mount-proc']
  const child = spawn('unshare', [...namespaces, 'sh', '-ec', script], { stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  child.stderr.on('data', (chunk) => {
    log += chunk
  })
  // It writes this file once it listens on all its addresses.
  await waitUntil(
    () => existsSync(join(folder, 'pid')),
    () => `sshd did not start:\n${log}`,
  )

  const publicKey = (await readFile(`${hostKey}.pub`, 'utf8')).split(' ').slice(0, 2).join(' ')
  const knownLine = (name = port === 22 ? host : `[${host}]:${port}`) => `${name} ${publicKey}\n`
  const knownHosts = join(folder, 'known_hosts')
  await writeFile(knownHosts, knownLine())
  return {
    host,
    port,
    hostKey,
    folder,
    log: () => log,
    sessions: () => descendants(child.pid as number).filter((pid) => /^sshd(-session)?: \w/.test(commandOf(pid))),
    runs: (...words) => runsUnder(child.pid as number, words),
    knownLine,
    connection: (over = {}) => ({
      transport: 'ssh2',
      host,
      port,
      user: 'root',
      identityFiles: [site.identity],
      knownHostsFiles: [knownHosts],
      hostKeyPolicy: 'strict',
      // However busy this machine is.
      connectTimeout: 120_000,
      commandTimeout: 300_000,
      keepaliveInterval: 10_000,
      options: [],
      ...over,
    }),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('close', () => resolve())
        child.kill('SIGKILL')
      }),
  }
}

const settings = (folder: string, host: string, port: number, hostKey: string) => [
  `Port ${port}`,
  `ListenAddress ${host}`,
  `HostKey ${hostKey}`,
  `PidFile ${folder}/pid`,
  `AuthorizedKeysFile ${folder}/authorized_keys`,
  'StrictModes no',
  'UsePAM no',
  'PasswordAuthentication no',
  'KbdInteractiveAuthentication no',
  'LogLevel VERBOSE',
]

async function writeEtc(folder: string, site: Site): Promise<void> {
  const lines = (line: (name: string, account: { uid: number; shell: string }) => string) =>
    Object.entries(accounts)
      .map(([name, account]) => `${line(name, account)}\n`)
      .join('')
  const sshd = 'sshd:x:102:65534::/run/sshd:/usr/sbin/nologin\n'
  await writeFile(join(folder, 'passwd'), lines((name, { uid, shell }) => `${name}:x:${uid}:${uid}::/:${shell}`) + sshd)
  await writeFile(
    join(folder, 'group'),
    lines((name, { uid }) => `${name}:x:${uid}:`),
  )
  await writeFile(
    join(folder, 'shadow'),
    lines((name) => `${name}:*:19000:0:99999:7:::`),
    { mode: 0o640 },
  )
  await writeFile(join(folder, 'sudoers'), sudoers, { mode: 0o440 })
  await writeFile(join(folder, 'authorized_keys'), await readFile(`${site.identity}.pub`))
}

const mounts = (folder: string) => [
  ...['passwd', 'group', 'shadow', ...(existsSync('/etc/sudoers') ? ['sudoers'] : [])].map(
    (name) => `mount --bind ${folder}/${name} /etc/${name}`,
  ),
  'mount -t tmpfs none /run',
  'mkdir -p /run/sshd',
]

/** Waits for a fact; after two minutes it complains that it will never be one. */
export async function waitUntil(is: () => boolean, complaint: () => string): Promise<void> {
  const end = performance.now() + 120_000
  while (!is()) {
    if (performance.now() > end) throw new Error(complaint())
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Whether a program with exactly these words runs among all that a process has started. */
export const runsUnder = (pid: number, words: readonly string[]): boolean =>
  descendants(pid).some((one) => commandOf(one) === words.map((word) => `${word}\0`).join(''))

function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'latin1')
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])] as const]
      } catch {
        return []
      }
    })
  const under = (parent: number): number[] =>
    parents.flatMap(([child, its]) => (its === parent ? [child, ...under(child)] : []))
  return under(pid)
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
