import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Command, Probe, ProbeOutput } from '../../../src/model/plan/command.ts'
import { type Answer, run } from '../../support/lab/run.ts'
import { ownProgram } from '../kinds/hands.ts'

/** A node and a client in namespaces of their own, joined by two cables; the client forwards nothing and filters nothing. */
export interface TwoNamespaces extends AsyncDisposable {
  onNode(command: Command): Promise<Answer>
  probe(probes: readonly Probe[]): Promise<ProbeOutput[]>
  /** Whether a new TCP connection from the far side of the client reaches the node, within so many seconds. */
  reaches(address: string, port: number, seconds: number): Promise<boolean>
}

const setUp = `
  set -e
  for name in all default; do echo 0 > /proc/sys/net/ipv4/conf/$name/rp_filter; done
  ip link set lo up
`
const client = `
  ip address add 192.0.2.9/32 dev lo
  ip address add 10.0.0.1/24 dev c0
  ip address add 10.1.0.1/24 dev c1
  ip link set c0 up
  ip link set c1 up
  ip route add 10.0.0.5/32 dev c0 src 192.0.2.9
`

export async function twoNamespaces(): Promise<TwoNamespaces> {
  const [node, other] = await Promise.all([newNamespace(), newNamespace()])
  const into = (holder: ChildProcess): string[] => ['nsenter', `--net=/proc/${holder.pid}/ns/net`]
  const shell = (holder: ChildProcess, script: string): void => {
    execFileSync('nsenter', [...into(holder).slice(1), 'sh', '-c', script], { stdio: ['ignore', 'ignore', 'pipe'] })
  }
  shell(other, setUp)
  shell(node, setUp)
  for (const n of [0, 1]) shell(node, `ip link add eth${n} type veth peer name c${n} netns ${other.pid}`)
  shell(other, client)

  return {
    onNode: ({ argv, stdin }) => run([...into(node), ...ownProgram, ...argv], stdin),
    probe: (probes) => Promise.all(probes.map(({ argv }) => run([...into(node), ...argv]))),
    reaches: async (address, port, seconds) => {
      await run([...into(other), 'ip', 'neigh', 'flush', 'all'])
      await run([...into(node), 'ip', 'neigh', 'flush', 'all'])
      const connect = `exec 3<>/dev/tcp/${address}/${port}`
      // Nothing listens there: a refusal is an answer of the node.
      const { stderr } = await run([...into(other), 'timeout', String(seconds), 'bash', '--norc', '-c', connect])
      return stderr.includes('refused')
    },
    [Symbol.asyncDispose]: async () => {
      for (const holder of [node, other]) holder.kill('SIGKILL')
    },
  }
}

/** A namespace that lives as long as the process that holds it. */
async function newNamespace(): Promise<ChildProcess> {
  const holder = spawn(
    'setpriv',
    ['--pdeathsig', 'KILL', 'unshare', '--net', 'sh', '-c', 'echo ready; exec sleep infinity'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await once(holder.stdout as NonNullable<typeof holder.stdout>, 'data')
  return holder
}
