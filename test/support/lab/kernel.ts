import { access } from 'node:fs/promises'
import { run } from './run.ts'

/** Device types whose making needs more words than `type X`. */
const words: Readonly<Record<string, string>> = {
  bond: 'type bond mode active-backup',
  ipvlan: 'link base type ipvlan mode l2',
  macvlan: 'link base type macvlan mode bridge',
  veth: 'type veth peer name peer',
  vlan: 'link base type vlan id 100',
  vrf: 'type vrf table 100',
  vxlan: 'type vxlan id 100 dstport 4789',
}

const asked = new Map<string, Promise<string | undefined>>()

/** Why a namespace on this kernel cannot hold a device of this type; undefined when it can. Tried once, not guessed. */
export function kernelLacks(type: string): Promise<string | undefined> {
  const answer = asked.get(type) ?? tryDevice(type)
  asked.set(type, answer)
  return answer
}

async function tryDevice(type: string): Promise<string | undefined> {
  const lab = await labLacks()
  if (lab !== undefined) return lab
  const script = `ip link add base type bridge && ip link add probe ${words[type] ?? `type ${type}`}`
  const { code, stderr } = await run([
    'unshare',
    '--net',
    'sh',
    '-c',
    script.replace('probe link base', 'link base probe'),
  ])
  return code === 0 ? undefined : `this kernel makes no ${type} device (${stderr.trim().split('\n')[0]})`
}

/** Why the namespace lab cannot run here; undefined when it can. */
export async function labLacks(): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return 'the namespace lab needs root'
  for (const [path, name] of Object.entries(programs)) {
    if (!(await exists(path))) return `the namespace lab needs the Debian package ${name}`
  }
  const { code, stderr } = await run(['unshare', '--net', '--uts', '--mount', '--pid', '--fork', 'true'])
  return code === 0 ? undefined : `the namespace lab needs to make namespaces (${stderr.trim()})`
}

const programs: Readonly<Record<string, string>> = {
  '/usr/sbin/sshd': 'openssh-server',
  '/usr/bin/ssh': 'openssh-client',
  '/usr/sbin/nft': 'nftables',
  '/sbin/ip': 'iproute2',
  '/usr/bin/setpriv': 'util-linux',
}

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
