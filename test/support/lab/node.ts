import { chmod, chown, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { NamespaceNode } from '../lab.ts'
import { connectionTo } from './connection.ts'
import { writeEtc } from './etc.ts'
import { type KeyPair, newKeyPair } from './keys.ts'
import { type Namespace, startNamespace } from './namespace.ts'
import { nodeScript } from './node-script.ts'
import { runOrThrow } from './run.ts'
import type { Subnet } from './subnet.ts'

/** A node that waits for its cable. */
export interface Blank {
  readonly index: number
  readonly folder: string
  readonly address: string
  readonly address6: string
  /** Its line of known_hosts. */
  readonly known: string
  readonly namespace: Namespace
}

interface Wanted {
  readonly name: string
  readonly index: number
  readonly lab: string
  readonly subnet: Subnet
  readonly user: KeyPair
}

export async function startBlank({ name, index, lab, subnet, user }: Wanted): Promise<Blank> {
  const folder = join(lab, 'nodes', String(index + 1))
  const hostKey = newKeyPair(name)
  for (const place of places) await mkdir(join(folder, place), { recursive: true })
  await chmod(join(folder, 'tmp'), 0o1777)
  await chown(join(folder, 'home/admin'), 1000, 1000)
  await chown(join(folder, 'home/guest'), 1001, 1001)
  await symlink('/run', join(folder, 'var/run'))
  await writeEtc(join(folder, 'etc'), name, hostKey, user)
  const namespace = await startNamespace(name, nodeScript(folder, name, index, subnet))
  const [address, address6] = [subnet.node4(index), subnet.node6(index)]
  return { index, folder, address, address6, known: `${address},${address6} ${hostKey.public}`, namespace }
}

const places = [
  'etc/alternatives',
  'etc/cron.d',
  'run/sshd',
  'run/lock',
  'var/lib',
  'var/log',
  'var/spool/cron/crontabs',
  'var/tmp',
  'root',
  'tmp',
  'home/admin',
  'home/guest',
]

/** Joins this machine and all nodes to the hub's `mgmt` bridge, and the extra NICs of one number to one bridge each. */
export async function cable(hub: Namespace, subnet: Subnet, blanks: readonly Blank[], nics: number): Promise<void> {
  const nodes = blanks.flatMap(({ index, namespace: { pid } }) => [
    ...link(portOf(index), 'eth0', pid, 'mgmt'),
    ...Array.from({ length: nics }, (_, i) => link(`d${i + 1}-${index}`, `eth${i + 1}`, pid, `data${i + 1}`)).flat(),
  ])
  const host = [
    `link add ${subnet.link} type veth peer name uplink netns ${hub.pid}`,
    `address add ${subnet.host4}/24 dev ${subnet.link}`,
    `address add ${subnet.host6}/64 dev ${subnet.link} nodad`,
    `link set ${subnet.link} up`,
  ]
  await runOrThrow(['ip', '-batch', '-'], host.join('\n'))
  const uplink = ['link set uplink master mgmt', 'link set uplink up']
  await runOrThrow([...inNetworkOf(hub), 'ip', '-batch', '-'], [...uplink, ...nodes].join('\n'))
}

const link = (port: string, name: string, pid: number, bridge: string): string[] => [
  `link add ${port} type veth peer name ${name} netns ${pid}`,
  `link set ${port} master ${bridge}`,
  `link set ${port} up`,
]

const portOf = (index: number): string => `p${index}`

/** Only its network: pids keep the meaning they have for this process. */
const inNetworkOf = ({ pid }: Namespace): string[] => ['nsenter', '-t', String(pid), '--net']

export function labNode(
  { index, folder, address, address6, namespace }: Blank,
  hub: Namespace,
  lab: string,
): NamespaceNode {
  const setPort = async (state: 'up' | 'down') => {
    await runOrThrow([...inNetworkOf(hub), 'ip', 'link', 'set', portOf(index), state])
  }
  return {
    name: namespace.name,
    address,
    address6,
    folder,
    connection: connectionTo(address, 22, lab),
    exec: (argv, stdin) => namespace.exec(argv, stdin),
    unplug: () => setPort('down'),
    plug: () => setPort('up'),
  }
}
