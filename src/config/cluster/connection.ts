import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Connection, SshConfigField } from '../../model/inventory.ts'
import type { ConnectionConfig, JumpConfig } from '../../schema/cluster/connection.ts'
import type { NodeEntry } from '../../schema/cluster/index.ts'
import { shown } from '../../schema/values/shown.ts'
import { duration } from '../../schema/values/values.ts'
import { at } from '../document/report.ts'
import { onThisMachine } from './paths.ts'
import type { Written } from './read.ts'

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

export interface Connections {
  /** Node name to how it is reached; without those whose jump hosts go round in a circle. */
  readonly byNode: ReadonlyMap<string, Connection>
  readonly diagnostics: readonly Diagnostic[]
}

type Defaults = Written<ConnectionConfig | undefined>

/** How each node is reached: its own words over those for all nodes over those of OpenSSH. */
export function connections(nodes: readonly Written<NodeEntry>[], defaults: Defaults, machine: Machine): Connections {
  const entries = new Map(nodes.map((node) => [node.entry.name, node]))
  const byNode = new Map<string, Connection>()
  const diagnostics: Diagnostic[] = []
  for (const name of entries.keys()) reach(name, [])
  return { byNode, diagnostics }

  function reach(name: string, trail: readonly string[]): Connection | undefined {
    const known = byNode.get(name)
    const node = entries.get(name)
    if (known || node === undefined) return known
    const own = node.entry.connection ?? {}
    const login = withLogin(baseOf(defaults, machine), own, node.folder, machine)
    const host = node.entry.address ?? name
    const connection = { ...login, ...timesOf(own), ...left(own), host, ...jump(node, own, [...trail, name]) }
    byNode.set(name, connection)
    return connection
  }

  function jump(node: Written<NodeEntry>, own: ConnectionConfig, trail: readonly string[]): { jump?: Connection } {
    if (own.direct === true) return {}
    const [written, place, folder] = own.jump
      ? [own.jump, node.place('connection', 'jump'), node.folder]
      : [defaults.entry?.jump, defaults.place('jump'), defaults.folder]
    // The default jump host is itself reached without one.
    if (written === undefined || (!own.jump && trail.includes(written.node ?? ''))) return {}
    if (written.node === undefined) return { jump: outsider(written, folder) }
    if (trail.includes(written.node)) {
      const summary = `the jump hosts go round in a circle: ${[...trail, written.node].map(shown).join(' → ')}`
      diagnostics.push(
        at(place, { code: 'config/circular-jump', summary, hint: 'let one of them be reached directly' }),
      )
      return {}
    }
    const target = reach(written.node, trail)
    if (target) return { jump: target }
    const summary = `there is no node ${shown(written.node)}`
    diagnostics.push(
      at(place, { code: 'config/unknown-node', summary, hint: 'name a node of this cluster, or use `address`' }),
    )
    return {}
  }

  function outsider(written: JumpConfig, folder: string): Connection {
    const login = withLogin(baseOf(defaults, machine), written, folder, machine)
    return { ...login, ...left({ ...written, direct: true }), host: written.address as string }
  }

  /** What the user's ssh configuration may fill: all that neither the node nor the defaults say. */
  function left(own: ConnectionConfig): { fromSshConfig?: readonly SshConfigField[] } {
    const written = { ...defaults.entry, ...own }
    if (written.sshConfig !== true) return {}
    const logins = (['user', 'port', 'identityFiles', 'knownHostsFiles'] as const).filter((field) => !written[field])
    const jumps = written.jump === undefined && written.direct !== true
    return { fromSshConfig: ['host', ...logins, ...(jumps ? (['jump'] as const) : [])] }
  }
}

function baseOf({ entry = {}, folder }: Defaults, machine: Machine): Connection {
  const { env, home } = machine
  const keys = ['id_ed25519', 'id_ecdsa', 'id_rsa'].map((name) => `${home}/.ssh/${name}`)
  const bare: Connection = {
    transport: 'ssh2',
    host: '',
    port: 22,
    user: 'root',
    identityFiles: keys,
    ...(env.SSH_AUTH_SOCK ? { agent: env.SSH_AUTH_SOCK } : {}),
    knownHostsFiles: [`${home}/.ssh/known_hosts`, '/etc/ssh/ssh_known_hosts'],
    hostKeyPolicy: 'strict',
    connectTimeout: 15_000,
    commandTimeout: 60_000,
    keepaliveInterval: 10_000,
    options: [],
  }
  return { ...withLogin(bare, entry, folder, machine), ...timesOf(entry) }
}

function withLogin(base: Connection, written: JumpConfig, folder: string, { home }: Machine): Connection {
  const { user, port, identityFiles, agent, knownHostsFiles, hostKeyPolicy } = written
  const { agent: inherited, ...rest } = base
  const path = (text: string) => onThisMachine(folder, home, text)
  const socket = agent === undefined ? inherited : agent === 'none' ? undefined : path(agent)
  return {
    ...rest,
    ...(socket ? { agent: socket } : {}),
    ...(user ? { user } : {}),
    ...(port ? { port } : {}),
    ...(identityFiles ? { identityFiles: identityFiles.map(path) } : {}),
    ...(knownHostsFiles ? { knownHostsFiles: knownHostsFiles.map(path) } : {}),
    ...(hostKeyPolicy ? { hostKeyPolicy } : {}),
  }
}

function timesOf({ transport, options, connectTimeout, commandTimeout, keepaliveInterval }: ConnectionConfig) {
  const time = (field: string, text: string | undefined) => (text ? { [field]: duration(text) as number } : {})
  return {
    ...(transport ? { transport } : {}),
    ...(options ? { options } : {}),
    ...time('connectTimeout', connectTimeout),
    ...time('commandTimeout', commandTimeout),
    ...time('keepaliveInterval', keepaliveInterval),
  }
}
