import type { Connection, SshConfigField } from '../../model/config/inventory.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ConnectionConfig, JumpConfig } from '../../schema/cluster/connection.ts'
import type { NodeEntry } from '../../schema/cluster/index.ts'
import { shown } from '../../schema/values/shown.ts'
import { duration } from '../../schema/values/values.ts'
import { at } from '../document/report.ts'
import { onThisMachine } from './paths.ts'
import { type Places, placesOf, type Way } from './way.ts'
import type { Written } from './written.ts'

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

export interface Connections {
  /** Node name to how it is reached; without those whose jump hosts go round in a circle. */
  readonly byNode: ReadonlyMap<string, Way>
  readonly diagnostics: readonly Diagnostic[]
}

type Defaults = Written<ConnectionConfig | undefined>

/** How each node is reached: its own words over those for all nodes over those of OpenSSH. */
export function connections(nodes: readonly Written<NodeEntry>[], defaults: Defaults, machine: Machine): Connections {
  const entries = new Map(nodes.map((node) => [node.entry.name, node]))
  const byNode = new Map<string, Way>()
  const shared = placesOf(defaults)
  const diagnostics: Diagnostic[] = []
  for (const name of entries.keys()) reach(name, [])
  return { byNode, diagnostics }

  function reach(name: string, trail: readonly string[]): Way | undefined {
    const known = byNode.get(name)
    const node = entries.get(name)
    if (known || node === undefined) return known
    const own = node.entry.connection ?? {}
    const login = withLogin(baseOf(defaults, machine), own, node.folder, machine)
    const host = node.entry.address ?? name
    const before = jump(node, own, [...trail, name])
    const connection = { ...login, ...timesOf(own), ...left(own), host, ...(before && { jump: before.connection }) }
    const places = new Map([...shared, ...placesOf({ entry: own, place: (...p) => node.place('connection', ...p) })])
    const way = { connection, places, ...(before && { jump: before }) }
    byNode.set(name, way)
    return way
  }

  function jump(node: Written<NodeEntry>, own: ConnectionConfig, trail: readonly string[]): Way | undefined {
    if (own.direct === true) return undefined
    const { entry: written, ...around }: Written<JumpConfig | undefined> = own.jump
      ? { entry: own.jump, folder: node.folder, place: (...p) => node.place('connection', 'jump', ...p) }
      : { entry: defaults.entry?.jump, folder: defaults.folder, place: (...p) => defaults.place('jump', ...p) }
    // The default jump host is itself reached without one.
    if (written === undefined || (!own.jump && trail.includes(written.node ?? ''))) return undefined
    if (written.node === undefined)
      return written.address === undefined ? undefined : outsider({ entry: written, ...around })
    const place = around.place()
    if (trail.includes(written.node)) {
      const summary = `the jump hosts go round in a circle: ${[...trail, written.node].map(shown).join(' → ')}`
      diagnostics.push(
        at(place, { code: 'config/circular-jump', summary, hint: 'let one of them be reached directly' }),
      )
      return undefined
    }
    const target = reach(written.node, trail)
    if (target) return target
    const summary = `there is no node ${shown(written.node)}`
    diagnostics.push(
      at(place, { code: 'config/unknown-node', summary, hint: 'name a node of this cluster, or use `address`' }),
    )
    return undefined
  }

  function outsider({ entry, folder, place }: Written<JumpConfig>): Way {
    const login = withLogin(baseOf(defaults, machine), entry, folder, machine)
    const places: Places = new Map([...shared, ...placesOf({ entry, place })])
    return { connection: { ...login, ...left({ ...entry, direct: true }), host: entry.address as string }, places }
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
