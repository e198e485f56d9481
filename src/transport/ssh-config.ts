import type { Connection, SshConfigField } from '../model/config/inventory.ts'
import { failure, lastWords } from './failure.ts'

interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** `ssh -G` in pieces: each word of the configuration to all its values. */
type Answer = ReadonlyMap<string, readonly string[]>

/**
 * Returns a function that fills what an inventory left open from the user's ssh configuration, as `ssh -G` reads it: with
 * Include, Match and tokens. Each host is asked for once. Throws `EngineError`.
 */
export function openSshConfig(machine: Machine): (connection: Connection) => Promise<Connection> {
  const answers = new Map<string, Promise<Answer>>()
  return (connection) => resolveConnection(connection, machine, ask)

  function ask(words: readonly string[]): Promise<Answer> {
    const key = JSON.stringify(words)
    const answer = answers.get(key) ?? askSsh(words, machine)
    answers.set(key, answer)
    return answer
  }
}

async function resolveConnection(
  written: Connection,
  machine: Machine,
  ask: (words: readonly string[]) => Promise<Answer>,
): Promise<Connection> {
  const { fromSshConfig: open = [], ...connection } = written
  const within = (jump: Connection) => resolveConnection(jump, machine, ask)
  if (open.length === 0) return connection.jump ? { ...connection, jump: await within(connection.jump) } : connection

  const options = [
    ...(open.includes('user') ? [] : ['-l', connection.user]),
    ...(open.includes('port') ? [] : ['-p', String(connection.port)]),
  ]
  const answer = await ask([...options, '--', connection.host])
  const fills = (field: SshConfigField, word: string) => (open.includes(field) ? answer.get(word)?.[0] : undefined)
  const filled: Connection = {
    ...connection,
    host: fills('host', 'hostname') ?? connection.host,
    user: fills('user', 'user') ?? connection.user,
    port: Number(fills('port', 'port') ?? connection.port),
  }
  const files = (values: readonly string[]) => values.map((value) => expand(value, filled, connection.host, machine))
  const jump = open.includes('jump') ? jumps(answer, connection) : connection.jump
  return {
    ...filled,
    ...(open.includes('identityFiles') && { identityFiles: files(answer.get('identityfile') ?? []) }),
    ...(open.includes('knownHostsFiles') && { knownHostsFiles: files(knownHosts(answer)) }),
    ...(jump && { jump: await within(jump) }),
  }
}

const knownHosts = (answer: Answer): readonly string[] =>
  ['userknownhostsfile', 'globalknownhostsfile'].flatMap((word) => answer.get(word)?.[0]?.split(' ') ?? [])

/** `ProxyJump a,b` goes through a first, then through b; each is looked up in the configuration in its turn. */
function jumps(answer: Answer, target: Connection): Connection | undefined {
  const command = answer.get('proxycommand')?.[0]
  if (command && command !== 'none') {
    const message = `the ssh configuration of ${target.host} has a ProxyCommand, which only OpenSSH can run: ${command}`
    throw failure('needs-openssh', message, 'set `transport: openssh` for it in the inventory')
  }
  const hops = answer.get('proxyjump')?.[0]
  if (!hops || hops === 'none') return undefined
  return hops.split(',').reduce<Connection | undefined>((before, hop) => jumpHost(hop, target, before), undefined)
}

/** `[user@]host[:port]` or `ssh://[user@]host[:port]`, host in brackets if it is IPv6. */
function jumpHost(hop: string, { jump: _none, ...target }: Connection, before: Connection | undefined): Connection {
  const parts = /^(?:ssh:\/\/)?(?:(?<user>.+)@)?(?:\[(?<six>[^\]]+)\]|(?<name>[^:]+))(?::(?<port>\d+))?$/.exec(
    hop,
  )?.groups
  const host = parts?.six ?? parts?.name
  if (!parts || !host)
    throw failure('ssh-config', `ProxyJump of ${target.host} cannot be read: ${hop}`, 'look at `ssh -G`')
  const written = [parts.user && 'user', parts.port && 'port', before && 'jump']
  return {
    ...target,
    host,
    ...(parts.user && { user: parts.user }),
    ...(parts.port && { port: Number(parts.port) }),
    ...(before && { jump: before }),
    fromSshConfig: everyField.filter((field) => !written.includes(field)),
  }
}

const everyField: readonly SshConfigField[] = ['host', 'user', 'port', 'identityFiles', 'knownHostsFiles', 'jump']

function expand(path: string, { host, port, user }: Connection, alias: string, { env, home }: Machine): string {
  const tokens: Record<string, string | undefined> = {
    '%%': '%',
    '%d': home,
    '%h': host,
    '%n': alias,
    '%p': String(port),
  }
  const all: typeof tokens = { ...tokens, '%r': user, '%u': env.USER ?? env.LOGNAME }
  return path.replace(/^~(?=\/|$)/, home).replace(/%./g, (token) => all[token] ?? token)
}

async function askSsh(words: readonly string[], { env }: Machine): Promise<Answer> {
  const { output } = await import('./child.ts')
  const { code, stdout, stderr } = await output(['ssh', '-G', ...words], env)
  if (code !== 0) {
    const message = `the ssh configuration for ${words.at(-1)} cannot be read: ${lastWords(stderr)}`
    throw failure('ssh-config', message, 'try `ssh -G` with the same host by hand; OpenSSH must be installed for this')
  }
  const answer = new Map<string, string[]>()
  for (const line of stdout.split('\n')) {
    const [word = '', value = ''] = line.split(/ (.*)/s)
    answer.set(word, [...(answer.get(word) ?? []), value])
  }
  return answer
}
